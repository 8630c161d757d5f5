import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { BatchStore } from '../../ports.ts';
import { storedBatch } from '../stored-batch.ts';
import { itemsOfPartition, whetherWritten } from './dynamodb-access.ts';
import type { TableAccess } from './dynamodb-store.ts';
import { table } from './table.ts';

const item = z.object({ batch: z.string() });

/** Batches in the table. */
export function dynamodbBatches(access: TableAccess): BatchStore {
  const { client, tableName } = access;
  return {
    async read(addressee) {
      for await (const found of itemsOfPartition(access, partitionOf(addressee))) {
        return storedBatch.parse(JSON.parse(item.parse(found).batch));
      }
      return null;
    },
    write(batch) {
      const isFirst = batch.revision === 1;
      const put = new PutCommand({
        TableName: tableName,
        Item: {
          [table.partitionKey]: partitionOf(batch.addressee),
          [table.sortKey]: 'STATE',
          revision: batch.revision,
          batch: JSON.stringify(batch),
        },
        ConditionExpression: isFirst ? 'attribute_not_exists(#key)' : '#revision = :before',
        ExpressionAttributeNames: isFirst
          ? { '#key': table.partitionKey }
          : { '#revision': 'revision' },
        ...(isFirst ? {} : { ExpressionAttributeValues: { ':before': batch.revision - 1 } }),
      });
      return whetherWritten(client.send(put));
    },
  };
}

function partitionOf(addressee: string): string {
  return `BATCH#${addressee}`;
}
