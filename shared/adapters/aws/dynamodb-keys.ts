import { createHash } from 'node:crypto';
import { limits } from '../../limits.ts';
import { addDays, type LogDay } from '../../log-day.ts';

/** Well below DynamoDB's limits for keys (2,048 and 1,024 bytes), what stands around it included. */
const keyPartBytesMax = 850;

/** The partition of an actor's history. */
export function actorPartition(actor: string): string {
  return `A#${keyPart(actor)}`;
}

/** What all sort keys of one log day's contributions begin with. */
export function logDayPrefix(logDay: LogDay): string {
  return `D#${logDay}#`;
}

/**
 * What all such sort keys from one log day to another (inclusive) stand between: no file has an
 * empty name, so that nothing of the day after does.
 */
export function keysFrom(from: LogDay, until: LogDay): readonly [string, string] {
  return [logDayPrefix(from), logDayPrefix(addDays(until, 1))];
}

/** The log day of such a sort key. */
export function logDayOfKey(sortKey: string): LogDay {
  return sortKey.split('#')[1] ?? '';
}

/** The sort key of a staff-day. */
export function staffDayKey(logDay: LogDay): string {
  return `V#${logDay}`;
}

/** What the sort keys of the parts begin with that hold many residents of a staff-day. */
export function partsPrefix(logDay: LogDay, hash: string): string {
  return `W#${logDay}#${hash}#`;
}

/** Everybody who did something on a log day is spread over so many partitions. */
export const staffShards = 8;

/** The partition that names who has a staff-day on a log day; `shard` from 0. */
export function staffPartition(logDay: LogDay, shard: number): string {
  return `DAY#${logDay}#${shard}`;
}

/** The shard that an actor is in, every day. */
export function shardOf(actor: string): number {
  return createHash('sha256').update(actor).digest().readUInt32BE() % staffShards;
}

/** A file's name as a part of a key. */
export function nameKey(name: string): string {
  return keyPart(name);
}

/** Counts from 1 or 0, so that text sorts as numbers do. */
export function sixDigits(number: number): string {
  return String(number).padStart(6, '0');
}

/** When history of a log day may go, in seconds since 1970. */
export function expiryOf(logDay: LogDay): number {
  return Date.parse(`${addDays(logDay, limits.historyDaysKept)}T00:00:00Z`) / 1_000;
}

/** Text as it is; what is too long for a key keeps its beginning and ends in its hash. */
function keyPart(text: string): string {
  const bytes = new TextEncoder().encode(text);
  // Half a surrogate pair, which JSON may hold, is no character that a key could be made of.
  if (bytes.length <= keyPartBytesMax) return text.toWellFormed();
  const beginning = new TextDecoder().decode(bytes.subarray(0, keyPartBytesMax - 100));
  return `${beginning}…${createHash('sha256').update(text).digest('hex')}`;
}
