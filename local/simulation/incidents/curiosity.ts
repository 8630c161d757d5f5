import { instantOf } from '../clock-times.ts';
import { look } from '../desk.ts';
import { pickAny } from '../draws.ts';
import { defineIncident, deskIn, onOneDay, someResidents } from './incident.ts';

/** A few single looks in office hours. Volume cannot show them; the README says so. */
export const curiosity = defineIncident({
  id: 'curiosity',
  doses: [1, 4, 2, 3],
  measure: { ja: '1回ずつ見た住民の数', en: 'residents looked at, once each' },
  plan(dose, { random, openDays, take }) {
    const day = pickAny(random, openDays);
    const official = day && take(day, day);
    if (!day || !official) return [];
    return onOneDay(official, day, (scene) => {
      const desk = deskIn(scene, official);
      for (const resident of someResidents(desk, dose))
        look(desk, instantOf(day, scene.random.whole(9 * 60, 16 * 60 + 50)), resident);
    });
  },
});
