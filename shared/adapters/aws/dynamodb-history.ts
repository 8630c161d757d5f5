import * as z from 'zod';
import type { Contribution } from '../../history/contribution.ts';
import type { HistoryStore } from '../../ports.ts';
import { itemsBeginning, itemsBetween, putAll, type StoredItem } from './dynamodb-access.ts';
import {
  actorPartition,
  expiryOf,
  keysFrom,
  logDayOfKey,
  logDayPrefix,
  sixDigits,
} from './dynamodb-keys.ts';
import { putStaffDay, sealMarksOf, staffDaysOf } from './dynamodb-staff-days.ts';
import { noteStaffOn, readStaffOn } from './dynamodb-staff-on.ts';
import type { TableAccess } from './dynamodb-store.ts';
import { table } from './table.ts';

const contributionItem = z.object({
  file: z.string(),
  source: z.string(),
  part: z.int().min(0),
  bytes: z.instanceof(Uint8Array),
});

const sortKeyOf = z.object({ [table.sortKey]: z.string() });

/** Contributions and staff-days in the table. */
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
    async *contributionsBetween(actor, from, until) {
      if (from > until) return;
      const items = itemsBetween(access, actorPartition(actor), ...keysFrom(from, until));
      for await (const item of items) {
        const logDay = logDayOfKey(sortKeyOf.parse(item)[table.sortKey]);
        yield { actor, logDay, ...contributionItem.parse(item) };
      }
    },
    async putDay(day, replaces) {
      // Before the day itself: after a crash between the two, a name without a day is harmless.
      if (replaces === null) await noteStaffOn(access, day.actor, day.logDay);
      return putStaffDay(access, day, replaces);
    },
    staffOn: (logDay) => readStaffOn(access, logDay),
    days: (actor, from, until) => staffDaysOf(access, actor, from, until),
    sealMarks: (actor, from, until) => sealMarksOf(access, actor, from, until),
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
