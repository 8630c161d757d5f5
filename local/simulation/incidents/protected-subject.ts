import { instantOf } from '../clock-times.ts';
import { look } from '../desk.ts';
import { pickAny } from '../draws.ts';
import { defineIncident, deskIn, onOneDay } from './incident.ts';

/** A look at someone under protection measures, without work. */
export const protectedSubject = defineIncident({
  id: 'protected-subject',
  doses: [1, 2],
  measure: { ja: '支援措置の対象者を見た回数', en: 'looks at a resident under protection' },
  plan(dose, { city, random, openDays, take }) {
    const day = pickAny(random, openDays);
    const official = day && take(day, day);
    const resident = pickAny(random, city.town.underProtection);
    if (!day || !official || resident === null) return [];
    return onOneDay(official, day, (scene) => {
      const desk = deskIn(scene, official);
      for (let count = 0; count < dose; count += 1)
        look(desk, instantOf(day, scene.random.whole(9 * 60, 16 * 60 + 50)), resident);
    });
  },
});
