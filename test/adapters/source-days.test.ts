import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { migrations, schemaVersion } from '../../shared/adapters/local/sqlite-schema.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { type DynamodbInProcess, startDynamodb } from './dynamodb-in-process.ts';
import { sourceDay, sourceDaysContract } from './source-days-contract.ts';
import { manifest, sha256Of } from './store-samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'sekisho-source-days-'));
let dynamodb: DynamodbInProcess;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await dynamodb.close();
});

sourceDaysContract('one file', async () => openSqliteStore(join(folder, 'contract.db')));
sourceDaysContract('DynamoDB', async () => ({
  ...dynamodbStore(dynamodb.client, await dynamodb.createTable()),
  close: () => undefined,
}));

describe('a database of an earlier version', () => {
  it('opens with all that is in it, and takes source days from then on', async () => {
    const path = join(folder, 'earlier.db');
    const stored = manifest();
    const earlier = new DatabaseSync(path);
    earlier.exec(`${migrations[0]}; PRAGMA user_version = 1;`);
    earlier
      .prepare('INSERT INTO manifests (name, sha256, manifest) VALUES (?, ?, ?)')
      .run(stored.name, stored.sha256, JSON.stringify(stored));
    earlier.close();
    for (const _ of ['brought up to date', 'opened again']) {
      const store = openSqliteStore(path);
      expect(await store.manifests.ofContent(sha256Of(1))).toEqual([stored]);
      await store.sourceDays.put([sourceDay()]);
      const read = await store.sourceDays.of('juki-log', '2026-05-11', '2026-05-11');
      expect(read).toEqual([sourceDay()]);
      store.close();
    }
    const database = new DatabaseSync(path);
    const version = database.prepare('PRAGMA user_version').get();
    expect(version).toEqual({ user_version: schemaVersion });
    database.close();
  });
});
