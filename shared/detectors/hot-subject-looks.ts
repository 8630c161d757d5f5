import type { SubjectScore } from '../calibration/day-scores.ts';
import type { JudgedDate } from '../calibration/lookback.ts';
import type { StaffHistory } from '../calibration/staff-history.ts';
import { logDayFromNumber } from '../log-day.ts';
import { logPoissonTail } from '../statistics/log-poisson-tail.ts';

/** Over how many days it is counted who looks at one resident (detection, section 3, hot-subject). */
export const windowDays = 7;
/** How far back it is counted how popular a resident is. */
const popularityDays = 60;
/** Fewer people are nothing to say. */
export const staffMin = 3;
/** A resident's own popularity weighs against everybody's as so many windows do. */
const windowsWorth = 4;

interface Looks {
  readonly recent: Set<string>;
  readonly sections: Set<string>;
  former: number;
  isToday: boolean;
}

/**
 * The residents at whom at least three officials looked within seven days without recorded work,
 * the last of them on the judged day: −log10 of how often chance brings so many together, by a
 * Poisson rate of the resident's own popularity. Sorted by resident. A function of the histories.
 */
export function subjectScores(
  date: JudgedDate,
  histories: readonly StaffHistory[],
): readonly SubjectScore[] {
  const looks = looksOf(date, histories);
  let lookedAt = 0;
  for (const { former, recent } of looks.values())
    lookedAt += former > 0 || recent.size > 0 ? 1 : 0;
  const formerAll = [...looks.values()].reduce((sum, { former }) => sum + former, 0);
  const windows = popularityDays / windowDays;
  const usual = (formerAll / Math.max(1, lookedAt) + 1) / windows;
  const scores: SubjectScore[] = [];
  for (const [subject, { recent, sections, former, isToday }] of looks) {
    if (!isToday || recent.size < staffMin) continue;
    const rate = (former + windowsWorth * usual) / (windows + windowsWorth);
    const score = -logPoissonTail(recent.size, rate) / Math.LN10 + Math.log10(sections.size) / 2;
    const actors = [...recent].sort();
    const logDay = logDayFromNumber(date.day);
    scores.push({ subject, logDay, workingDays: date.workingDays, score, actors });
  }
  return scores.sort((one, other) => (one.subject < other.subject ? -1 : 1));
}

/** Who looked at whom. People only: a service account looks at everybody. */
function looksOf(date: JudgedDate, histories: readonly StaffHistory[]): Map<bigint, Looks> {
  const looks = new Map<bigint, Looks>();
  for (const { actor, days } of histories) {
    for (let place = days.length - 1; place >= 0; place -= 1) {
      const day = days[place];
      if (day === undefined || day.day > date.day) continue;
      const age = date.day - day.day;
      if (age >= windowDays + popularityDays) break;
      if (day.tenure?.kind !== 'person' && day.tenure !== null) continue;
      for (const subject of day.unexplained) {
        const known = looks.get(subject) ?? noLooks();
        looks.set(subject, known);
        if (age >= windowDays) known.former += 1;
        else {
          known.recent.add(actor);
          known.sections.add(day.tenure?.section ?? '');
          known.isToday ||= age === 0;
        }
      }
    }
  }
  return looks;
}

function noLooks(): Looks {
  return { recent: new Set(), sections: new Set(), former: 0, isToday: false };
}
