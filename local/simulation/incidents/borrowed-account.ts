import { sectionOn } from '../city.ts';
import { instantOf } from '../clock-times.ts';
import { look, note } from '../desk.ts';
import { pickAny } from '../draws.ts';
import { defineIncident, deskIn, onOneDay, someResidents } from './incident.ts';

/** A colleague's account, used at another official's own terminal; its holder is there or away. */
export const borrowedAccount = defineIncident({
  id: 'borrowed-account',
  doses: [10, 3, 30],
  measure: {
    ja: '同僚の端末でその職員のアカウントにより閲覧した住民の数',
    en: 'residents viewed under the account at a colleague’s terminal',
  },
  plan(dose, { city, random, openDays, take }) {
    const day = pickAny(random, openDays);
    const holder = day && take(day, day, ({ isHead }) => !isHead);
    const home = holder && sectionOn(city, holder, day.date);
    if (!day || !holder || !home) return [];
    const borrower = take(day, day, (one) => sectionOn(city, one, day.date) === home);
    if (borrower === null) return [];
    const presence = random.chance(0.5) ? 'present' : 'absent';
    const [incident] = onOneDay(holder, day, (scene) => {
      const desk = { ...deskIn(scene, holder), terminal: borrower.terminal };
      let at = instantOf(day, scene.random.whole(9 * 60, 15 * 60 + 30));
      note(desk, at, { action: 'login', use: 'menu', records: 0, resident: null });
      for (const resident of someResidents(desk, dose)) {
        at += scene.random.whole(10_000, 80_000);
        look(desk, at, resident);
      }
    });
    return [
      {
        ...incident,
        reservations: [
          { official: holder, day: day.index, presence },
          { official: borrower, day: day.index, presence: 'present' },
        ],
      },
    ];
  },
});
