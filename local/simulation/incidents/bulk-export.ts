import { instantOf } from '../clock-times.ts';
import { extract } from '../desk.ts';
import { pickAny } from '../draws.ts';
import { defineIncident, deskIn, onOneDay } from './incident.ts';

/** One export, or a day's exports that come to the dose. Nobody approved it. */
export const bulkExport = defineIncident({
  id: 'bulk-export',
  doses: [200, 50, 500, 100, 2_000],
  measure: { ja: '1日に書き出した人数', en: 'people exported in the day' },
  plan(dose, { random, openDays, take }) {
    const day = pickAny(random, openDays);
    const official = day && take(day, day);
    if (!day || !official) return [];
    return onOneDay(official, day, (scene) => {
      const desk = deskIn(scene, official);
      const parts = scene.random.chance(0.5) ? 1 : scene.random.whole(3, 8);
      for (let part = 0; part < parts; part += 1) {
        const at = instantOf(day, scene.random.whole(9 * 60, 16 * 60 + 50));
        extract(desk, at, Math.floor((dose + part) / parts));
      }
    });
  },
});
