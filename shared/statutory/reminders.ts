import type { DeadlineStanding, StatutoryClock } from './clock.ts';
import type { ReportKind } from './deed.ts';

/** A reminder that people are to get. */
export interface StatutoryReminder {
  /** What follows the case's id in the notice's: stable, and another one where a deadline moved. */
  readonly notice: string;
  readonly report: ReportKind;
  /** When it is to be sent, ms since 1970. */
  readonly at: number;
  readonly standing: DeadlineStanding;
}

/** How the key of a reminder begins, which tells it from that of a step. */
export const reminderPrefix = 'statutory.';

/**
 * The reminders of a clock, in order: those of each report that is asked for and has not been made.
 * Whoever sends them after a standstill sends the last of a report only: nobody gets three at once.
 */
export function remindersOf({ deadlines }: StatutoryClock): readonly StatutoryReminder[] {
  const open = deadlines.filter(({ state }) => ['running', 'due', 'overdue'].includes(state));
  return open.flatMap((standing) => {
    const { report, lastDay, reminders } = standing.deadline;
    return reminders.map((at) => {
      const notice = `${reminderPrefix}${report}/${lastDay}/${new Date(at).toISOString()}`;
      return { notice, report, at, standing };
    });
  });
}
