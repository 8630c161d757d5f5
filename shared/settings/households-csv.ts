import * as z from 'zod';
import { say } from '../language.ts';
import type { MistakeBook } from './mistake-book.ts';
import { words } from './name-schemas.ts';
import type { PlacedRow, Table } from './table-file.ts';

/** One resident's household. */
export interface HouseholdMember {
  readonly subject: string;
  readonly household: string;
}

/** `households.csv`: who lives with whom. */
export const householdsTable: Table<HouseholdMember> = {
  name: 'households.csv',
  columns: ['subject', 'household'],
  row: z.strictObject({ subject: words, household: words }),
};

/** From subject to household. Adds a mistake for every subject that stands in a second one. */
export function householdsOf(
  rows: readonly PlacedRow<HouseholdMember>[],
  book: MistakeBook,
): ReadonlyMap<string, string> {
  const households = new Map<string, string>();
  for (const { row, placeOf } of rows) {
    const known = households.get(row.subject);
    if (known === undefined) households.set(row.subject, row.household);
    else if (known !== row.household)
      book.add(
        householdsTable.name,
        placeOf('subject'),
        // The subject is a resident: not to be quoted.
        say((c) => c.settings.householdOfSubjectRepeated()),
      );
  }
  return households;
}
