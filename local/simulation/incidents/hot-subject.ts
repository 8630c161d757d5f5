import { instantOf } from '../clock-times.ts';
import type { CityDay } from '../days.ts';
import { look } from '../desk.ts';
import { pickAny } from '../draws.ts';
import type { Official } from '../officials.ts';
import { type Cast, defineIncident, deskIn, someone } from './incident.ts';

const weekDays = 5;

/** Several officials look at one resident within a week; no work leads any of them there. */
export const hotSubject = defineIncident({
  id: 'hot-subject',
  doses: [5, 3, 7],
  measure: {
    ja: '5勤務日のうちに同じ住民を見た職員の数',
    en: 'officials who look at one resident within five working days',
  },
  plan(dose, cast) {
    const { city, random, openDays } = cast;
    const start = random.whole(0, Math.max(0, openDays.length - weekDays));
    const week = openDays.slice(start, start + weekDays);
    const looks = drawLooks(cast, week, dose);
    if (looks.length < dose) return [];
    const subject = someone({ town: city.town, random });
    const indexes = looks.map(({ day }) => day.index);
    return [
      {
        actor: null,
        subject,
        actors: looks.map(({ official }) => official),
        first: Math.min(...indexes),
        last: Math.max(...indexes),
        reservations: looks.map(({ official, day }) => ({
          official,
          day: day.index,
          presence: 'present',
        })),
        play(scene) {
          for (const { official, day } of looks) {
            if (day.index !== scene.day.index) continue;
            const at = instantOf(day, scene.random.whole(9 * 60, 16 * 60 + 50));
            look(deskIn(scene, official), at, subject);
          }
        },
      },
    ];
  },
});

interface Look {
  readonly official: Official;
  readonly day: CityDay;
}

function drawLooks({ random, take }: Cast, week: readonly CityDay[], dose: number): Look[] {
  const looks: Look[] = [];
  for (let count = 0; count < dose; count += 1) {
    const day = pickAny(random, week);
    const official = day && take(day, day);
    if (day && official) looks.push({ official, day });
  }
  return looks;
}
