import { instantOf } from '../clock-times.ts';
import { look, note } from '../desk.ts';
import { pickAny } from '../draws.ts';
import { defineIncident, deskIn, onOneDay, someResidents } from './incident.ts';

const daysMax = 60;

/** An account that is used after the last day of its holder. */
export const leaver = defineIncident({
  id: 'leaver',
  doses: [5, 1, 30],
  measure: {
    ja: '在籍の終わった後に閲覧した住民の数',
    en: 'residents viewed after the last day in office',
  },
  plan(dose, { random, openDays, takeLeaver }) {
    const gone = takeLeaver();
    const after = openDays.filter(({ date }) => gone !== null && date > gone.last);
    const day = pickAny(random, after.slice(0, daysMax));
    if (gone === null || day === null) return [];
    const { official } = gone;
    return onOneDay(official, day, (scene) => {
      const desk = deskIn(scene, official);
      let at = instantOf(day, scene.random.whole(9 * 60, 16 * 60));
      note(desk, at, { action: 'login', use: 'menu', records: 0, resident: null });
      for (const resident of someResidents(desk, dose)) {
        at += scene.random.whole(10_000, 80_000);
        look(desk, at, resident);
      }
    });
  },
});
