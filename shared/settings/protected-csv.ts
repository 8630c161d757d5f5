import * as z from 'zod';
import { words } from './name-schemas.ts';
import type { PlacedRow, Table } from './table-file.ts';

/** One resident under protection measures. */
export interface ProtectedSubject {
  readonly subject: string;
  readonly reason: string;
}

/** `protected.csv`: subjects under protection measures (支援措置). */
export const protectedTable: Table<ProtectedSubject> = {
  name: 'protected.csv',
  columns: ['subject', 'reason'],
  isAboutResidents: true,
  row: z.strictObject({ subject: words, reason: words }),
};

/** From subject to reason; several reasons of one subject stand side by side. */
export function protectedSubjectsOf(
  rows: readonly PlacedRow<ProtectedSubject>[],
): ReadonlyMap<string, string> {
  const bySubject = Map.groupBy(rows, ({ row }) => row.subject);
  return new Map(
    [...bySubject].map(([subject, same]) => [
      subject,
      [...new Set(same.map(({ row }) => row.reason))].join('・'),
    ]),
  );
}
