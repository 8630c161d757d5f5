import * as z from 'zod';
import { say } from '../whole-language.ts';
import type { MistakeBook } from './mistake-book.ts';
import { id, words } from './name-schemas.ts';
import { textThatParses } from './refuse.ts';
import type { Approval } from './settings.ts';
import type { PlacedRow, Table } from './table-file.ts';
import { beginning, end, endsAfterItBegins } from './time-schemas.ts';

/** `approvals.csv`: approved bulk use. The approver may be the actor: that is a finding. */
export function approvalsTable(timeZone: string): Table<Approval> {
  return {
    name: 'approvals.csv',
    columns: [
      'id',
      'actor',
      'system',
      'from',
      'until',
      'maxRecords',
      'purpose',
      'approver',
      'approvedAt',
    ],
    row: z
      .strictObject({
        id,
        actor: id,
        system: id,
        from: beginning(timeZone),
        until: end(timeZone),
        maxRecords: textThatParses(readCount, (given) => say((c) => c.settings.notACount(given))),
        purpose: words,
        approver: id,
        approvedAt: beginning(timeZone),
      })
      .superRefine(endsAfterItBegins),
  };
}

/** Adds a mistake for every repeated id and every system that is not configured. */
export function checkApprovals(
  rows: readonly PlacedRow<Approval>[],
  systems: ReadonlySet<string> | null,
  book: MistakeBook,
): void {
  const firstLines = new Map<string, number>();
  for (const { row, placeOf } of rows) {
    const place = placeOf('id');
    const firstLine = firstLines.get(row.id);
    if (firstLine === undefined) firstLines.set(row.id, place.line);
    else
      book.add(
        'approvals.csv',
        place,
        say((c) => c.settings.idRepeated(row.id, firstLine)),
      );
    if (systems !== null && !systems.has(row.system)) {
      const text = say((c) => c.settings.unknownSystem(row.system, [...systems]));
      book.add('approvals.csv', placeOf('system'), text);
    }
  }
}

function readCount(given: string): number | undefined {
  return /^\d{1,9}$/.test(given) && Number(given) > 0 ? Number(given) : undefined;
}
