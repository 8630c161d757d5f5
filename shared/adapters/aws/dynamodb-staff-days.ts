import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { SealMark, StoredDay } from '../../history/contribution.ts';
import type { LogDay } from '../../log-day.ts';
import { ruledText, sealedText } from '../stored-sealed-day.ts';
import type { StoredItem } from './dynamodb-access.ts';
import { itemsBetween, whetherWritten } from './dynamodb-access.ts';
import { actorPartition, expiryOf, staffDayKey } from './dynamodb-keys.ts';
import { keepManySubjects, readManySubjects } from './dynamodb-many-subjects.ts';
import type { TableAccess } from './dynamodb-store.ts';
import { table } from './table.ts';

/** More bytes of residents than this stand in items of their own: one item holds 400 KB. */
const subjectsBytesMax = 200_000;

const dayItem = z.object({
  logDay: z.iso.date(),
  digest: z.string(),
  vector: z.instanceof(Uint8Array),
  /** The hash of the parts where they stand in items of their own. */
  subjects: z.union([z.instanceof(Uint8Array), z.string()]),
  ruled: ruledText,
  fired: z.array(z.string()),
  sealed: sealedText,
});

const seal = z.object({ digest: z.string() }).nullable();

const markItem = dayItem.pick({ logDay: true, digest: true }).extend({
  sealed: z.string().transform((json) => seal.parse(JSON.parse(json))),
});

/** False: another worker was first. Of two that write at once, exactly one wins. */
export async function putStaffDay(
  access: TableAccess,
  day: StoredDay,
  replaces: string | null,
): Promise<boolean> {
  const { actor, logDay, subjects } = day;
  const kept =
    subjects.length > subjectsBytesMax
      ? await keepManySubjects(access, actor, logDay, subjects)
      : subjects;
  const put = new PutCommand({
    TableName: access.tableName,
    Item: itemOf(day, kept),
    ...(replaces === null ? ifAbsent : ifDigestIs(replaces)),
  });
  return whetherWritten(access.client.send(put));
}

const ifAbsent = {
  ConditionExpression: 'attribute_not_exists(#key)',
  ExpressionAttributeNames: { '#key': table.partitionKey },
} as const;

function ifDigestIs(replaces: string) {
  return {
    ConditionExpression: '#digest = :replaces',
    ExpressionAttributeNames: { '#digest': 'digest' },
    ExpressionAttributeValues: { ':replaces': replaces },
  };
}

/** Not as numbers of the table: it knows none below 1e-130, and a p-value may be. */
function itemOf(day: StoredDay, subjects: Uint8Array | string): StoredItem {
  const { actor, logDay, digest, vector, ruled, fired, sealed } = day;
  return {
    [table.partitionKey]: actorPartition(actor),
    [table.sortKey]: staffDayKey(logDay),
    logDay,
    digest,
    vector,
    subjects,
    ruled: JSON.stringify(ruled),
    fired,
    sealed: JSON.stringify(sealed),
    [table.expiryAttribute]: expiryOf(logDay),
  };
}

/** One query finds the days; only those with very many residents ask again. */
export async function staffDaysOf(
  access: TableAccess,
  actor: string,
  from: LogDay,
  until: LogDay,
): Promise<StoredDay[]> {
  if (from > until) return [];
  const keys = [staffDayKey(from), staffDayKey(until)] as const;
  const items = itemsBetween(access, actorPartition(actor), ...keys);
  const days: StoredDay[] = [];
  for await (const item of items) {
    const { subjects: kept, ...day } = dayItem.parse(item);
    const subjects =
      typeof kept === 'string' ? await readManySubjects(access, actor, day.logDay, kept) : kept;
    days.push({ actor, ...day, subjects });
  }
  return days;
}

/** Residents and figures stay in the table. */
export async function sealMarksOf(
  access: TableAccess,
  actor: string,
  from: LogDay,
  until: LogDay,
): Promise<SealMark[]> {
  if (from > until) return [];
  const keys = [staffDayKey(from), staffDayKey(until)] as const;
  const attributes = ['logDay', 'digest', 'sealed'];
  const items = itemsBetween(access, actorPartition(actor), ...keys, attributes);
  const marks: SealMark[] = [];
  for await (const item of items) marks.push({ actor, ...markItem.parse(item) });
  return marks;
}
