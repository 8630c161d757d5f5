import * as z from 'zod';
import { words } from './name-schemas.ts';
import type { Table } from './table-file.ts';

/** `protected.csv`: subjects under protection measures. Checked only, so far. */
export const protectedTable: Table<unknown> = {
  name: 'protected.csv',
  columns: ['subject', 'reason'],
  row: z.strictObject({ subject: words, reason: words }),
};
