import { addDays, instantOfLocal, numberOfLogDay, type ZoneShift } from '../log-day.ts';
import type { Calendar } from '../working-time.ts';
import type { LegalDay } from './legal-days.ts';

/** A town that is closed for longer is reminded on the planned day all the same. */
const closedDaysMax = 31;
const minuteMs = 60_000;

/** What a plan of reminders is turned into instants by. Instants in ms since 1970. */
interface ReminderContext {
  readonly knownAt: number;
  /** Minutes after midnight. */
  readonly reminderTime: number;
  readonly shift: ZoneShift;
  readonly calendar: Pick<Calendar, 'isOpenDay'>;
}

/**
 * The instants of a plan (days from the deadline, negative before it), ascending, each once. A
 * reminder up to the deadline that falls on a closed day comes on the open day before it, a later
 * one on the next open day; one that would have come before the knowledge comes with it.
 */
export function reminderInstants(
  lastDay: LegalDay,
  plan: readonly number[],
  { knownAt, reminderTime, shift, calendar }: ReminderContext,
): readonly number[] {
  const instants = plan.map((days) => {
    const day = openDayNear(addDays(lastDay, days), days > 0 ? 1 : -1, calendar);
    const local = numberOfLogDay(day) * 24 * 60 * minuteMs + reminderTime * minuteMs;
    return Math.max(knownAt, instantOfLocal(local, shift));
  });
  return [...new Set(instants)].sort((one, other) => one - other);
}

function openDayNear(
  planned: LegalDay,
  step: 1 | -1,
  { isOpenDay }: Pick<Calendar, 'isOpenDay'>,
): LegalDay {
  for (let away = 0; away <= closedDaysMax; away += 1) {
    const day = addDays(planned, away * step);
    if (isOpenDay(day, null)) return day;
  }
  return planned;
}
