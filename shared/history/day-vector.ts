import type { JudgedEvent } from '../detectors/detector.ts';
import { type DataClass, dataClasses } from '../event.ts';
import { type HelpedDay, helpedDayOf } from '../explanations/laundering.ts';
import { peopleExplanations } from '../explanations/registry.ts';
import { peopleIn } from '../people.ts';
import { busiestHourPeople } from './busiest-hour.ts';
import { halfHours } from './day-vector-packing.ts';
import { longestNeighbourRun } from './neighbour-run.ts';
import { pacedViews } from './paced-views.ts';
import {
  hasWork,
  isAfterHours,
  isExplained,
  isUnordered,
  peopleUnapproved,
  showsOne,
  takesDataOut,
  workedOn,
} from './recorded-work.ts';
import { linesIn } from './stands-for.ts';
import { type TerminalUse, terminalSwitches, terminalUse } from './terminal-use.ts';

export { packDayVector, unpackDayFigures, unpackDayVector } from './day-vector-packing.ts';

/**
 * The figures of one actor on one log day. A line that stands there several times counts as often.
 * Deeds that were denied or failed count in `denied` and `failed` and in the histograms only: they
 * moved no data. People are distinct residents where lines name them, plus the counts of lines that
 * name nobody (see `peopleIn`).
 */
export interface DayFigures {
  readonly lines: number;
  readonly denied: number;
  readonly failed: number;
  readonly views: number;
  readonly searches: number;
  readonly updates: number;
  readonly exportLines: number;
  readonly printLines: number;
  /** People exported or printed. */
  readonly outputPeople: number;
  /** Of these, people beyond every approval and recorded work; and the most within one hour. */
  readonly unapprovedPeople: number;
  readonly busiestHourPeople: number;
  /** Export lines without a count that no approval covers. */
  readonly uncountedExports: number;
  /** People seen one by one, on screen or on a certificate. */
  readonly peopleSeen: number;
  /** Of these, people whom no recorded work explains; and the most of them within one hour. */
  readonly unexplainedPeople: number;
  readonly busiestHourUnexplained: number;
  /** Of the unexplained: the longest run of neighbours, and views paced like a machine's. */
  readonly neighbourRun: number;
  readonly pacedViews: number;
  /** People at night or on a closed day that neither an order, a roster nor work explains. */
  readonly afterHoursPeople: number;
  /** Returns to a terminal left a moment before: one account in two places. */
  readonly terminalSwitches: number;
}

/** The merged figures of one actor on one log day, as detectors of longer windows read them. */
export interface DayVector extends DayFigures {
  /** Lines in opening hours, by half-hour of the UTC day (48); the zone turns them to local time. */
  readonly inHours: readonly number[];
  /** Lines that reach personal data outside opening hours without order, roster or approval. */
  readonly outOfHours: readonly number[];
  readonly evening: boolean;
  readonly night: boolean;
  readonly closedDay: boolean;
  /**
   * Whether the day was too busy to keep all its events: its figures are estimates then
   * (`summary-estimate.ts`), and never below what the kept events show. `neighbourRun` and
   * `pacedViews` need every event and are 0.
   */
  readonly estimated: boolean;
  /** Which classes of data its lines touch, in the order of `dataClasses`. */
  readonly dataClasses: readonly DataClass[];
  /** By terminal, ascending. */
  readonly terminals: readonly TerminalUse[];
  /** Residents whom nothing but one colleague's work explains, by colleague, ascending. */
  readonly helpers: HelpedDay['helpers'];
}

/** The household of a resident (by keyed hash); null: not known. */
export type HouseholdOf = (subject: bigint) => string | null;

/** Derives the figures of a staff-day from its events, which are sorted by time and fingerprint. */
export function dayVectorOf(
  events: readonly JudgedEvent[],
  householdOf: HouseholdOf = () => null,
): DayVector {
  const done = events.filter(({ outcome }) => outcome === 'success');
  const exports = done.filter(({ action }) => action === 'export');
  const output = done.filter(takesDataOut);
  const unapproved = output.filter((event) => !isExplained(event));
  const seen = done.filter(showsOne);
  const works = workedOn(done);
  const unexplained = seen.filter((event) => !hasWork(event, works));
  const afterHours = done.filter((event) => isAfterHours(event) && !hasWork(event, works));
  const estimated = events.some(({ standsFor }) => standsFor !== undefined);
  const linesOf = (action: JudgedEvent['action']) =>
    countLines(done.filter((event) => event.action === action));
  return {
    lines: countLines(events),
    denied: countLines(events.filter(({ outcome }) => outcome === 'denied')),
    failed: countLines(events.filter(({ outcome }) => outcome === 'error')),
    views: linesOf('view'),
    searches: linesOf('search'),
    updates: linesOf('update'),
    exportLines: countLines(exports),
    printLines: linesOf('print'),
    outputPeople: bounded(peopleIn(output)),
    unapprovedPeople: bounded(peopleUnapproved(unapproved)),
    busiestHourPeople: bounded(busiestHourPeople(unapproved)),
    uncountedExports: countLines(
      exports.filter((event) => event.records === null && !isExplained(event)),
    ),
    peopleSeen: bounded(peopleIn(seen)),
    unexplainedPeople: bounded(peopleIn(unexplained)),
    busiestHourUnexplained: bounded(busiestHourPeople(unexplained)),
    neighbourRun: estimated ? 0 : longestNeighbourRun(unexplained, householdOf),
    pacedViews: estimated ? 0 : pacedViews(unexplained),
    afterHoursPeople: bounded(peopleIn(afterHours)),
    terminalSwitches: terminalSwitches(events),
    ...whenOf(events),
    estimated,
    dataClasses: dataClasses.filter((one) => events.some((each) => each.dataClasses.includes(one))),
    terminals: terminalUse(events),
    helpers: helpedDayOf('', seen, peopleExplanations).helpers,
  };
}

/** Sums stop where numbers stop being exact. */
function bounded(sum: number): number {
  return Math.min(sum, Number.MAX_SAFE_INTEGER);
}

function countLines(events: readonly JudgedEvent[]): number {
  return bounded(linesIn(events));
}

function whenOf(
  events: readonly JudgedEvent[],
): Pick<DayVector, 'inHours' | 'outOfHours' | 'evening' | 'night' | 'closedDay'> {
  const periods = new Set(events.map(({ period }) => period));
  return {
    inHours: histogramOf(events.filter(({ period }) => period === 'office')),
    outOfHours: histogramOf(
      events.filter((event) => event.outcome === 'success' && isUnordered(event)),
    ),
    evening: periods.has('evening'),
    night: periods.has('night'),
    closedDay: periods.has('closed-day'),
  };
}

const halfHourMs = 1_800_000;

function histogramOf(events: readonly JudgedEvent[]): readonly number[] {
  const byHalfHour = Map.groupBy(events, ({ at }) => {
    const sinceEpoch = Math.floor(at / halfHourMs);
    return ((sinceEpoch % halfHours) + halfHours) % halfHours;
  });
  return Array.from({ length: halfHours }, (_, place) => countLines(byHalfHour.get(place) ?? []));
}
