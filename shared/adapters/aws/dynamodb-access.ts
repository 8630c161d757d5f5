import { setTimeout as pause } from 'node:timers/promises';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { TableAccess } from './dynamodb-store.ts';
import { table } from './table.ts';

/** An item as the table gives it back: unknown until a schema has read it. */
export type StoredItem = Readonly<Record<string, unknown>>;

/** A query but for the table and the page. */
export type Query = Omit<QueryCommandInput, 'TableName'>;

/** All items that a query finds, over as many answers as they take. */
export async function* queryAll(
  { client, tableName }: TableAccess,
  query: Query,
): AsyncGenerator<StoredItem> {
  let from: Record<string, unknown> | undefined = query.ExclusiveStartKey;
  do {
    const answer = await client.send(
      new QueryCommand({ ...query, TableName: tableName, ExclusiveStartKey: from }),
    );
    yield* answer.Items ?? [];
    from = answer.LastEvaluatedKey;
  } while (from !== undefined);
}

/** The items of one partition, strongly consistent, in order. */
export function itemsOfPartition(
  access: TableAccess,
  partition: string,
): AsyncGenerator<StoredItem> {
  return queryAll(access, {
    ConsistentRead: true,
    KeyConditionExpression: '#partition = :partition',
    ExpressionAttributeNames: { '#partition': table.partitionKey },
    ExpressionAttributeValues: { ':partition': partition },
  });
}

/** Those whose sort keys begin so; `prefix` may not be empty. */
export function itemsBeginning(
  access: TableAccess,
  partition: string,
  prefix: string,
): AsyncGenerator<StoredItem> {
  return queryAll(access, {
    ConsistentRead: true,
    KeyConditionExpression: '#partition = :partition AND begins_with(#sort, :prefix)',
    ExpressionAttributeNames: { '#partition': table.partitionKey, '#sort': table.sortKey },
    ExpressionAttributeValues: { ':partition': partition, ':prefix': prefix },
  });
}

/**
 * Those whose sort keys stand from `first` to `last`, which may not sort after it; all of them, or
 * these attributes alone.
 */
export function itemsBetween(
  access: TableAccess,
  partition: string,
  first: string,
  last: string,
  attributes: readonly string[] = [],
): AsyncGenerator<StoredItem> {
  const asked = attributes.map((name) => [`#${name}`, name] as const);
  return queryAll(access, {
    ConsistentRead: true,
    KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :first AND :last',
    ...(asked.length > 0 && { ProjectionExpression: asked.map(([name]) => name).join(', ') }),
    ExpressionAttributeNames: {
      '#partition': table.partitionKey,
      '#sort': table.sortKey,
      ...Object.fromEntries(asked),
    },
    ExpressionAttributeValues: { ':partition': partition, ':first': first, ':last': last },
  });
}

/** False where the condition of a write does not hold: another writer was first. */
export async function whetherWritten(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** DynamoDB's limit for one batch. */
const batchItemsMax = 25;
/** Batches on their way at once. */
const batchesAtOnce = 4;
/** How often what the table did not take is offered again, with growing pauses. */
const attemptsMax = 8;
const firstPauseMs = 25;

/** Puts items whose keys are all different. Throws where the table stays too busy to take them. */
export async function putAll(access: TableAccess, items: readonly StoredItem[]): Promise<void> {
  const batches: (readonly StoredItem[])[] = [];
  for (let place = 0; place < items.length; place += batchItemsMax) {
    batches.push(items.slice(place, place + batchItemsMax));
  }
  const waiting = batches.values();
  const workers = Array.from({ length: batchesAtOnce }, async () => {
    for (const batch of waiting) await putBatch(access, batch);
  });
  await Promise.all(workers);
}

async function putBatch(
  { client, tableName }: TableAccess,
  items: readonly StoredItem[],
): Promise<void> {
  let left = items.map((item) => ({ PutRequest: { Item: item } }));
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    if (attempt > 0) await pause(firstPauseMs * 2 ** attempt * (0.5 + Math.random()));
    const answer = await client.send(
      new BatchWriteCommand({ RequestItems: { [tableName]: left } }),
    );
    const unprocessed = answer.UnprocessedItems?.[tableName] ?? [];
    if (unprocessed.length === 0) return;
    left = unprocessed.flatMap(({ PutRequest }) =>
      PutRequest?.Item === undefined ? [] : [{ PutRequest: { Item: PutRequest.Item } }],
    );
  }
  throw new Error(`The table did not take ${left.length} items in ${attemptsMax} attempts.`);
}
