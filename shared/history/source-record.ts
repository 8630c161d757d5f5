import type { Severity } from '../cases/case.ts';
import type { Text } from '../language.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { Source } from '../settings/settings.ts';
import type { Calendar } from '../working-time.ts';
import type { SourceFigures } from './source-day-union.ts';

/** The numbers that the rules about sources use. */
export const sourceParameters = {
  /** How far back a source's own past is looked at. */
  pastWorkingDays: 60,
  /** Before a source has spoken on so many working days, nothing is expected of it. */
  warmUpWorkingDays: 10,
  /** Fewer lines than this in the median: a sparse source, whose volume says nothing. */
  sparseMedianLines: 20,
  /** A drop is below this share of the usual. */
  dropShare: 0.25,
  /** The quantile of the same weekday that counts as usually few. */
  lowQuantile: 0.05,
  /** Of the days from which the usual is learned, the share that may have been drops themselves. */
  formerDropsShareMax: 0.1,
  /** Days of the same weekday that suffice; with fewer, all working days are taken together. */
  sameWeekdaysMin: 4,
  /** A daily source is expected every working day if it spoke on this share of them. */
  spokenShareMin: 0.95,
  /** Silent working days that are worth a word, by cadence. */
  silentHourlyWorkingDays: 1,
  silentDailyWorkingDays: 1,
  silentWeeklyWorkingDays: 10,
  silentMonthlyWorkingDays: 32,
  /** What was usual on this share of the past days (no gaps, instants in order) is expected. */
  usualShareMin: 0.9,
  /** An action or system belongs to the scope if it was there on this share of the last days. */
  scopeShareMin: 0.9,
  scopeWorkingDays: 20,
  /** Days that it must be absent at least, and the odds that chance explains a longer absence. */
  absentWorkingDaysMin: 2,
  absenceByChanceMax: 0.001,
  /** A clock is off if the day fits its usual ten minutes so much better when it is moved. */
  shiftMinutesMin: 30,
  fitUnmovedMax: 0.4,
  fitMovedMin: 0.6,
  /** Usual ten minutes of a day without which it has no shape to compare. */
  usualSlotsMin: 12,
  /** Days that a daily, weekly, monthly or irregular source may jump ahead without doubt. */
  aheadDailyDays: 14,
  aheadWeeklyDays: 35,
  aheadMonthlyDays: 100,
  aheadIrregularDays: 400,
  /** Log days after a jump that make it believed. */
  believedDaysMin: 3,
} as const;

/** One source, as the rules name and expect it. */
export type JudgedSource = Pick<Source, 'id' | 'title' | 'cadence'>;

/** A working day of the past; null: no line. */
export interface PastDay {
  readonly logDay: LogDay;
  readonly figures: SourceFigures | null;
}

/** One source on one log day, with its own past. */
export interface SourceRecord {
  readonly source: JudgedSource;
  readonly logDay: LogDay;
  readonly isWorkingDay: boolean;
  /** null: no line. */
  readonly today: SourceFigures | null;
  /** The working days before it since the source first spoke, oldest first, at most sixty. */
  readonly past: readonly PastDay[];
  /** All days with lines, open and closed, in order, of the same span, and the one that follows. */
  readonly days: readonly SourceFigures[];
}

/** How systems are named to people. */
export interface SourceWords {
  systemTitle(id: string): Text;
}

/** What can be wrong with a source. */
export type DeviationKind =
  | 'missing-day'
  | 'silence'
  | 'sequence-gap'
  | 'drop'
  | 'clock-shift'
  | 'clock-disorder'
  | 'dated-ahead'
  | 'scope';

/** What one rule says about one source. */
export interface SourceDeviation {
  readonly kind: DeviationKind;
  readonly severity: Severity;
  readonly from: LogDay;
  readonly until: LogDay;
  /** Every figure of the sentences, so that it can be computed again. */
  readonly figures: Readonly<Record<string, number>>;
  /** Sentences that an engineer can check. */
  readonly why: readonly Text[];
}

/** The source on one log day; `days` in order, and everything that is more than sixty days ago left. */
export function recordOf(
  source: JudgedSource,
  days: readonly SourceFigures[],
  logDay: LogDay,
  calendar: Calendar,
): SourceRecord {
  const byDay = new Map(days.map((figures) => [figures.logDay, figures]));
  const begin = days[0]?.logDay ?? logDay;
  const past = workingDaysBefore(logDay, begin, calendar).map((day) => ({
    logDay: day,
    figures: byDay.get(day) ?? null,
  }));
  const oldest = past[0]?.logDay ?? logDay;
  const following = days.find((figures) => figures.logDay > logDay);
  return {
    source,
    logDay,
    isWorkingDay: calendar.isOpenDay(logDay, null),
    today: byDay.get(logDay) ?? null,
    past,
    days: [
      ...days.filter((figures) => oldest <= figures.logDay && figures.logDay <= logDay),
      ...(following === undefined ? [] : [following]),
    ],
  };
}

/** The figures of those past days on which the source spoke. */
export function spokenDays({ past }: SourceRecord): readonly SourceFigures[] {
  return past.flatMap(({ figures }) => (figures === null ? [] : [figures]));
}

/** Whether the source has spoken often enough for its past to make one expect anything. */
export function isWarm(record: SourceRecord): boolean {
  return spokenDays(record).length >= sourceParameters.warmUpWorkingDays;
}

/** Whether a source that is expected every working day did speak on nearly all of these. */
export function speaksEveryDay(days: readonly PastDay[]): boolean {
  const spoken = days.filter(({ figures }) => figures !== null).length;
  return spoken >= days.length * sourceParameters.spokenShareMin;
}

function workingDaysBefore(logDay: LogDay, begin: LogDay, calendar: Calendar): readonly LogDay[] {
  const found: LogDay[] = [];
  for (let day = addDays(logDay, -1); day >= begin; day = addDays(day, -1)) {
    if (found.length === sourceParameters.pastWorkingDays) break;
    if (calendar.isOpenDay(day, null)) found.push(day);
  }
  return found.reverse();
}
