import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { LogDay } from '../../log-day.ts';
import { itemsOfPartition } from './dynamodb-access.ts';
import { actorPartition, expiryOf, shardOf, staffPartition, staffShards } from './dynamodb-keys.ts';
import type { TableAccess } from './dynamodb-store.ts';
import { table } from './table.ts';

const staffItem = z.object({ actor: z.string() });

/** Notes that an actor has a staff-day; writing it again changes nothing. */
export async function noteStaffOn(
  { client, tableName }: TableAccess,
  actor: string,
  logDay: LogDay,
): Promise<void> {
  const item = {
    [table.partitionKey]: staffPartition(logDay, shardOf(actor)),
    [table.sortKey]: actorPartition(actor),
    // The key may hold only the beginning of a long name.
    actor,
    [table.expiryAttribute]: expiryOf(logDay),
  };
  await client.send(new PutCommand({ TableName: tableName, Item: item }));
}

/** All of them on one log day, sorted by the bytes of UTF-8. */
export async function readStaffOn(access: TableAccess, logDay: LogDay): Promise<string[]> {
  const shards = Array.from({ length: staffShards }, (_, shard) =>
    readShard(access, logDay, shard),
  );
  const actors = (await Promise.all(shards)).flat();
  const bytes = new Map(actors.map((actor) => [actor, Buffer.from(actor)]));
  const none = Buffer.alloc(0);
  return actors.sort((one, other) =>
    Buffer.compare(bytes.get(one) ?? none, bytes.get(other) ?? none),
  );
}

async function readShard(access: TableAccess, logDay: LogDay, shard: number): Promise<string[]> {
  const actors: string[] = [];
  for await (const item of itemsOfPartition(access, staffPartition(logDay, shard)))
    actors.push(staffItem.parse(item).actor);
  return actors;
}
