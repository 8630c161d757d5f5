import { createHash } from 'node:crypto';
import * as z from 'zod';
import { BrokenPromiseError } from '../../errors.ts';
import { sameInEveryLanguage } from '../../language.ts';
import { limits } from '../../limits.ts';
import { addDays, type LogDay } from '../../log-day.ts';
import { itemsBeginning, putAll, type StoredItem } from './dynamodb-access.ts';
import { actorPartition, expiryOf, partsPrefix, sixDigits } from './dynamodb-keys.ts';
import type { TableAccess } from './dynamodb-store.ts';
import { table } from './table.ts';

/** Parts outlive the day that names them: they are written once and never changed. */
const expiryDaysLater = 30;

const partItem = z.object({ bytes: z.instanceof(Uint8Array) });

/**
 * Keeps the packed residents of a staff-day in items of their own, and gives their hash, by which
 * the staff-day names them. Keyed by content: whoever loses the race for the day harms nobody.
 */
export async function keepManySubjects(
  access: TableAccess,
  actor: string,
  logDay: LogDay,
  subjects: Uint8Array,
): Promise<string> {
  const hash = hashOf(subjects);
  const size = limits.contributionBytesMax;
  const parts: StoredItem[] = [];
  for (let at = 0; at < subjects.length; at += size) {
    parts.push({
      [table.partitionKey]: actorPartition(actor),
      [table.sortKey]: `${partsPrefix(logDay, hash)}${sixDigits(parts.length)}`,
      bytes: subjects.subarray(at, at + size),
      [table.expiryAttribute]: expiryOf(addDays(logDay, expiryDaysLater)),
    });
  }
  await putAll(access, parts);
  return hash;
}

/** The residents that were kept under this hash. Throws `BrokenPromiseError` where a part is gone. */
export async function readManySubjects(
  access: TableAccess,
  actor: string,
  logDay: LogDay,
  hash: string,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const items = itemsBeginning(access, actorPartition(actor), partsPrefix(logDay, hash));
  for await (const item of items) parts.push(partItem.parse(item).bytes);
  const subjects = new Uint8Array(Buffer.concat(parts));
  if (hashOf(subjects) === hash) return subjects;
  throw new BrokenPromiseError(
    sameInEveryLanguage(`The residents of one staff-day on ${logDay} are not whole in the table.`),
  );
}

function hashOf(subjects: Uint8Array): string {
  return createHash('sha256').update(subjects).digest('hex').slice(0, 32);
}
