import { instantOf } from '../clock-times.ts';
import { look } from '../desk.ts';
import { pickAny } from '../draws.ts';
import { defineIncident, deskIn, onOneDay, someResidents } from './incident.ts';

/** Page by page, within an hour or over the day. No work leads to any of them. */
export const bulkViewing = defineIncident({
  id: 'bulk-viewing',
  doses: [200, 60, 500, 100],
  measure: { ja: '1日に閲覧した住民の数', en: 'residents viewed in the day' },
  plan(dose, { random, openDays, take }) {
    const day = pickAny(random, openDays);
    const official = day && take(day, day);
    if (!day || !official) return [];
    return onOneDay(official, day, (scene) => {
      const desk = deskIn(scene, official);
      const isHurried = scene.random.chance(0.5);
      const from = isHurried ? scene.random.whole(9 * 60, 16 * 60) : 9 * 60;
      const minutes = isHurried ? 60 : 8 * 60;
      for (const resident of someResidents(desk, dose))
        look(desk, instantOf(day, from + scene.random.fraction() * minutes), resident);
    });
  },
});
