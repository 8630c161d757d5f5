import { counted, grouped } from '../detectors/wording.ts';
import { missingFrom, numbersIn, type SequenceRun, uniteRuns } from './source-day-runs.ts';
import type { SourceFigures } from './source-day-union.ts';
import {
  isWarm,
  type SourceDeviation,
  type SourceRecord,
  sourceParameters,
} from './source-record.ts';

/** Holes that a sentence names. */
const namedMax = 3;

/**
 * Numbers of the source that no line bears, where its numbers have had no holes so far. A source
 * whose numbers skip by nature (filtered logs, cached sequences) stays quiet by its own past.
 */
export function sequenceGap(record: SourceRecord): SourceDeviation | null {
  const { source, logDay, today, days } = record;
  if (today === null || !isWarm(record)) return null;
  const place = days.findIndex((figures) => figures.logDay === logDay);
  const missing = missingOn(days, place);
  if (missing === null || missing.length === 0) return null;
  const before = days.slice(0, place).map((_, index) => missingOn(days, index));
  const whole = before.filter((holes) => holes !== null && holes.length === 0).length;
  if (whole < before.length * sourceParameters.usualShareMin) return null;
  const numbers = numbersIn(missing);
  const named = missing.slice(0, namedMax).map(printed).join(', ');
  const more = missing.length > namedMax ? ' …' : '';
  const previous = days[place - 1]?.logDay ?? logDay;
  const { ja, en } = source.title;
  return {
    kind: 'sequence-gap',
    severity: 'high',
    from: startsBefore(missing, today) ? previous : logDay,
    until: logDay,
    figures: {
      missingNumbers: numbers,
      holes: missing.length,
      wholeDays: whole,
      pastDays: before.length,
    },
    why: [
      {
        ja: `${ja}の通し番号が${logDay}までに${grouped(numbers)}件抜けています（${named}${more}）。それまでの${grouped(before.length)}日のうち${grouped(whole)}日には抜けがありませんでした。`,
        en: `${counted(numbers, 'sequence number', 'sequence numbers')} of ${en} up to ${logDay} ${numbers === 1 ? 'is' : 'are'} on no line (${named}${more}). On ${grouped(whole)} of the ${counted(before.length, 'day', 'days')} before, none was missing.`,
      },
    ],
  };
}

/**
 * The numbers that must belong to a day and are on no line: from the largest of the day before to
 * its own largest. Lines near 04:00 may stand on either side, so the neighbours' numbers count as
 * there. Where the numbering began anew, only the day itself is looked at. null: not known.
 */
function missingOn(days: readonly SourceFigures[], place: number): readonly SequenceRun[] | null {
  const today = bounds(days[place]);
  if (today === null) return null;
  const before = bounds(days[place - 1]);
  const continues =
    before !== null && before.first < today.first && before.last < today.last ? before : null;
  const after = continues?.last ?? today.first - 1;
  const following = continues === null ? null : bounds(days[place + 1]);
  const known = uniteRuns([
    ...today.runs,
    ...(continues?.runs ?? []).slice(-neighbourRunsMax),
    ...(following?.runs ?? []).slice(0, neighbourRunsMax),
  ]);
  return missingFrom(known, after, today.last);
}

/** Of a neighbour only the runs near the border can matter. */
const neighbourRunsMax = 1_000;

interface Bounds {
  readonly runs: readonly SequenceRun[];
  readonly first: number;
  readonly last: number;
}

function bounds(figures: SourceFigures | undefined): Bounds | null {
  const runs = figures?.runs ?? [];
  const first = runs[0]?.first;
  const last = runs.at(-1)?.last;
  return first === undefined || last === undefined ? null : { runs, first, last };
}

function startsBefore(missing: readonly SequenceRun[], today: SourceFigures): boolean {
  return (missing[0]?.first ?? 0) < (today.runs?.[0]?.first ?? 0);
}

function printed({ first, last }: SequenceRun): string {
  return first === last ? `${first}` : `${first}–${last}`;
}
