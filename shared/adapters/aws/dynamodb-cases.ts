import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CaseAction } from '../../cases/case.ts';
import { limits } from '../../limits.ts';
import type { CaseQuery, CaseRecord, CaseStore, StoredCase } from '../../ports.ts';
import { type CasePlace, casePage, placeAfter } from '../case-page.ts';
import { storedAction, storedFacts, storedPlace } from '../stored-case.ts';
import {
  itemsOfPartition,
  type Query,
  queryAll,
  type StoredItem,
  whetherWritten,
} from './dynamodb-access.ts';
import { sixDigits } from './dynamodb-keys.ts';
import type { TableAccess } from './dynamodb-store.ts';
import { lists, table } from './table.ts';

const stateKey = 'STATE';
const actionItem = z.object({ action: z.string() });
const stateItem = storedPlace.extend({
  facts: z.string(),
  dueAt: storedPlace.shape.dueAt.default(null),
});
const { listing, due } = table.indexes;

/** Cases and their action logs in the table. Lists read indexes that may lag by moments. */
export function dynamodbCases(access: TableAccess): CaseStore {
  const { client, tableName } = access;
  return {
    read: (id) => readCase(access, id),
    write(record) {
      const isFirst = record.revision === 1;
      const put = new PutCommand({
        TableName: tableName,
        Item: stateOf(record),
        ConditionExpression: isFirst ? 'attribute_not_exists(#key)' : '#revision = :before',
        ExpressionAttributeNames: isFirst
          ? { '#key': table.partitionKey }
          : { '#revision': 'revision' },
        ...(isFirst ? {} : { ExpressionAttributeValues: { ':before': record.revision - 1 } }),
      });
      return whetherWritten(client.send(put));
    },
    append(id, action) {
      const key = { [table.partitionKey]: partitionOf(id), [table.sortKey]: actionKey(action) };
      const put = new PutCommand({
        TableName: tableName,
        Item: { ...key, action: JSON.stringify(action) },
        ConditionExpression: 'attribute_not_exists(#key)',
        ExpressionAttributeNames: { '#key': table.partitionKey },
      });
      return whetherWritten(client.send(put));
    },
    async list(query, after) {
      const found: CaseRecord[] = [];
      for await (const item of queryAll(access, pageQuery(query, placeAfter(query, after)))) {
        found.push(recordOf(item));
        if (found.length > limits.casePageMax) break;
      }
      return casePage(query, found);
    },
  };
}

async function readCase(access: TableAccess, id: string): Promise<StoredCase | null> {
  let record: CaseRecord | null = null;
  const actions: CaseAction[] = [];
  for await (const item of itemsOfPartition(access, partitionOf(id))) {
    if (item[table.sortKey] === stateKey) record = recordOf(item);
    else actions.push(storedAction.parse(JSON.parse(actionItem.parse(item).action)));
  }
  return record === null ? null : { record, actions };
}

function stateOf({ facts, revision, status, dueAt }: CaseRecord): StoredItem {
  return {
    [table.partitionKey]: partitionOf(facts.id),
    [table.sortKey]: stateKey,
    [listing.partitionKey.name]: lists.cases,
    [listing.sortKey.name]: listOrder({ order: facts.openedOn, id: facts.id }),
    // Without both keys the item is not in the index: only due cases are.
    ...(dueAt === null ? {} : { [due.partitionKey.name]: lists.due, [due.sortKey.name]: dueAt }),
    revision,
    status,
    facts: JSON.stringify(facts),
  };
}

function recordOf(item: StoredItem): CaseRecord {
  const { facts, ...place } = stateItem.parse(item);
  return { facts: storedFacts.parse(JSON.parse(facts)), ...place };
}

function partitionOf(id: string): string {
  return `CASE#${id}`;
}

function actionKey({ sequence }: CaseAction): string {
  return `ACTION#${sixDigits(sequence)}`;
}

/** Newest day first, then by id: days count down, so that one ascending key says both. */
function listOrder({ order, id }: CasePlace): string {
  const countdown = 99_999_999 - Number(order.replaceAll('-', ''));
  return `${String(countdown).padStart(8, '0')}#${id}`;
}

function pageQuery(query: CaseQuery, place: CasePlace | null): Query {
  const index = query.kind === 'all' ? listing : due;
  const list = { '#list': index.partitionKey.name };
  const start = place === null ? {} : { ExclusiveStartKey: startAfter(query, place) };
  const page = { IndexName: index.name, Limit: limits.casePageMax + 1, ...start };
  if (query.kind === 'all') {
    return {
      ...page,
      KeyConditionExpression: '#list = :cases',
      ExpressionAttributeNames: list,
      ExpressionAttributeValues: { ':cases': lists.cases },
    };
  }
  return {
    ...page,
    KeyConditionExpression: '#list = :due AND #dueAt <= :until',
    ExpressionAttributeNames: { ...list, '#dueAt': due.sortKey.name },
    ExpressionAttributeValues: { ':due': lists.due, ':until': query.until },
  };
}

/** The index's whole key of the last case of the page before. */
function startAfter({ kind }: CaseQuery, place: CasePlace): StoredItem {
  const keys = { [table.partitionKey]: partitionOf(place.id), [table.sortKey]: stateKey };
  return kind === 'all'
    ? {
        ...keys,
        [listing.partitionKey.name]: lists.cases,
        [listing.sortKey.name]: listOrder(place),
      }
    : { ...keys, [due.partitionKey.name]: lists.due, [due.sortKey.name]: Number(place.order) };
}
