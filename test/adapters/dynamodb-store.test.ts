import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbJournals } from '../../shared/adapters/aws/dynamodb-journals.ts';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { busyTable } from './busy-table.ts';
import { clientOf, type DynamodbInProcess, startDynamodb } from './dynamodb-in-process.ts';
import { storeContract } from './store-contract.ts';
import { contribution, sha256Of } from './store-samples.ts';

let dynamodb: DynamodbInProcess;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.close());

storeContract('DynamoDB', async () => {
  const tableName = await dynamodb.createTable();
  const store = dynamodbStore(dynamodb.client, tableName);
  const journals = dynamodbJournals(dynamodb.client, tableName);
  return { ...store, ...journals, close: () => undefined };
});

describe('a table that is busy', () => {
  /** Writes sixty contributions to a table that takes of each batch what `takes` says. */
  async function writeSixty(takes: () => number): Promise<number> {
    const server = busyTable(dynamodb.endpoint, takes);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('There is no port.');
    const client = clientOf(`http://127.0.0.1:${address.port}`);
    const { history } = dynamodbStore(client, await dynamodb.createTable());
    const sixty = Array.from({ length: 60 }, (_, part) => contribution({ part }));
    try {
      await history.putContributions(sixty);
      return (await history.contributions('S0001', '2026-05-11')).length;
    } finally {
      client.destroy();
      await new Promise((closed) => server.close(closed));
    }
  }

  it('is offered again what it did not take, until it has all', async () => {
    const sizes = [0, 1, 7, 0, 20];
    expect(await writeSixty(() => sizes.shift() ?? 25)).toBe(60);
    expect(sizes).toEqual([]);
  });

  it('is given up at last, so that the file is read again later', async () => {
    await expect(writeSixty(() => 0)).rejects.toThrow(/did not take \d+ items in 8 attempts/);
  });
});

describe('the table', () => {
  it('keeps a contribution under its actor and its place, and says when it may go', async () => {
    const tableName = await dynamodb.createTable();
    const { history } = dynamodbStore(dynamodb.client, tableName);
    await history.putContributions([contribution({ part: 12 })]);
    const { Item: item } = await dynamodb.client.send(
      new GetItemCommand({
        TableName: tableName,
        Key: {
          PK: { S: 'A#S0001' },
          SK: { S: `D#2026-05-11#${sha256Of(1)}#juki-log#000012` },
        },
      }),
    );
    expect(item?.['bytes']?.B).toEqual(Uint8Array.of(1, 2, 3));
    const expiresAt = Number(item?.['expiresAt']?.N) * 1_000;
    expect(new Date(expiresAt).toISOString()).toBe('2027-06-15T00:00:00.000Z');
  });
});
