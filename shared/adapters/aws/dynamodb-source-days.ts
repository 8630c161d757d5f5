import * as z from 'zod';
import type { SourceDay } from '../../history/source-day.ts';
import type { SourceDayStore } from '../../ports.ts';
import { attributesOf, sourceDayOf } from '../stored-source-day.ts';
import { itemsBetween, putAll, type StoredItem } from './dynamodb-access.ts';
import { expiryOf, keysFrom, logDayPrefix, nameKey } from './dynamodb-keys.ts';
import type { TableAccess } from './dynamodb-store.ts';
import { table } from './table.ts';

const dayItem = z.looseObject({ logDay: z.iso.date() });

/** Source days in the table. */
export function dynamodbSourceDays(access: TableAccess): SourceDayStore {
  return {
    async put(sourceDays) {
      const items = sourceDays.map(itemOf);
      const byKey = new Map(items.map((item) => [`${item['PK']} ${item['SK']}`, item]));
      await putAll(access, [...byKey.values()]);
    },
    async of(source, from, until) {
      if (from > until) return [];
      const days: SourceDay[] = [];
      for await (const item of itemsBetween(
        access,
        partitionOf(source),
        ...keysFrom(from, until),
      )) {
        days.push(sourceDayOf(source, dayItem.parse(item).logDay, item));
      }
      return days;
    },
  };
}

function partitionOf(source: string): string {
  return `SOURCE#${nameKey(source)}`;
}

function itemOf(day: SourceDay): StoredItem {
  const { source, logDay, file } = day;
  return {
    [table.partitionKey]: partitionOf(source),
    [table.sortKey]: `${logDayPrefix(logDay)}${file}`,
    logDay,
    ...attributesOf(day),
    [table.expiryAttribute]: expiryOf(logDay),
  };
}
