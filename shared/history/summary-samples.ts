import { limits } from '../limits.ts';
import {
  type GroupedSample,
  type GroupedSampling,
  groupedSample,
  mayBeSampled,
} from '../statistics/grouped-sample.ts';
import type { SummaryRow } from './summary-row.ts';

const hourMs = 3_600_000;

const byKind = {
  rowsOfGroup: limits.summaryEventsOfKind,
  rowsEnough: limits.summaryEventsOfKinds,
};

/** The groups of deeds that take no data out, and of those that do. */
export const classes = { inside: 0n, output: 1n } as const;

/**
 * How a busy day is sampled: its deeds evenly, and those that take data out by the people whom they
 * cover; some of every kind of deed and of every hour, so that what is rare is there whole; and
 * residents, each with all that was done to him or her, as far as the bounds in `limits.ts` let it.
 * Residents are ordered by their keyed hash: the same ones are kept on every day.
 */
export const samplings = {
  classes: {
    groupOf: ({ isOutput }) => (isOutput ? classes.output : classes.inside),
    rowsOfGroup: limits.summaryEventsOfClass,
    rowsEnough: Number.POSITIVE_INFINITY,
  },
  kinds: { groupOf: ({ kind }) => kind, ...byKind },
  hours: { groupOf: ({ event }) => BigInt(Math.floor(event.at / hourMs)), ...byKind },
  residents: {
    groupOf: ({ event }) => event.subject,
    rowsOfGroup: limits.summaryEventsOfResident,
    rowsEnough: limits.summaryEventsOfResidents,
  },
} as const satisfies Record<string, GroupedSampling<SummaryRow>>;

/** What was kept of a busy day. */
export type SummarySamples = Readonly<Record<keyof typeof samplings, GroupedSample<SummaryRow>>>;

/** The samples of a day, out of all its rows or of what samples of its parts kept. */
export function samplesOf(rows: readonly SummaryRow[]): SummarySamples {
  return {
    classes: groupedSample(rows, samplings.classes),
    kinds: groupedSample(rows, samplings.kinds),
    hours: groupedSample(rows, samplings.hours),
    residents: groupedSample(rows, samplings.residents),
  };
}

/** The rows that one of the samples holds, each once. */
export function rowsIn({ classes: all, kinds, hours, residents }: SummarySamples): SummaryRow[] {
  const rows = new Set<SummaryRow>();
  for (const { groups } of [all, kinds, hours, residents])
    for (const some of groups.values()) for (const row of some) rows.add(row);
  return [...rows];
}

/** Whether one of the samples may come to hold a row that is added to the day. */
export function mayBeKept(row: SummaryRow, samples: SummarySamples): boolean {
  return (
    mayBeSampled(row, samples.classes, samplings.classes) ||
    mayBeSampled(row, samples.residents, samplings.residents) ||
    mayBeSampled(row, samples.kinds, samplings.kinds) ||
    mayBeSampled(row, samples.hours, samplings.hours)
  );
}

/**
 * Rows of kinds and of hours that are there whole: none was left out, as one more would have been
 * kept.
 */
export function wholeRows({ kinds, hours }: SummarySamples): ReadonlySet<SummaryRow> {
  const whole = new Set<SummaryRow>();
  for (const { groups, boundary } of [kinds, hours])
    for (const [group, rows] of groups)
      if (group !== boundary && rows.length < byKind.rowsOfGroup)
        for (const row of rows) whole.add(row);
  return whole;
}
