import type { SubjectScore } from '../calibration/day-scores.ts';
import type { StoredDay } from '../history/contribution.ts';
import { unpackSubjects } from '../history/touched-subjects.ts';
import type { LogDay } from '../log-day.ts';
import type { Misuse } from './verdicts.ts';

/** What counts as the past of one log day: baselines and reference are made of it. */
export interface Past {
  holds(day: Pick<StoredDay, 'actor' | 'logDay'>): boolean;
  holdsSubject(score: Pick<SubjectScore, 'subject' | 'logDay'>): boolean;
  /** Whether any day of an account may be left out. */
  isWhole(actor: string): boolean;
}

/** The past of any log day where nobody found misuse. */
export const wholePast: Past = {
  holds: () => true,
  holdsSubject: () => true,
  isWhole: () => true,
};

/** By account, then log day of misuse: the last log day of its case, the earliest of several. */
type LastDays = Map<string, Map<LogDay, LogDay>>;

/**
 * Leaves days of misuse out of the past of all log days after their case. Of the days within the
 * case nothing is left out: they are judged as they were when a person assessed them. `days` are
 * folded.
 */
export function leavingOut(
  misuse: readonly Misuse[],
  days: readonly StoredDay[],
): (judged: LogDay) => Past {
  if (misuse.length === 0) return () => wholePast;
  const lastDays: LastDays = new Map();
  const byActor = Map.groupBy(days, ({ actor }) => actor);
  for (const one of misuse)
    for (const actor of one.actors)
      for (const day of byActor.get(actor) ?? [])
        if (isPartOf(one, day)) note(lastDays, actor, day.logDay, one.until);
  return (judged) => ({
    holds: ({ actor, logDay }) => {
      const last = lastDays.get(actor)?.get(logDay);
      return last === undefined || last >= judged;
    },
    holdsSubject: ({ subject, logDay }) =>
      !misuse.some((one) => one.subject === subject && isWithin(one, logDay) && one.until < judged),
    isWhole: (actor) => !lastDays.has(actor),
  });
}

function isPartOf(misuse: Misuse, { logDay, subjects }: StoredDay): boolean {
  if (!isWithin(misuse, logDay)) return false;
  if (misuse.subject === null) return true;
  return unpackSubjects(subjects).unexplained.includes(misuse.subject);
}

function isWithin({ from, until }: Misuse, logDay: LogDay): boolean {
  return from <= logDay && logDay <= until;
}

function note(lastDays: LastDays, actor: string, logDay: LogDay, until: LogDay): void {
  const own = lastDays.get(actor) ?? new Map<LogDay, LogDay>();
  lastDays.set(actor, own);
  const known = own.get(logDay);
  if (known === undefined || until < known) own.set(logDay, until);
}
