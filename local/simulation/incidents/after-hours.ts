import { instantOf } from '../clock-times.ts';
import { look, note } from '../desk.ts';
import { pickAny } from '../draws.ts';
import { defineIncident, deskIn, onOneDay, someResidents } from './incident.ts';

/** In the night, or on a closed day, without order or duty. */
export const afterHours = defineIncident({
  id: 'after-hours',
  doses: [10, 3, 40],
  measure: {
    ja: '命令も当番もない深夜・閉庁日に閲覧した住民の数',
    en: 'residents viewed in the night or on a closed day, without order or duty',
  },
  plan(dose, { random, days, take }) {
    const isNight = random.chance(0.5);
    const suitable = days.filter(({ isOpen, isElection }) => isOpen === isNight && !isElection);
    const day = pickAny(random, suitable);
    const official = day && take(day, day);
    if (!day || !official) return [];
    const from = isNight ? random.whole(22 * 60 + 15, 26 * 60) : random.whole(9 * 60, 16 * 60);
    return onOneDay(official, day, (scene) => {
      const desk = deskIn(scene, official);
      let at = instantOf(day, from);
      note(desk, at, { action: 'login', use: 'menu', records: 0, resident: null });
      for (const resident of someResidents(desk, dose)) {
        at += scene.random.whole(10_000, 80_000);
        look(desk, at, resident);
      }
    });
  },
});
