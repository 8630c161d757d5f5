import { instantOf } from '../clock-times.ts';
import { change, look } from '../desk.ts';
import { pickAny } from '../draws.ts';
import { defineIncident, deskIn, onOneDay, someResidents } from './incident.ts';

/** Bulk viewing by someone who knows what explains a view, and makes a small change each time. */
export const explainerAbuse = defineIncident({
  id: 'explainer-abuse',
  doses: [100, 200, 60],
  measure: {
    ja: '見せかけの更新を付けて1日に閲覧した住民の数',
    en: 'residents viewed in the day, each with a made-up change',
  },
  plan(dose, { random, openDays, take }) {
    const day = pickAny(random, openDays);
    const official = day && take(day, day);
    if (!day || !official) return [];
    return onOneDay(official, day, (scene) => {
      const desk = deskIn(scene, official);
      for (const resident of someResidents(desk, dose)) {
        const at = instantOf(day, 9 * 60 + scene.random.fraction() * 460);
        look(desk, at, resident);
        change(desk, at + scene.random.whole(8_000, 90_000), resident);
      }
    });
  },
});
