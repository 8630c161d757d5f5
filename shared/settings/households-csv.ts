import * as z from 'zod';
import { interning } from '../reading/interned.ts';
import { say } from '../whole-language.ts';
import type { MistakeBook } from './mistake-book.ts';
import { words } from './name-schemas.ts';
import { type Table, visitTable } from './table-file.ts';

/** One resident's household. */
export interface HouseholdMember {
  readonly subject: string;
  readonly household: string;
}

/** `households.csv`: who lives with whom. */
export const householdsTable: Table<HouseholdMember> = {
  name: 'households.csv',
  columns: ['subject', 'household'],
  isAboutResidents: true,
  row: z.strictObject({ subject: words, household: words }),
  quick(cell) {
    const subject = cell('subject');
    const household = cell('household');
    return subject === '' || household === '' ? null : { subject, household };
  },
};

/** From subject to household. Adds a mistake for every subject that stands in a second one. */
export function readHouseholds(bytes: Uint8Array, book: MistakeBook): ReadonlyMap<string, string> {
  const intern = interning();
  const households = new Map<string, string>();
  visitTable(householdsTable, bytes, book, ({ row: { subject, household }, placeOf }) => {
    const known = households.get(subject);
    if (known === undefined) households.set(intern(subject), intern(household));
    else if (known !== household) {
      // The subject is a resident: not to be quoted.
      const text = say((c) => c.settings.householdOfSubjectRepeated());
      book.add(householdsTable.name, placeOf('subject'), text);
    }
  });
  return households;
}
