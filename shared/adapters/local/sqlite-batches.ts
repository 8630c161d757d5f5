import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { BatchStore } from '../../ports.ts';
import { storedBatch } from '../stored-batch.ts';

const row = z.object({ batch: z.string() });

/** Batches in the embedded database. */
export function sqliteBatches(database: DatabaseSync): BatchStore {
  const one = database.prepare('SELECT batch FROM batches WHERE addressee = ?');
  const add = database.prepare(
    'INSERT INTO batches (batch, revision, addressee) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const replace = database.prepare(
    'UPDATE batches SET batch = ?, revision = ? WHERE addressee = ? AND revision = ?',
  );
  return {
    async read(addressee) {
      const found = one.get(addressee);
      return found === undefined ? null : storedBatch.parse(JSON.parse(row.parse(found).batch));
    },
    async write(batch) {
      const { addressee, revision } = batch;
      const values = [JSON.stringify(batch), revision, addressee];
      const result = revision === 1 ? add.run(...values) : replace.run(...values, revision - 1);
      return result.changes === 1;
    },
  };
}
