/** A row that may be sampled. */
export interface RankedRow {
  /** Tells rows apart: the same row has the same one everywhere. */
  readonly identity: bigint;
  /** Above 0; a function of the row alone. The lowest ranks are kept. */
  readonly rank: number;
}

/** What is sampled, and how much of it. */
export interface GroupedSampling<Row extends RankedRow> {
  /** Groups are kept in the order of these numbers, so they must be hashes; null: left out. */
  readonly groupOf: (row: Row) => bigint | null;
  /** Rows that are kept of one group, the lowest ranks of it. */
  readonly rowsOfGroup: number;
  /** No further group is kept once so many rows are. */
  readonly rowsEnough: number;
}

/** The rows that were kept. */
export interface GroupedSample<Row extends RankedRow> {
  /** By group, ascending; each by rank. */
  readonly groups: ReadonlyMap<bigint, readonly Row[]>;
  /**
   * The last group that was kept, where others may have been left out: it ends the sample and is
   * not to be counted on. null: every group is there.
   */
  readonly boundary: bigint | null;
}

/**
 * A sample of groups, and of each group a sample of its rows. Given whole or as what samples of its
 * parts have kept, in any order and however often, a set of rows has the same sample: what is kept
 * of a set is kept of every part of it that holds it. So samples can be merged without an account
 * of what they left out. At most `rowsEnough + rowsOfGroup − 1` rows.
 * Source: bottom-k samples as in Cohen, Kaplan, "Summarizing data using bottom-k sketches" (2007);
 * a threshold that a budget sets as in Ting, "Adaptive threshold sampling" (2022).
 */
export function groupedSample<Row extends RankedRow>(
  rows: Iterable<Row>,
  { groupOf, rowsOfGroup, rowsEnough }: GroupedSampling<Row>,
): GroupedSample<Row> {
  const all = new Map<bigint, Row[]>();
  for (const row of rows) {
    const group = groupOf(row);
    if (group === null) continue;
    const others = all.get(group);
    if (others === undefined) all.set(group, [row]);
    else others.push(row);
  }
  const groups = new Map<bigint, readonly Row[]>();
  let kept = 0;
  for (const group of [...all.keys()].sort(ascending)) {
    const own = (all.get(group) ?? []).sort(byRank).slice(0, rowsOfGroup);
    groups.set(group, own);
    kept += own.length;
    if (kept >= rowsEnough) return { groups, boundary: group };
  }
  return { groups, boundary: null };
}

/** Whether the sample of a set that has these rows and others may hold this row. */
export function mayBeSampled<Row extends RankedRow>(
  row: Row,
  { groups, boundary }: GroupedSample<Row>,
  { groupOf, rowsOfGroup }: GroupedSampling<Row>,
): boolean {
  const group = groupOf(row);
  if (group === null || (boundary !== null && group > boundary)) return false;
  const last = groups.get(group)?.[rowsOfGroup - 1];
  return last === undefined || byRank(row, last) <= 0;
}

function byRank(a: RankedRow, b: RankedRow): number {
  return a.rank - b.rank || ascending(a.identity, b.identity);
}

function ascending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
