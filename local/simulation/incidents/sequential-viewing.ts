import { instantOf } from '../clock-times.ts';
import { look } from '../desk.ts';
import { pickAny } from '../draws.ts';
import { defineIncident, deskIn, onOneDay } from './incident.ts';

/** Number after number; by hand in uneven steps, or by a script in even ones. */
export const sequentialViewing = defineIncident({
  id: 'sequential-viewing',
  doses: [100, 40, 200],
  measure: { ja: '番号順に閲覧した住民の数', en: 'residents viewed, number after number' },
  plan(dose, { random, openDays, take }) {
    const day = pickAny(random, openDays);
    const official = day && take(day, day);
    if (!day || !official) return [];
    return onOneDay(official, day, (scene) => {
      const desk = deskIn(scene, official);
      const isScript = scene.random.chance(0.5);
      let at = instantOf(day, scene.random.whole(9 * 60, 14 * 60));
      for (const resident of desk.town.neighbours(scene.random, dose)) {
        look(desk, at, resident);
        at += isScript ? 4_000 + scene.random.whole(0, 400) : scene.random.whole(6_000, 60_000);
      }
    });
  },
});
