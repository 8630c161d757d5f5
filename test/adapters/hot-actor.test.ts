import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { itemsOfPartition } from '../../shared/adapters/aws/dynamodb-access.ts';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { ingestFile } from '../../shared/pipeline.ts';
import type { LogFile } from '../../shared/ports.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { choosyTable } from './busy-table.ts';
import { clientOf, type DynamodbInProcess, startDynamodb } from './dynamodb-in-process.ts';
import { type OnLoopback, onLoopback } from './loopback.ts';

const settings = loadSettings(
  settingsFolder(new URL('../../local/sample', import.meta.url).pathname),
);
const hot = 'A#BATCH01';
const deeds = 30_000;
const others = 40;
/** So often in a row the hot partition takes nothing: a partition bears a thousand writes a second. */
const refusals = 5;
const put = z.object({
  PutRequest: z.object({ Item: z.object({ PK: z.object({ S: z.string() }) }) }),
});

let dynamodb: DynamodbInProcess;
let door: OnLoopback;
let refused = 0;

beforeAll(async () => {
  dynamodb = await startDynamodb();
  const server = choosyTable(dynamodb.endpoint, () => {
    const isRefusing = refused < refusals;
    return (item) => {
      const isHot = put.safeParse(item).data?.PutRequest.Item.PK.S === hot;
      if (isHot && isRefusing) refused += 1;
      return !(isHot && isRefusing);
    };
  });
  door = await onLoopback(server);
});

afterAll(async () => {
  await door.close();
  await dynamodb.close();
});

/** A service account that does tens of thousands of things in a day, among people who do one each. */
function log(file: number): LogFile {
  const header = 'at,actor,action,outcome,system,records,subject,terminal,sequence\n';
  const line = (actor: string, index: number) => {
    const minute = String(index % 60).padStart(2, '0');
    const hour = String(9 + (Math.floor(index / 60) % 8)).padStart(2, '0');
    const resident = String((index * 7_919) % 90_000).padStart(8, '0');
    return `2026-10-05T${hour}:${minute}:00+09:00,${actor},view,success,insurance,1,${resident},T-1,${file}-${index}\n`;
  };
  const busy = Array.from({ length: deeds }, (_, index) => line('BATCH01', index));
  const people = Array.from({ length: others }, (_, index) => line(`B${1_000 + index}`, index));
  return {
    name: `insurance/access-${file}.csv`,
    async *open() {
      yield Buffer.from(header + people.join('') + busy.join(''));
    },
  };
}

describe('An account that is busier than all others together', () => {
  test('takes few items of its own partition, and its refused writes fail nobody', async () => {
    const client = clientOf(door.endpoint);
    const table = await dynamodb.createTable();
    const pipeline = {
      ...dynamodbStore(client, table),
      settings,
      quarantine: { put: async () => undefined },
      messenger: { send: async () => undefined },
      meter: { count: () => undefined },
      subjectKey: new Uint8Array(32),
      now: () => Date.parse('2026-10-05T18:00:00+09:00'),
    };
    for (const file of [1, 2]) {
      const { manifest } = await ingestFile(log(file), pipeline);
      expect(manifest).toMatchObject({
        status: 'read',
        accepted: deeds + others,
        rejected: 0,
      });
    }
    expect(refused).toBeGreaterThanOrEqual(refusals);
    for (let index = 0; index < others; index += 1) {
      const days = await pipeline.history.days(`B${1_000 + index}`, '2026-10-05', '2026-10-05');
      expect(days).toHaveLength(1);
    }
    const { bytes, items } = await partition(table);
    console.log(`${2 * deeds} deeds of one account: ${items} items, ${bytes} bytes`);
    // Of each file a few parts of a summary, then the day and its residents.
    expect(items).toBeLessThan(20);
    expect(bytes / items).toBeLessThan(400_000);
    expect(bytes).toBeLessThan(2_000_000);
    client.destroy();
  }, 60_000);
});

/** What stands in the partition of the busy account. */
async function partition(tableName: string): Promise<{ bytes: number; items: number }> {
  const client = DynamoDBDocumentClient.from(dynamodb.client);
  let bytes = 0;
  let items = 0;
  for await (const item of itemsOfPartition({ client, tableName }, hot)) {
    items += 1;
    for (const value of Object.values(item))
      bytes += value instanceof Uint8Array ? value.length : String(value).length;
  }
  return { bytes, items };
}
