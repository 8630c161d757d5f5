import * as z from 'zod';
import type { Action } from '../event.ts';
import { actionOfSql } from './sql-deed.ts';

/**
 * What a call of DynamoDB did with items, and how many; null where it concerns tables and settings
 * only (Amazon DynamoDB Developer Guide, "DynamoDB data plane events in CloudTrail"). An item is
 * one record. Calls that name their items are counted by them; how many a query or a scan returned
 * CloudTrail does not say (null). A table that is exported to S3 leaves as a whole: an export.
 */
export function deedOfDynamodb(
  eventName: string,
  requestParameters: unknown,
): { readonly action: Action; readonly records: number | null } | null {
  const request = parameters.parse(requestParameters);
  if (eventName === 'ExportTableToPointInTime') return { action: 'export', records: null };
  if (manyReads.has(eventName)) return { action: 'search', records: null };
  if (eventName === 'GetItem') return { action: 'view', records: 1 };
  if (eventName === 'BatchGetItem') return { action: 'view', records: keysIn(request) };
  if (eventName === 'TransactGetItems') {
    return { action: 'view', records: request.transactItems?.length ?? null };
  }
  if (oneWrites.has(eventName)) return { action: 'update', records: 1 };
  if (manyWrites.has(eventName)) return { action: 'update', records: null };
  if (eventName !== 'ExecuteStatement') return null;
  const action = actionOfSql(request.statement ?? '');
  return { action, records: null };
}

const parameters = z
  .object({
    requestItems: z
      .record(z.string(), z.object({ keys: z.array(z.unknown()) }))
      .nullish()
      .catch(null),
    transactItems: z.array(z.unknown()).nullish().catch(null),
    statement: z.string().nullish().catch(null),
  })
  .catch({});

function keysIn({ requestItems }: z.infer<typeof parameters>): number | null {
  if (requestItems === null || requestItems === undefined) return null;
  return Object.values(requestItems).reduce((sum, { keys }) => sum + keys.length, 0);
}

const manyReads = new Set(['Query', 'Scan', 'GetRecords']);
const oneWrites = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);
const manyWrites = new Set([
  'BatchWriteItem',
  'TransactWriteItems',
  'BatchExecuteStatement',
  'ExecuteTransaction',
]);
