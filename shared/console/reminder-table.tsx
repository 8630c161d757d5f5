import type { CaseAction } from '../cases/case.ts';
import type { StatutoryClock } from '../statutory/clock.ts';
import { remindersOf } from '../statutory/reminders.ts';
import { Moment, TableHead } from './marks.tsx';
import type { PageContext } from './page-context.ts';
import { reminderState } from './reminder-state.ts';

interface RemindersProps {
  readonly context: PageContext;
  readonly clock: StatutoryClock;
  readonly actions: readonly CaseAction[];
}

/** When the office is reminded of each deadline that is open, and whether it has been. */
export function Reminders({ context, clock, actions }: RemindersProps) {
  const { words, moments, now } = context;
  const { reminders } = words.clocks;
  const rows = remindersOf(clock);
  return (
    <details>
      <summary>{reminders.heading}</summary>
      {rows.length === 0 ? (
        <p>{reminders.none}</p>
      ) : (
        <table class="reminders">
          <TableHead titles={words.handling.deadlines.reminderColumns} />
          <tbody>
            {rows.map((reminder) => (
              <tr>
                <th scope="row">{words.deeds.reports[reminder.report]}</th>
                <td>
                  <Moment at={reminder.at}>{moments.minute(reminder.at, now)}</Moment>
                </td>
                <td>{reminders[reminderState(reminder, actions, now)]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
