import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealLeaseMs } from '../../shared/adapters/aws/dynamodb-seal-lease.ts';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { type DynamodbInProcess, startDynamodb } from './dynamodb-in-process.ts';

let dynamodb: DynamodbInProcess;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.close());

async function freshLease() {
  return dynamodbStore(dynamodb.client, await dynamodb.createTable()).sealLease;
}
const evening = Date.parse('2026-05-12T20:30:00Z');

it('is held by one execution, which may prolong it', async () => {
  const lease = await freshLease();
  expect(await lease.hold('night', evening)).toBe(true);
  expect(await lease.hold('by hand', evening + 1)).toBe(false);
  expect(await lease.hold('night', evening + sealLeaseMs - 1)).toBe(true);
  expect(await lease.hold('by hand', evening + sealLeaseMs + 1)).toBe(false);
});

it('is free again once its holder gives it back, and nobody else can', async () => {
  const lease = await freshLease();
  await lease.hold('night', evening);
  await lease.release('by hand');
  expect(await lease.hold('by hand', evening)).toBe(false);
  await lease.release('night');
  expect(await lease.hold('by hand', evening)).toBe(true);
  await lease.release('night');
  expect(await lease.hold('night', evening)).toBe(false);
});

it('runs out where its holder died', async () => {
  const lease = await freshLease();
  await lease.hold('night', evening);
  expect(await lease.hold('next night', evening + sealLeaseMs + 1)).toBe(true);
  expect(await lease.hold('night', evening + sealLeaseMs + 2)).toBe(false);
});

it('leaves the end of the last seal behind, whoever holds it', async () => {
  const { sealEnd, sealLease } = dynamodbStore(dynamodb.client, await dynamodb.createTable());
  expect(await sealEnd.last()).toBeNull();
  await sealLease.hold('night', evening);
  await sealEnd.note({ at: evening, through: null });
  await sealEnd.note({ at: evening + 1, through: '2026-05-11' });
  await sealLease.release('night');
  expect(await sealEnd.last()).toEqual({ at: evening + 1, through: '2026-05-11' });
});

it('goes to one of many that ask at once', async () => {
  const lease = await freshLease();
  const all = Array.from({ length: 20 }, (_, number) => lease.hold(`execution ${number}`, evening));
  expect((await Promise.all(all)).filter((isHeld) => isHeld)).toHaveLength(1);
});
