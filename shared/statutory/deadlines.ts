import { addDays, instantOfLocal, numberOfLogDay, type ZoneShift, zoneShift } from '../log-day.ts';
import type { Calendar } from '../working-time.ts';
import type { ReportKind } from './deed.ts';
import { countedDay, isClosedByLaw, type LegalDay, legalDayOf, openDayFrom } from './legal-days.ts';
import { reminderInstants } from './reminder-instants.ts';
import type { StatutorySettings } from './settings.ts';

/** By when a report is to be made. Instants in ms since 1970. */
export interface Deadline {
  readonly report: ReportKind;
  /** Of the final report: whether it is the longer time. */
  readonly isLonger: boolean;
  /** The number of days (5, 30, 60), and the date that the counting comes to. */
  readonly days: number;
  readonly countedTo: LegalDay;
  /** The last day on which the report is in time: of a final one never a closed day. */
  readonly lastDay: LegalDay;
  /** Whether offices are closed on the last day, which moves no preliminary report. */
  readonly isClosed: boolean;
  /** The first day of the preliminary report's window (day 3); the final one has none. */
  readonly windowFrom: LegalDay | null;
  /** From when on it is due: its window opens, its reminders begin, or its last day does. */
  readonly dueFrom: number;
  /** The end of the last day: the first instant at which the report is late. */
  readonly endsAt: number;
  /** Ascending, none before the knowledge. */
  readonly reminders: readonly number[];
}

/** What deadlines are counted by. `calendar`: the organisation's own, for the reminders. */
export interface DeadlineSettings {
  readonly statutory: StatutorySettings;
  readonly timeZone: string;
  readonly calendar: Pick<Calendar, 'isOpenDay'>;
}

/** The deadline of the preliminary report (速報). It never moves, closed day or not. */
export function preliminaryDeadline(
  knownAt: number,
  { statutory, ...settings }: DeadlineSettings,
): Deadline {
  const days = statutory.preliminaryUntilDay;
  const first = firstDay(knownAt, statutory, zoneShift(settings.timeZone));
  const lastDay = countedDay(first, days);
  return deadline(
    {
      report: 'preliminary',
      isLonger: false,
      days,
      countedTo: lastDay,
      lastDay,
      windowFrom: countedDay(first, statutory.preliminaryFromDay),
    },
    statutory.preliminaryReminderDays,
    knownAt,
    { statutory, ...settings },
  );
}

/** The deadline of the final report (確報), which moves from a closed day to the next open one. */
export function finalDeadline(
  knownAt: number,
  isLonger: boolean,
  { statutory, ...settings }: DeadlineSettings,
): Deadline {
  const days = isLonger ? statutory.finalLongerUntilDay : statutory.finalUntilDay;
  const countedTo = countedDay(firstDay(knownAt, statutory, zoneShift(settings.timeZone)), days);
  const lastDay = openDayFrom(countedTo);
  return deadline(
    { report: 'final', isLonger, days, countedTo, lastDay, windowFrom: null },
    statutory.finalReminderDays,
    knownAt,
    { statutory, ...settings },
  );
}

function firstDay(knownAt: number, settings: StatutorySettings, shift: ZoneShift): LegalDay {
  const day = legalDayOf(knownAt, shift);
  return settings.firstDay === 'day-of-knowledge' ? day : addDays(day, 1);
}

type Days = Omit<Deadline, 'isClosed' | 'dueFrom' | 'endsAt' | 'reminders'>;

function deadline(
  days: Days,
  plan: readonly number[],
  knownAt: number,
  { statutory, timeZone, calendar }: DeadlineSettings,
): Deadline {
  const shift = zoneShift(timeZone);
  const startOf = (day: LegalDay) => instantOfLocal(numberOfLogDay(day) * 24 * 60 * 60_000, shift);
  const { reminderTime } = statutory;
  const context = { knownAt, reminderTime, shift, calendar };
  const reminders = reminderInstants(days.lastDay, plan, context);
  return {
    ...days,
    isClosed: isClosedByLaw(days.lastDay),
    dueFrom: Math.min(startOf(days.windowFrom ?? days.lastDay), ...reminders),
    endsAt: startOf(addDays(days.lastDay, 1)),
    reminders,
  };
}
