import * as z from 'zod';
import { id } from './name-schemas.ts';
import type { OvertimeOrder } from './settings.ts';
import type { Table } from './table-file.ts';
import { beginning, end, endsAfterItBegins } from './time-schemas.ts';

/** `overtime.csv`: orders to work outside office hours. The approver may be the actor: a finding. */
export function overtimeTable(timeZone: string): Table<OvertimeOrder> {
  return {
    name: 'overtime.csv',
    columns: ['actor', 'from', 'until', 'approver', 'approvedAt'],
    row: z
      .strictObject({
        actor: id,
        from: beginning(timeZone),
        until: end(timeZone),
        approver: id,
        approvedAt: beginning(timeZone),
      })
      .superRefine(endsAfterItBegins),
  };
}
