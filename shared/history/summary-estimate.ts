import type { FoldedEvent } from './contribution.ts';
import type { DaySummary } from './day-summary.ts';
import type { StandsFor } from './stands-for.ts';
import type { SummaryRow } from './summary-row.ts';
import { classes, rowsIn, type SummarySamples, samplings, wholeRows } from './summary-samples.ts';

/**
 * The kept events of a busy day, each with what it stands for. Events of a kind or an hour that is
 * there whole stand for themselves. Of the others, those that take no data out stand for as many
 * others each as the sketch counts; outputs for as many as their priority says (an output of very
 * many people for itself alone). Residents stand for as many others as the sketch of residents
 * counts. Standard errors: 0.8 % of what is counted in the sketches; of a share `q` of all lines
 * √((1 − q) / 2,000 q); of outputs beyond 2,047 about 2 %; of a share of residents
 * √((1 − q) / n q), of the `n` kept, some 1,000 to 3,000.
 * Source: Duffield, Lund, Thorup (2007), the estimator of priority sampling.
 */
export function estimatedEvents(summary: DaySummary): FoldedEvent[] {
  const samples = summary.samples();
  const whole = wholeRows(samples);
  const linesOf = linesByRow(samples, whole, summary.sketches.inside.estimate());
  const peopleOf = peopleBySubject(samples, summary.sketches.residents.estimate());
  return rowsIn(samples)
    .sort(byTime)
    .map((row) => {
      const itself: StandsFor = { lines: 1, people: 1 };
      const others = { lines: linesOf.get(row) ?? 0, people: peopleOf(row.event.subject) };
      return { ...row.event, standsFor: whole.has(row) ? itself : others };
    });
}

/** By instant, then fingerprint, then what the event says. */
function byTime(a: SummaryRow, b: SummaryRow): number {
  const [one, other] = [a.event, b.event];
  if (one.at !== other.at) return one.at - other.at;
  if (one.fingerprint !== other.fingerprint) return one.fingerprint < other.fingerprint ? -1 : 1;
  return a.identity < b.identity ? -1 : 1;
}

/** What the rows stand for that the samples of both classes hold. */
function linesByRow(
  { classes: { groups } }: SummarySamples,
  whole: ReadonlySet<SummaryRow>,
  insideCount: number,
): ReadonlyMap<SummaryRow, number> {
  const lines = new Map<SummaryRow, number>();
  const inside = counted(groups.get(classes.inside) ?? []);
  const rest = inside.rows.filter((row) => !whole.has(row));
  const known = [...whole].filter(({ isOutput }) => !isOutput).length;
  const each = inside.threshold === null ? 1 : (insideCount - known) / rest.length;
  for (const row of rest) lines.set(row, Math.max(1, each));
  const output = counted(groups.get(classes.output) ?? []);
  for (const row of output.rows)
    lines.set(row, Math.max(1, 1 / (row.weight * (output.threshold ?? 1))));
  return lines;
}

/** The last row of a full sample only says where it ends. */
function counted(rows: readonly SummaryRow[]): {
  readonly rows: readonly SummaryRow[];
  readonly threshold: number | null;
} {
  const last = rows[samplings.classes.rowsOfGroup - 1];
  return last === undefined
    ? { rows, threshold: null }
    : { rows: rows.slice(0, -1), threshold: last.rank };
}

/** What a resident stands for; 0: he or she is not among those that were kept. */
function peopleBySubject(
  { residents: { groups, boundary } }: SummarySamples,
  residentsCount: number,
): (subject: bigint | null) => number {
  if (boundary === null) return () => 1;
  const each = Math.max(1, residentsCount / (groups.size - 1));
  return (subject) => (subject !== null && subject < boundary ? each : 0);
}
