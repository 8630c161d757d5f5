import { limits } from '../limits.ts';
import { createHyperLogLog, type HyperLogLog } from '../statistics/hyper-log-log.ts';
import type { FoldedEvent } from './contribution.ts';
import { highHalf, lowHalf } from './halves.ts';
import { type SummaryRow, summaryRow } from './summary-row.ts';
import { mayBeKept, rowsIn, type SummarySamples, samplesOf } from './summary-samples.ts';

/** How many different things a busy day had. */
export interface DaySketches {
  /** Events that take no data out. */
  readonly inside: HyperLogLog;
  /** Residents whom its events name. */
  readonly residents: HyperLogLog;
}

/**
 * A busy day in a bounded space: some of its events, and sketches that count the others. A function
 * of the set of events, in whatever order they come, whole or as other summaries kept them: what is
 * kept of several summaries is what would be kept of all their events.
 */
export interface DaySummary {
  readonly sketches: DaySketches;
  add(event: FoldedEvent): void;
  samples(): SummarySamples;
}

/**
 * An empty summary. `counted` says how often a line stands there that was added several times: the
 * sum in parts of one file, the maximum over files. It then stands at its smallest place.
 */
export function createDaySummary(counted: (a: number, b: number) => number): DaySummary {
  const sketches = emptySketches();
  let held = new Map<bigint, SummaryRow>();
  let known: SummarySamples | null = null;

  function sample(): SummarySamples {
    const samples = samplesOf([...held.values()]);
    held = new Map(rowsIn(samples).map((row) => [row.identity, row]));
    known = samples;
    return samples;
  }

  return {
    sketches,
    add(event) {
      const row = summaryRow(event);
      count(row, sketches);
      if (known !== null && !mayBeKept(row, known)) return;
      const before = held.get(row.identity);
      held.set(row.identity, before === undefined ? row : mergedRow(before, row, counted));
      if (held.size >= limits.summaryEventsHeldMax) sample();
    },
    samples: sample,
  };
}

function emptySketches(): DaySketches {
  const { summarySketchPrecision: precision } = limits;
  return { inside: createHyperLogLog(precision), residents: createHyperLogLog(precision) };
}

function count({ event, identity, isOutput }: SummaryRow, sketches: DaySketches): void {
  const { subject } = event;
  if (!isOutput) sketches.inside.add(highHalf(identity), lowHalf(identity));
  if (subject !== null) sketches.residents.add(highHalf(subject), lowHalf(subject));
}

function mergedRow(
  a: SummaryRow,
  b: SummaryRow,
  counted: (a: number, b: number) => number,
): SummaryRow {
  const [first, other] = isBefore(a.event, b.event) ? [a.event, b.event] : [b.event, a.event];
  const neighbourhoods = first.neighbourhoods ?? other.neighbourhoods;
  const repeats = first.sequenced ? 1 : counted(first.count, other.count);
  return { ...a, event: { ...first, neighbourhoods, count: repeats } };
}

/** By the smaller place: file, then line. */
function isBefore(a: FoldedEvent, b: FoldedEvent): boolean {
  return a.file === b.file ? a.line <= b.line : a.file < b.file;
}
