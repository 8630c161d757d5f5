import type { SubjectScore } from '../calibration/day-scores.ts';
import type { JudgedDate } from '../calibration/lookback.ts';
import type { HistoryDay, StaffHistory } from '../calibration/staff-history.ts';
import { logDayFromNumber } from '../log-day.ts';
import { logPoissonTail } from '../statistics/log-poisson-tail.ts';

/** Over how many days it is counted who looks at one resident (detection, section 3, hot-subject). */
export const windowDays = 7;
/** How far back it is counted how popular a resident is. */
const popularityDays = 60;
/** So many days, the judged one last, are all that a score goes back to. */
export const looksDays = windowDays + popularityDays;
/** Fewer people are nothing to say. */
export const staffMin = 3;
/** A resident's own popularity weighs against everybody's as so many windows do. */
const windowsWorth = 4;

/**
 * Who looked at whom within the days that a score goes back to, from one log day to the next: of each
 * look it is learnt once, and forgotten once.
 */
export interface LooksWindow {
  /** Takes what an account looked at on a day, in whatever order of days. */
  add(actor: string, day: LookedDay): void;
  /**
   * The residents at whom at least three officials looked within seven days without recorded work,
   * the last of them on the judged day: −log10 of how often chance brings so many together, by a
   * Poisson rate of the resident's own popularity. Sorted by resident. Nothing later than the judged
   * day has been taken; what `holds` says no to is forgotten, as is what is too old for it, so that
   * judged days must not go back.
   */
  scoresOn(date: JudgedDate, holds?: Holds): readonly SubjectScore[];
}

/** What counts of a staff-day here. */
export type LookedDay = Pick<HistoryDay, 'day' | 'tenure' | 'unexplained'>;

/** Whether a day of an account is part of the past. */
export type Holds = (actor: string, day: number) => boolean;

interface Look {
  readonly actor: string;
  readonly section: string;
  readonly day: number;
}

/** What one account looked at on one day. */
interface LooksOfDay extends Look {
  readonly subjects: readonly bigint[];
}

/** Nobody has looked at anybody yet. */
export function looksWindow(): LooksWindow {
  const byDay = new Map<number, LooksOfDay[]>();
  const bySubject = new Map<bigint, Look[]>();

  function add(actor: string, { day, tenure, unexplained }: LookedDay): void {
    // People only: a service account looks at everybody.
    if (unexplained.length === 0 || (tenure !== null && tenure.kind !== 'person')) return;
    const one = { actor, day, section: tenure?.section ?? '', subjects: unexplained };
    addTo(byDay, day, one);
    for (const subject of unexplained) addTo<bigint, Look>(bySubject, subject, one);
  }
  function forget(gone: LooksOfDay): void {
    for (const subject of gone.subjects) {
      const left = (bySubject.get(subject) ?? []).filter((one) => one !== gone);
      if (left.length === 0) bySubject.delete(subject);
      else bySubject.set(subject, left);
    }
  }
  function forgetWhere(isGone: (one: LooksOfDay) => boolean): void {
    for (const [day, all] of byDay) {
      const kept = all.filter((one) => !isGone(one));
      if (kept.length === all.length) continue;
      for (const one of all) if (isGone(one)) forget(one);
      if (kept.length > 0) byDay.set(day, kept);
      else byDay.delete(day);
    }
  }
  function formerLooks(date: JudgedDate): number {
    let former = 0;
    for (const [day, all] of byDay)
      if (date.day - day >= windowDays) for (const { subjects } of all) former += subjects.length;
    return former;
  }

  return {
    add,
    scoresOn(date, holds) {
      const first = date.day - looksDays + 1;
      forgetWhere(({ actor, day }) => day < first || holds?.(actor, day) === false);
      const windows = popularityDays / windowDays;
      const usual = (formerLooks(date) / Math.max(1, bySubject.size) + 1) / windows;
      const today = byDay.get(date.day) ?? [];
      const scores: SubjectScore[] = [];
      for (const subject of new Set(today.flatMap(({ subjects }) => subjects))) {
        const looks = bySubject.get(subject) ?? [];
        const recent = looks.filter(({ day }) => date.day - day < windowDays);
        const actors = [...new Set(recent.map(({ actor }) => actor))].sort();
        if (actors.length < staffMin) continue;
        const sections = new Set(recent.map(({ section }) => section));
        const former = looks.length - recent.length;
        const rate = (former + windowsWorth * usual) / (windows + windowsWorth);
        const tail = -logPoissonTail(actors.length, rate) / Math.LN10;
        const score = tail + Math.log10(sections.size) / 2;
        const logDay = logDayFromNumber(date.day);
        scores.push({ subject, logDay, workingDays: date.workingDays, score, actors });
      }
      return scores.sort((one, other) => (one.subject < other.subject ? -1 : 1));
    },
  };
}

function addTo<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [one]);
  else known.push(one);
}

/** The same for one day, out of everybody's histories. A function of them. */
export function subjectScores(
  date: JudgedDate,
  histories: readonly StaffHistory[],
): readonly SubjectScore[] {
  const looks = looksWindow();
  for (const { actor, days } of histories)
    for (const day of days) if (day.day <= date.day) looks.add(actor, day);
  return looks.scoresOn(date);
}
