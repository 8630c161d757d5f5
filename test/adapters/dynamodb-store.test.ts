import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { type DynamodbInProcess, startDynamodb } from './dynamodb-in-process.ts';
import { storeContract } from './store-contract.ts';
import { contribution, sha256Of } from './store-samples.ts';

let dynamodb: DynamodbInProcess;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.close());

storeContract('DynamoDB', async () => {
  const store = dynamodbStore(dynamodb.client, await dynamodb.createTable());
  return { ...store, close: () => undefined };
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
