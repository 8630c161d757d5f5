import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { LogDay } from '../../log-day.ts';
import { sealPartition } from './dynamodb-seal-lease.ts';
import type { TableAccess } from './dynamodb-store.ts';
import { table } from './table.ts';

/** How a seal last came to its end. */
export interface SealEnd {
  /** When, ms since 1970. */
  readonly at: number;
  /** Up to which log day the logs are complete and sealed; null: there was nothing to seal yet. */
  readonly through: LogDay | null;
}

/** When a seal last came to its end: whoever watches need not ask the state machine. */
export interface SealEndStore {
  note(end: SealEnd): Promise<void>;
  /** null: none ever did. */
  last(): Promise<SealEnd | null>;
}

const stored = z.object({ at: z.number(), through: z.iso.date().nullable() });

/** The end of the last seal as one item of the table. */
export function dynamodbSealEnd({ client, tableName }: TableAccess): SealEndStore {
  const Key = { [table.partitionKey]: sealPartition, [table.sortKey]: 'END' };
  return {
    async note({ at, through }) {
      await client.send(new PutCommand({ TableName: tableName, Item: { ...Key, at, through } }));
    },
    async last() {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key }));
      return Item === undefined ? null : stored.parse(Item);
    },
  };
}
