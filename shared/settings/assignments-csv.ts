import * as z from 'zod';
import { words } from './name-schemas.ts';
import type { Table } from './table-file.ts';
import { beginning, end } from './time-schemas.ts';

/** `assignments.csv`: the work that explains an access. Checked only, so far. */
export function assignmentsTable(timeZone: string): Table<unknown> {
  return {
    name: 'assignments.csv',
    columns: ['subject', 'actor', 'section', 'from', 'until', 'reason'],
    row: z.strictObject({
      subject: words,
      actor: z.string(),
      section: z.string(),
      from: beginning(timeZone),
      until: z.union([z.literal(''), end(timeZone)]),
      reason: words,
    }),
  };
}
