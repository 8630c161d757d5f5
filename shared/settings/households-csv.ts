import * as z from 'zod';
import { words } from './name-schemas.ts';
import type { Table } from './table-file.ts';

/** `households.csv`: who lives with whom. Checked only, so far. */
export const householdsTable: Table<unknown> = {
  name: 'households.csv',
  columns: ['subject', 'household'],
  row: z.strictObject({ subject: words, household: words }),
};
