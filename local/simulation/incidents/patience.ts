import { assumptions } from '../assumptions.ts';
import { sectionOn } from '../city.ts';
import { instantOf, officeMinute } from '../clock-times.ts';
import { openingMinute } from '../days.ts';
import { change, look } from '../desk.ts';
import { poisson } from '../draws.ts';
import { usualVisits } from '../office-day.ts';
import { type Cast, deskIn, type Incident, someone } from './incident.ts';

/** Views that one visit comes to, on average: the others of a household, several of an item. */
const viewsAVisit = 1.8;
/** Less than that a day, and a share of it would be nothing. */
const visitsMin = 2.5;

/**
 * Someone who takes a share of the usual views besides, on every day in office over many working
 * days; `share` is given the part of the time that is over (0–1).
 */
export function planPatience(
  { city, random, openDays, take }: Cast,
  workingDays: number,
  share: (part: number) => number,
): readonly Incident[] {
  const start = random.whole(0, openDays.length - workingDays);
  const first = openDays[start];
  const last = openDays[start + workingDays - 1];
  if (first === undefined || last === undefined) return [];
  const official = take(first, last, (one) => {
    const section = sectionOn(city, one, first.date);
    return section !== null && usualVisits(one, section) >= visitsMin;
  });
  const section = official && sectionOn(city, official, first.date);
  if (!official || !section) return [];
  const usualViews = usualVisits(official, section) * viewsAVisit;
  return [
    {
      actor: official,
      subject: null,
      actors: [],
      first: first.index,
      last: last.index,
      reservations: [first, last].map(({ index }) => ({
        official,
        day: index,
        presence: 'present',
      })),
      play(scene) {
        if (!scene.isPresent(official)) return;
        const part = (scene.day.index - first.index) / Math.max(1, last.index - first.index);
        const desk = deskIn(scene, official);
        const views = Math.max(
          part === 0 || part === 1 ? 1 : 0,
          poisson(scene.random, usualViews * share(part)),
        );
        for (let count = 0; count < views; count += 1) {
          const minute = officeMinute(scene.random, openingMinute, 16 * 60 + 50);
          const resident = someone(desk);
          look(desk, instantOf(scene.day, minute), resident);
          if (!scene.random.chance(assumptions.stolenUnexplained))
            change(desk, instantOf(scene.day, minute + 5), resident);
        }
      },
    },
  ];
}
