import type { DeadlineStanding, StatutoryClock } from './clock.ts';
import type { ReportKind } from './deed.ts';

/** A reminder that people are to get. */
export interface StatutoryReminder {
  /** Stable, and another one where a correction has moved the deadline. */
  readonly id: string;
  readonly report: ReportKind;
  /** When it was to be sent, ms since 1970. */
  readonly at: number;
  readonly standing: DeadlineStanding;
}

/**
 * The reminders that are to be out at `now` (ms since 1970): of each report that has not been made,
 * the last one whose time has come. Whoever sends them leaves out those whose id the log has; after
 * a standstill nobody gets three at once.
 */
export function remindersDue(
  caseId: string,
  clock: StatutoryClock,
  now: number,
): readonly StatutoryReminder[] {
  return openDeadlines(clock).flatMap((standing) => {
    const { report, lastDay, reminders } = standing.deadline;
    const at = reminders.findLast((instant) => instant <= now);
    if (at === undefined) return [];
    const id = `${caseId}/statutory/${report}/${lastDay}/${new Date(at).toISOString()}`;
    return [{ id, report, at, standing }];
  });
}

/** When the clock must be looked at next after `now` (ms since 1970); null: never. */
export function nextReminderAt(clock: StatutoryClock, now: number): number | null {
  const later = openDeadlines(clock)
    .flatMap(({ deadline }) => deadline.reminders)
    .filter((at) => at > now);
  return later.length === 0 ? null : Math.min(...later);
}

function openDeadlines({ deadlines }: StatutoryClock): readonly DeadlineStanding[] {
  return deadlines.filter(({ state }) => ['running', 'due', 'overdue'].includes(state));
}
