import { counted, grouped } from '../detectors/wording.ts';
import { weekday } from '../log-day.ts';
import {
  isWarm,
  type SourceDeviation,
  type SourceRecord,
  sourceParameters,
  spokenDays,
} from './source-record.ts';

/** What is usual on such a day, in lines. */
export interface UsualLines {
  readonly median: number;
  /** The low quantile, former drops left out. */
  readonly low: number;
  /** From how many days it is learned, and whether they are all of the same weekday. */
  readonly days: number;
  readonly isSameWeekday: boolean;
  /** Fewer lines than this are a drop. */
  readonly dropLines: number;
}

/** Far fewer lines on a working day than the source ever has on such a weekday. */
export function drop(record: SourceRecord): SourceDeviation | null {
  const { source, logDay, isWorkingDay, today } = record;
  if (!isWorkingDay || today === null || !isWarm(record)) return null;
  const usual = usualLines(record);
  if (usual.median < sourceParameters.sparseMedianLines) return null;
  if (today.lines >= usual.dropLines) return null;
  const { ja, en } = source.title;
  const { median, low, days, isSameWeekday } = usual;
  return {
    kind: 'drop',
    severity: 'medium',
    from: logDay,
    until: logDay,
    figures: { lines: today.lines, medianLines: median, lowLines: low, days },
    why: [
      {
        ja: `${ja}のログは${logDay}に${grouped(today.lines)}行でした。${isSameWeekday ? '同じ曜日の' : ''}開庁日${grouped(days)}日の中央値は${grouped(median)}行、少ない日でも${grouped(low)}行です。`,
        en: `${en} had ${counted(today.lines, 'line', 'lines')} on ${logDay}. The median of ${grouped(days)} ${isSameWeekday ? 'working days of the same weekday' : 'working days'} is ${grouped(median)}, and few is ${grouped(low)}.`,
      },
    ],
  };
}

/** The usual number of lines on the weekday of a record, from its own past. */
export function usualLines(record: SourceRecord): UsualLines {
  const spoken = spokenDays(record);
  const same = spoken.filter((day) => weekday(day.logDay) === weekday(record.logDay));
  const isSameWeekday = same.length >= sourceParameters.sameWeekdaysMin;
  const lines = (isSameWeekday ? same : spoken).map((day) => day.lines).sort((a, b) => a - b);
  const median = quantile(lines, 0.5);
  const low = quantile(withoutFormerDrops(lines, median), sourceParameters.lowQuantile);
  const dropLines = Math.min(low, median) * sourceParameters.dropShare;
  return { median, low, days: lines.length, isSameWeekday, dropLines };
}

/**
 * Where few of the days were drops themselves, they are left out: one incident must not hide the
 * next for three months. Where there are more, they are what is usual.
 */
function withoutFormerDrops(lines: readonly number[], median: number): readonly number[] {
  const drops = lines.filter((count) => count < median * sourceParameters.dropShare).length;
  const leftOut = Math.floor(lines.length * sourceParameters.formerDropsShareMax);
  return drops <= leftOut ? lines.slice(drops) : lines;
}

/** The smallest of the sorted numbers that at least this share of them does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
