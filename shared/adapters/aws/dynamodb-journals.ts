import { gunzipSync, gzipSync } from 'node:zlib';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Journal, Numbered } from '../../ports.ts';
import {
  storedSettingsChange,
  storedStatementRequest,
  storedUnmaskingEntry,
  storedUploadLink,
} from '../stored-journals.ts';
import { itemsOfPartition, queryAll, whetherWritten } from './dynamodb-access.ts';
import type { TableAccess } from './dynamodb-store.ts';
import { table } from './table.ts';

const item = z.object({ entry: z.instanceof(Uint8Array) });

/**
 * The append-only records in the table of that name: an entry is only put where none stands. They are
 * not among the other stores, because most functions have no use for them.
 */
export function dynamodbJournals(dynamodb: DynamoDBClient, tableName: string) {
  const access: TableAccess = { client: DynamoDBDocumentClient.from(dynamodb), tableName };
  return {
    statements: journalOf(access, 'statements', storedStatementRequest),
    unmasking: journalOf(access, 'unmasking', storedUnmaskingEntry),
    settingsChanges: journalOf(access, 'settings', storedSettingsChange),
    uploads: journalOf(access, 'uploads', storedUploadLink),
  };
}

/** Entries are packed: the settings of a large town would not fit into an item as they are. */
function journalOf<Entry extends Numbered>(
  access: TableAccess,
  name: string,
  stored: z.ZodType<Entry>,
): Journal<Entry> {
  const { client, tableName } = access;
  const partition = `JOURNAL#${name}`;
  const entryOf = (found: unknown) =>
    stored.parse(JSON.parse(gunzipSync(item.parse(found).entry).toString()));
  return {
    append(entry) {
      const put = new PutCommand({
        TableName: tableName,
        Item: {
          [table.partitionKey]: partition,
          [table.sortKey]: String(entry.sequence).padStart(10, '0'),
          entry: gzipSync(JSON.stringify(entry)),
        },
        ConditionExpression: 'attribute_not_exists(#key)',
        ExpressionAttributeNames: { '#key': table.partitionKey },
      });
      return whetherWritten(client.send(put));
    },
    async last() {
      const newestFirst = queryAll(access, {
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: 1,
        KeyConditionExpression: '#partition = :partition',
        ExpressionAttributeNames: { '#partition': table.partitionKey },
        ExpressionAttributeValues: { ':partition': partition },
      });
      for await (const found of newestFirst) return entryOf(found);
      return null;
    },
    async *all() {
      for await (const found of itemsOfPartition(access, partition)) yield entryOf(found);
    },
  };
}
