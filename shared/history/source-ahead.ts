import { counted, grouped } from '../detectors/wording.ts';
import { type LogDay, numberOfLogDay } from '../log-day.ts';
import type { Source } from '../settings/settings.ts';
import type { SourceFigures } from './source-day-union.ts';
import { type JudgedSource, type SourceDeviation, sourceParameters } from './source-record.ts';

/** A source with the figures of its log days, in order. */
export interface SourceDays {
  readonly source: JudgedSource;
  readonly days: readonly SourceFigures[];
}

/** The same without the days that are not believed. */
export interface BelievedDays extends SourceDays {
  /** Days at the end that are dated so far ahead that a wrong clock or year is likelier. */
  readonly ahead: readonly SourceFigures[];
}

const aheadDays: Readonly<Record<Source['cadence'], number>> = {
  hourly: sourceParameters.aheadDailyDays,
  daily: sourceParameters.aheadDailyDays,
  weekly: sourceParameters.aheadWeeklyDays,
  monthly: sourceParameters.aheadMonthlyDays,
  irregular: sourceParameters.aheadIrregularDays,
};

/**
 * Leaves out days at the end of a source that lie far behind a jump: one line dated 2099 must not
 * seal every day before it. A jump is believed once three log days follow it, or another source has
 * got there; so is one in the first ten days of a source, and one like those it made before.
 */
export function believe(sources: readonly SourceDays[]): readonly BelievedDays[] {
  const alone = sources.map((one) => split(one, null).days.at(-1)?.logDay ?? null);
  return sources.map((one, index) => {
    const others = alone.flatMap((day, other) => (day === null || other === index ? [] : [day]));
    return split(one, others.toSorted().at(-1) ?? null);
  });
}

/** What is to be said about the days that are not believed; null: there is none. */
export function datedAhead({ source, days, ahead }: BelievedDays): SourceDeviation | null {
  const first = ahead[0];
  const newest = days.at(-1);
  if (first === undefined || newest === undefined) return null;
  const lines = ahead.reduce((sum, day) => sum + day.lines, 0);
  const gapDays = numberOfLogDay(first.logDay) - numberOfLogDay(newest.logDay);
  const { ja, en } = source.title;
  return {
    kind: 'dated-ahead',
    severity: 'medium',
    from: first.logDay,
    until: ahead.at(-1)?.logDay ?? first.logDay,
    figures: { lines, gapDays },
    why: [
      {
        ja: `${ja}に${first.logDay}の日付の行が${grouped(lines)}行あります。次に新しい記録は${newest.logDay}で、${grouped(gapDays)}日離れており、ほかのログもそこまで届いていません。時計または日付の読み取り設定を確かめてください。`,
        en: `${en} holds ${counted(lines, 'line', 'lines')} dated ${first.logDay}, ${grouped(gapDays)} days after its newest other day (${newest.logDay}), and no other log reaches so far. Check the clock and how dates are read.`,
      },
    ],
  };
}

function split({ source, days }: SourceDays, reached: LogDay | null): BelievedDays {
  const { believedDaysMin, warmUpWorkingDays } = sourceParameters;
  let longest = aheadDays[source.cadence];
  for (let place = 1; place < days.length; place += 1) {
    const jump = dayAt(days, place) - dayAt(days, place - 1);
    const isDoubtful =
      place >= warmUpWorkingDays &&
      days.length - place < believedDaysMin &&
      jump > longest &&
      (reached === null || (days[place]?.logDay ?? '') > reached);
    if (isDoubtful) return { source, days: days.slice(0, place), ahead: days.slice(place) };
    // A source that has jumped so far before may do so again, and twice as far.
    longest = Math.max(longest, 2 * jump);
  }
  return { source, days, ahead: [] };
}

function dayAt(days: readonly SourceFigures[], place: number): number {
  return numberOfLogDay(days[place]?.logDay ?? '');
}
