import * as z from 'zod';
import { say } from '../whole-language.ts';
import type { MistakeBook } from './mistake-book.ts';
import { id, words } from './name-schemas.ts';
import { refuse } from './refuse.ts';
import type { Tenure } from './settings.ts';
import { type PlacedRow, readTable, type Table } from './table-file.ts';
import { localDate } from './time-schemas.ts';

/** `staff.csv`: who works in which section, from when until when. */
const staffTable: Table<Tenure> = {
  name: 'staff.csv',
  columns: ['actor', 'section', 'role', 'kind', 'from', 'until'],
  row: z
    .strictObject({
      actor: id,
      section: words,
      role: words,
      kind: z.enum(['person', 'shared', 'service']),
      from: localDate,
      until: z.union([z.literal('').transform(() => null), localDate]),
    })
    .superRefine((tenure, context) => {
      if (tenure.until === null || tenure.until >= tenure.from) return;
      const text = say((c) => c.settings.untilBeforeFrom());
      context.addIssue({ code: 'custom', path: ['until'], params: refuse(text) });
    }),
};

/** Tenures by actor, oldest first. Two tenures of one actor that overlap are a mistake. */
export function readStaff(
  bytes: Uint8Array,
  book: MistakeBook,
): ReadonlyMap<string, readonly Tenure[]> {
  const rows = readTable(staffTable, bytes, book);
  const byActor = Map.groupBy(rows, ({ row }) => row.actor);
  const staff = new Map<string, readonly Tenure[]>();
  for (const [actor, tenures] of byActor) {
    const sorted = tenures.toSorted(byBeginning);
    refuseOverlaps(sorted, book);
    staff.set(
      actor,
      sorted.map(({ row }) => row),
    );
  }
  return staff;
}

function byBeginning(a: PlacedRow<Tenure>, b: PlacedRow<Tenure>): number {
  if (a.row.from !== b.row.from) return a.row.from < b.row.from ? -1 : 1;
  return a.placeOf('from').line - b.placeOf('from').line;
}

function refuseOverlaps(sorted: readonly PlacedRow<Tenure>[], book: MistakeBook): void {
  let latest: PlacedRow<Tenure> | null = null;
  for (const tenure of sorted) {
    if (latest !== null && (latest.row.until === null || latest.row.until >= tenure.row.from)) {
      const { row, placeOf } = latest;
      const text = say((c) =>
        c.settings.tenuresOverlap(tenure.row.actor, placeOf('from').line, row.from, row.until),
      );
      book.add(staffTable.name, tenure.placeOf('from'), text);
    }
    if (latest === null || endsLater(tenure.row, latest.row)) latest = tenure;
  }
}

function endsLater(a: Tenure, b: Tenure): boolean {
  if (b.until === null) return false;
  return a.until === null || a.until > b.until;
}
