import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Contribution, StoredDay } from '../../history/contribution.ts';
import type { HistoryStore } from '../../ports.ts';
import {
  itemsBeginning,
  putAll,
  queryAll,
  type StoredItem,
  whetherWritten,
} from './dynamodb-access.ts';
import { actorPartition, expiryOf, logDayPrefix, monthKey, sixDigits } from './dynamodb-keys.ts';
import type { TableAccess } from './dynamodb-store.ts';
import { table } from './table.ts';

const contributionItem = z.object({
  file: z.string(),
  source: z.string(),
  part: z.int().min(0),
  bytes: z.instanceof(Uint8Array),
});

/** One attribute `d01` … `d31` a day; everything else of the item is left aside. */
const monthItem = z.object({ [table.sortKey]: z.string() }).loose();
const dayAttribute = z.object({
  digest: z.string(),
  vector: z.instanceof(Uint8Array),
  fired: z.array(z.string()),
});

/** Contributions and day vectors in the table. */
export function dynamodbHistory(access: TableAccess): HistoryStore {
  return {
    async putContributions(contributions) {
      const items = new Map<string, StoredItem>();
      for (const one of contributions) {
        const item = itemOf(one);
        items.set(`${item['PK']} ${item['SK']}`, item);
      }
      await putAll(access, [...items.values()]);
    },
    async contributions(actor, logDay) {
      const found: Contribution[] = [];
      const items = itemsBeginning(access, actorPartition(actor), logDayPrefix(logDay));
      for await (const item of items) {
        found.push({ actor, logDay, ...contributionItem.parse(item) });
      }
      return found;
    },
    putDay: (day, replaces) => putDay(access, day, replaces),
    days: (actor, from, until) => daysOf(access, actor, from, until),
  };
}

function itemOf({ actor, logDay, file, source, part, bytes }: Contribution): StoredItem {
  return {
    [table.partitionKey]: actorPartition(actor),
    [table.sortKey]: `${logDayPrefix(logDay)}${file}#${source}#${sixDigits(part)}`,
    file,
    source,
    part,
    bytes,
    [table.expiryAttribute]: expiryOf(logDay),
  };
}

function putDay(access: TableAccess, day: StoredDay, replaces: string | null): Promise<boolean> {
  const { actor, logDay, digest, vector, fired } = day;
  const condition =
    replaces === null
      ? { expression: 'attribute_not_exists(#day)', names: {}, values: {} }
      : {
          expression: '#day.#digest = :replaces',
          names: { '#digest': 'digest' },
          values: { ':replaces': replaces },
        };
  const update = new UpdateCommand({
    TableName: access.tableName,
    Key: { [table.partitionKey]: actorPartition(actor), [table.sortKey]: monthKey(logDay) },
    UpdateExpression: 'SET #day = :day, #expiry = :expiry',
    ConditionExpression: condition.expression,
    ExpressionAttributeNames: {
      '#day': attributeOf(logDay),
      '#expiry': table.expiryAttribute,
      ...condition.names,
    },
    ExpressionAttributeValues: {
      ':day': { digest, vector, fired },
      // The whole month goes when its last day may.
      ':expiry': expiryOf(`${logDay.slice(0, 7)}-31`),
      ...condition.values,
    },
  });
  return whetherWritten(access.client.send(update));
}

async function daysOf(
  access: TableAccess,
  actor: string,
  from: string,
  until: string,
): Promise<StoredDay[]> {
  if (from > until) return [];
  const months = queryAll(access, {
    ConsistentRead: true,
    KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :from AND :until',
    ExpressionAttributeNames: { '#partition': table.partitionKey, '#sort': table.sortKey },
    ExpressionAttributeValues: {
      ':partition': actorPartition(actor),
      ':from': monthKey(from),
      ':until': monthKey(until),
    },
  });
  const days: StoredDay[] = [];
  for await (const item of months) {
    for (const day of daysOfMonth(actor, item)) {
      if (from <= day.logDay && day.logDay <= until) days.push(day);
    }
  }
  return days;
}

function daysOfMonth(actor: string, item: StoredItem): StoredDay[] {
  const month = monthItem.parse(item);
  const prefix = String(month[table.sortKey]).slice('V#'.length);
  return Object.keys(month)
    .filter((name) => /^d\d\d$/.test(name))
    .toSorted()
    .map((name) => ({
      actor,
      logDay: `${prefix}-${name.slice(1)}`,
      ...dayAttribute.parse(month[name]),
    }));
}

function attributeOf(logDay: string): string {
  return `d${logDay.slice(8)}`;
}
