import { sectionOn } from '../city.ts';
import { instantOf, officeMinute } from '../clock-times.ts';
import { openingMinute } from '../days.ts';
import { change, look } from '../desk.ts';
import type { Official } from '../officials.ts';
import { defineIncident, deskIn, type Incident, someResidents } from './incident.ts';

const workingDays = 10;

/** Two of a section view what the other then changes a little, so that each explains the other. */
export const pairCollusion = defineIncident({
  id: 'pair-collusion',
  doses: [15, 30],
  measure: {
    ja: '互いの見せかけの更新の下で各自が1日に閲覧した住民の数。10勤務日',
    en: 'residents a day that each views under made-up changes of the other, on 10 working days',
  },
  plan(dose, { city, random, openDays, take }) {
    if (openDays.length < workingDays) return [];
    const start = random.whole(0, openDays.length - workingDays);
    const days = openDays.slice(start, start + workingDays);
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return [];
    const one = take(first, last, ({ isHead }) => !isHead);
    const home = one && sectionOn(city, one, first.date);
    const other = one && take(first, last, (each) => sectionOn(city, each, first.date) === home);
    if (!one || !other) return [];
    const indexes = days.map(({ index }) => index);
    return [seenOn(one, other, indexes, dose), seenOn(other, one, indexes, dose)];
  },
});

/** The half of it that the views of one of the two make. */
function seenOn(
  viewer: Official,
  writer: Official,
  days: readonly number[],
  dose: number,
): Incident {
  return {
    actor: viewer,
    subject: null,
    actors: [],
    first: Math.min(...days),
    last: Math.max(...days),
    reservations: days.map((day) => ({ official: viewer, day, presence: 'present' })),
    play(scene) {
      if (!days.includes(scene.day.index)) return;
      const [views, writes] = [deskIn(scene, viewer), deskIn(scene, writer)];
      for (const resident of someResidents(views, dose)) {
        const minute = officeMinute(scene.random, openingMinute, 16 * 60);
        look(views, instantOf(scene.day, minute), resident);
        change(writes, instantOf(scene.day, minute + scene.random.whole(2, 60)), resident);
      }
    },
  };
}
