import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type DynamodbStore, dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { reportS3 } from '../../shared/adapters/aws/report-s3.ts';
import type { FileManifest, StoredCase } from '../../shared/ports.ts';
import { hasReleasedCommit } from '../upgrade/released-checkout.ts';
import { openAsker } from './asker.ts';
import { laterExport, quietLog, terminalLog, writeSettings } from './city.ts';
import { type Deployed, deploy, deployCheckout } from './deployed.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { completeFromTemplate } from './live/all.ts';
import type { Comparison } from './live/compare.ts';
import { releasedStack } from './released-stack.ts';
import { reportsUnder } from './report-objects.ts';
import { restoreTable } from './restored-table.ts';
import { type StackAtWork, stackAtWork } from './stack-at-work.ts';
import { openSubscriber, type Subscriber, until } from './subscriber.ts';

const listed = new URL('../infra/stateful-resources.json', import.meta.url);
/** What must not be replaced: see test/infra/stateful-resources.test.ts. */
const stateful = Object.keys(
  z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(listed, 'utf8'))),
);

describe.skipIf(!hasReleasedCommit())('A deployment through its life', () => {
  let emulator: Emulator;
  let settingsAt: string;
  let before: Deployed;
  let deployed: Deployed;
  let comparison: Comparison;
  let dynamodb: DynamoDBClient;
  let s3: S3Client;
  let store: DynamodbStore;
  let stack: StackAtWork;
  let sectionHead: Subscriber;
  let caseId: string;
  let caseBefore: StoredCase;
  let manifestsBefore: readonly FileManifest[];
  let daysBefore: readonly string[];
  let period: string | undefined;

  beforeAll(async () => {
    emulator = await startEmulator();
    dynamodb = new DynamoDBClient(emulator.client);
    s3 = new S3Client({ ...emulator.client, forcePathStyle: true });
    const sqs = new SQSClient(emulator.client);
    sectionHead = await openSubscriber(sqs, 'section-head');
    const [security, deputy] = [await openSubscriber(sqs, 'security'), sectionHead.arn];
    const queues = { security: security.arn, deputy, head: security.arn };
    settingsAt = writeSettings({ sectionHead: sectionHead.arn, ...queues });
    const released = releasedStack(emulator, settingsAt);
    before = await deployCheckout(emulator, released.checkout);
    store = dynamodbStore(dynamodb, tableOf(before));
    await live(stackAtWork(emulator, before, store), released.sekisho);
    deployed = await deploy(emulator, settingsAt);
    stack = stackAtWork(emulator, deployed, store);
    comparison = await completeFromTemplate(emulator, deployed);
  }, 600_000);

  afterAll(() => emulator?.stop());

  /** A few days of the released version: logs, an alert, its answer, a seal, a report. */
  async function live(then: StackAtWork, sekisho: (...words: readonly string[]) => void) {
    await then.take('juki/11.csv', terminalLog());
    for (const day of [12, 13, 14]) await then.take(`juki/${day}.csv`, quietLog(day));
    const alert = await until('alert', async () =>
      (await sectionHead.collect()).find(({ body }) => body.includes('S0123')),
    );
    caseId = alert.attributes.get('case') ?? '';
    const answer = ['--by', 'S0302', '--comment', '本人に確認します'];
    sekisho('cases', 'ack', caseId, ...answer, '--table', tableOf(before));
    await then.seal();
    await then.invoke('ReportingReport', {});
    period = await periodOnShelf();
    caseBefore = await then.asItStands(caseId);
    manifestsBefore = await Array.fromAsync(store.manifests.all());
    daysBefore = await sealedDays(store);
  }

  describe('Upgraded from the released version', () => {
    test('it keeps every resource that holds data or that others hold on to', () => {
      const kept = stateful.filter((id) => before.physicalIds.has(id));
      expect(kept.length).toBeGreaterThan(20);
      const ids = ({ physicalIds }: Deployed) => kept.map((id) => [id, physicalIds.get(id)]);
      expect(ids(deployed)).toEqual(ids(before));
    });

    test('it runs as the new template says', () => {
      console.log(`set through the API: ${comparison.setAfterwards.join(', ')}`);
      expect([comparison.missing, comparison.unseen]).toEqual([[], []]);
    });

    test('it shows its case, deeds, files and sealed days as they were', async () => {
      expect(apartFromClock(await stack.asItStands(caseId))).toEqual(apartFromClock(caseBefore));
      expect(caseBefore.actions.at(-1)?.deed).toMatchObject({ kind: 'acknowledged' });
      expect(await Array.fromAsync(store.manifests.all())).toEqual(manifestsBefore);
      expect(manifestsBefore).toHaveLength(4);
      expect(await sealedDays(store)).toEqual(daysBefore);
      expect(daysBefore).toEqual(['2026-05-11', '2026-05-12']);
    });

    test('it knows the edition that it issued, and issues none anew', async (context) => {
      context.skip(period === undefined, 'In the first days of a month no report is due.');
      const month = period ?? '';
      const shelf = reportS3(s3, deployed.physicalId('AWS::S3::Bucket', 'ReportingReports'));
      const stood = await reportsUnder(s3, deployed, month);
      expect(await shelf.last(month)).toMatchObject({ period, number: 1, isTold: true });
      await stack.invoke('ReportingReport', { period });
      expect(await reportsUnder(s3, deployed, month)).toEqual(stood);
    });

    test('it finds lines in the logs that were kept by then', async () => {
      const policies = ['StatementsReaders', 'StatementsOriginalReaders'].map((name) =>
        deployed.physicalId('AWS::IAM::ManagedPolicy', name),
      );
      const asker = await openAsker(emulator, 'security-team', policies, settingsAt);
      const because = ['--by', 'S0302', '--reason', '開示請求 第3号', '--logs', 'juki/'];
      const span = ['--from', '2026-05-11', '--until', '2026-05-14'];
      const saw = await asker.sekisho('who-saw', '9000000042', ...because, ...span);
      expect([saw.status, saw.stderr]).toEqual([0, expect.any(String)]);
      expect(saw.stdout).toContain('Lines that the history has: 4; that it has not: 0');
    });

    test('it joins the next upload to the case that it belongs to', async () => {
      await stack.take('juki/11-later.csv', laterExport());
      const joined = await until('revision of the case', async () => {
        const now = await stack.asItStands(caseId);
        return now.record.facts.records > caseBefore.record.facts.records ? now : null;
      });
      expect(joined.record.facts).toMatchObject({ id: caseId, actor: 'S0123', records: 2500 });
      expect(joined.actions.slice(0, caseBefore.actions.length)).toEqual(caseBefore.actions);
    });

    test('it does not count again what it read before', async () => {
      const stood = await stack.asItStands(caseId);
      await stack.take('juki/again.csv', terminalLog());
      expect(apartFromClock(await stack.asItStands(caseId))).toEqual(apartFromClock(stood));
    });

    test('it seals the days that follow', async () => {
      for (const day of [15, 18]) await stack.take(`juki/${day}.csv`, quietLog(day));
      await stack.seal();
      expect(await sealedDays(store)).toEqual(expect.arrayContaining(['2026-05-13', '2026-05-14']));
    });
  });

  describe('With its table restored under another name', () => {
    const name = 'Sekisho-restored';
    let restored: DynamodbStore;
    let atWork: StackAtWork;

    beforeAll(async () => {
      await restoreTable(dynamodb, tableOf(deployed), name);
      restored = dynamodbStore(dynamodb, name);
      const again = await deploy(emulator, settingsAt, { restoredTable: name });
      atWork = stackAtWork(emulator, again, restored);
      expect(tableOf(again)).toBe(tableOf(before));
    }, 300_000);

    test('it has the case with its deeds', async () => {
      const stood = await stack.asItStands(caseId);
      expect(apartFromClock(await atWork.asItStands(caseId))).toEqual(apartFromClock(stood));
    });

    test('it takes logs into that table, and leaves its own as it was', async () => {
      const stood = await Array.fromAsync(store.manifests.all());
      const read = await atWork.take('juki/19.csv', quietLog(19));
      expect(read).toMatchObject({ status: 'read', accepted: 1 });
      expect(await Array.fromAsync(store.manifests.all())).toEqual(stood);
    });
  });

  /** The one period that the released version has issued a report of. */
  async function periodOnShelf(): Promise<string | undefined> {
    const Bucket = before.physicalId('AWS::S3::Bucket', 'ReportingReports');
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
    return Contents[0]?.Key?.split('/')[1];
  }
});

function tableOf(stack: Deployed): string {
  return stack.physicalId('AWS::DynamoDB::GlobalTable', 'History');
}

async function sealedDays(store: DynamodbStore): Promise<readonly string[]> {
  return (await store.history.days('S0123', '2026-05-01', '2026-05-31'))
    .filter((day) => day.sealed?.digest === day.digest)
    .map(({ logDay }) => logDay);
}

/** A case without what each tick of the clock may write: when it looks at it next. */
function apartFromClock({ actions, record: { dueAt, revision, ...record } }: StoredCase) {
  return { actions, record };
}
