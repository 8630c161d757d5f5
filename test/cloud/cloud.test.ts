import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import {
  DescribeMapRunCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import type { Deed } from '../../shared/cases/case.ts';
import { noContainment } from '../../shared/containment/settings.ts';
import { doRequest } from '../../shared/escalation/request.ts';
import type { FileManifest, StoredCase } from '../../shared/ports.ts';
import { kisaragi } from '../escalation/kisaragi.ts';
import { commandsOf } from '../readme-commands.ts';
import { archivedRows } from './archived-rows.ts';
import { openAsker } from './asker.ts';
import { doctorFromOutside } from './at-work/doctor.ts';
import { readingAgain } from './at-work/read-again.ts';
import { reports } from './at-work/reports.ts';
import { settingsUploads } from './at-work/settings-uploads.ts';
import { uploadForms } from './at-work/upload-forms.ts';
import { openAutomation } from './automation.ts';
import { quietLog, secondStepWaitMs, terminalLog, trail, truncatedTrail } from './city.ts';
import type { Deployed } from './deployed.ts';
import type { Emulator } from './emulator.ts';
import { openLink } from './open-link.ts';
import { runSeal } from './seal-run.ts';
import { type StandingCity, standCity } from './standing-city.ts';
import { type Arrived, type Subscriber, until } from './subscriber.ts';
import { typed } from './typed.ts';

let city: StandingCity;
let emulator: Emulator;
let deployed: Deployed;
let s3: S3Client;
let sqs: SQSClient;
let store: DynamodbStore;
let settingsAt: string;
let sectionHead: Subscriber;
let security: Subscriber;
let deputy: Subscriber;

beforeAll(async () => {
  city = await standCity();
  ({ emulator, deployed, s3, sqs, store, settingsAt } = city);
  ({ sectionHead, security, deputy } = city);
});

afterAll(() => city?.emulator.stop());

describe('The stack that runs is the stack of the template', () => {
  test('every property of every resource is compared, or excused with a reason', () => {
    expect(city.comparison.unseen).toEqual([]);
    expect(city.comparison.compared).toBeGreaterThan(60);
  });
  test('nothing that the emulator dropped is missing', () => {
    console.log(`set through the API: ${city.comparison.setAfterwards.join(', ')}`);
    expect(city.comparison.missing).toEqual([]);
  });
});

describe('Deployed and looked at by the commands of the README', () => {
  test('the doctor of a stack without a log marks what has not come yet', async () => {
    const [look = ''] = commandsOf('The first log');
    const { status, stdout } = await typed(look, city);
    // The clock may have had its first minute, or not.
    const unwell = stdout.split('\n').filter((line) => /^× (?!Clock)/.test(line));
    expect(unwell.map((line) => line.split(':')[0])).toEqual(['× Sources', '× Seal']);
    expect(status).toBe(1);
  });
});

/** A notice of a report to the authority, which has a clock of its own beside the path. */
function isOfReport(deed: Deed): boolean {
  const isNotice = deed.kind === 'notice-claimed' || deed.kind === 'notice-sent';
  return isNotice && deed.step.startsWith('statutory.');
}

describe('From an uploaded log to an alert on the path', () => {
  let export2000: StoredCase;
  let retiredAccount: StoredCase;
  const passed = () => [sectionHead, security, deputy].map(({ arrived }) => arrived.length);

  test('a Shift_JIS log and a CloudTrail file each bring an alert to the section head', async () => {
    const begun = Date.now();
    await upload('juki/操作ログ 20260511.csv', terminalLog());
    await upload('AWSLogs/000000000000/CloudTrail/trail-1.json.gz', trail());
    const first = await alertAbout('S0123', sectionHead);
    console.log(`upload → alert: ${Date.now() - begun} ms`);
    retiredAccount = await caseOf(await alertAbout('S0901', sectionHead));
    // Somebody takes the second case at once, before its second step.
    const [, , , answer = ''] = commandsOf('The first log');
    const { id } = retiredAccount.record.facts;
    expect(await typed(answer.replace(/C-\w+/, id), city)).toMatchObject({ status: 0 });
    export2000 = await caseOf(first);
    expect(first.subject).toMatch(/^\[Sekisho\] (HIGH|CRITICAL) C-[0-9a-f]{16}/);
    expect(first.body).toContain('確認をお願いしたいアクセス');
    expect(first.body).toMatch(/2,?000/);
    expect(first.body).toContain('juki/操作ログ 20260511.csv');
    // No resident is named to anybody.
    expect(first.body).not.toContain('9000000042');
    expect(Object.fromEntries(first.attributes)).toMatchObject({
      role: 'section-head',
      severity: export2000.record.facts.severity,
      case: export2000.record.facts.id,
    });
  });

  test('the cases stand in the table, with what was read and what was not', async () => {
    expect(export2000.record.facts).toMatchObject({
      actor: 'S0123',
      family: 'bulk-export',
      records: 2000,
      sections: ['住民課'],
      systems: ['juki'],
      notified: true,
    });
    expect(retiredAccount.record.facts).toMatchObject({ actor: 'S0901', family: 'account-state' });
    const read = await until('manifest', () => manifestOf('juki/操作ログ 20260511.csv'));
    expect(read).toMatchObject({
      status: 'read',
      source: 'juki-operation',
      accepted: 2,
      rejected: 1,
    });
  });

  test('the list that the README names shows both', async () => {
    const [, , list = ''] = commandsOf('The first log');
    const { stdout } = await typed(list, city);
    for (const { record } of [export2000, retiredAccount])
      expect(stdout).toContain(record.facts.id);
  });

  test('the archive holds what the logs say, the resident as a hash', async () => {
    const bucket = deployed.physicalId('AWS::S3::Bucket', 'ArchiveBucketEvents');
    const rows = await until('rows of both logs', () => archivedRows(s3, bucket, 4));
    const told = rows.map((row) => [row['date'], row['source'], row['actor'], row['records']]);
    expect(told).toEqual([
      ['2026-05-11', 'juki-operation', 'S0123', '1'],
      ['2026-05-11', 'juki-operation', 'S0123', '2000'],
      ['2026-05-16', 'extracts-trail', 'S0901', null],
      ['2026-05-16', 'extracts-trail', 'S0901', null],
    ]);
    expect(rows[0]?.['subject_hash']).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(rows)).not.toContain('9000000042');
  });

  test('the second step comes after its wait, by the clock of the stack', async () => {
    const second = await alertAbout('S0123', security, 100_000);
    expect(second.attributes.get('role')).toBe('information-security');
    // The notice is recorded once it is out.
    const recorded = (step: string) =>
      until(`record of ${step}`, async () => {
        const { actions } = await caseOf(second);
        return actions.find(({ deed }) => deed.kind === 'notice-sent' && deed.step.includes(step))
          ?.at;
      });
    const waited = (await recorded('information-security')) - (await recorded('section-head'));
    expect(waited).toBeGreaterThanOrEqual(secondStepWaitMs - 2_000);
  });

  test('no step follows an acknowledgement', async () => {
    await tick();
    await security.collect();
    expect(security.arrived.map(({ attributes }) => attributes.get('case'))).toEqual([
      export2000.record.facts.id,
    ]);
    const { actions } = await asItStands(retiredAccount);
    // On some days of the week, a report that is due within days is told of at once.
    const onPath = actions.filter(({ deed }) => !isOfReport(deed)).map(({ deed }) => deed.kind);
    expect(onPath).toEqual(['opened', 'notice-claimed', 'notice-sent', 'acknowledged']);
  });

  test('the link of an alert shows the case, and is answered once', async () => {
    const { body } = await alertAbout('S0123', sectionHead);
    const { id } = export2000.record.facts;
    const before = await asItStands(export2000);
    const shown = await openLink(emulator, body);
    expect(shown).toMatchObject({ status: 200, page: expect.stringContaining(id) });
    expect(await asItStands(export2000)).toEqual(before);
    const form = { comment: '本人に確認します' };
    const [one, other] = await Promise.all([
      openLink(emulator, body, form),
      openLink(emulator, body, form),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const { actions } = await asItStands(export2000);
    const answers = actions.filter(({ deed }) => deed.kind === 'acknowledged');
    expect(answers).toMatchObject([{ deed: { ...form, link: expect.any(String) } }]);
    expect((await openLink(emulator, body)).page).toContain('記録済み');
  });

  test('an order goes out on the bus of the stack, and its answer comes back by the command line', async () => {
    const bus = deployed.physicalId('AWS::Events::EventBus', 'ContainmentBus');
    const automation = await openAutomation(emulator, sqs, bus);
    const { id } = export2000.record.facts;
    const settings = kisaragi({ containment: { ...noContainment, mode: 'on' } });
    const ports = { cases: store.cases, settings };
    const target = { what: 'account', target: null, system: null, comment: '止めます' } as const;
    await doRequest(id, { kind: 'containment-ordered', ...target }, 'S0302', ports, Date.now());
    await tick();
    expect(await automation.next()).toMatchObject({
      'detail-type': 'containment.requested',
      detail: { id: `${id}/hold-1/requested`, account: 'S0123', orderedBy: 'S0302' },
    });
    const answer = { order: null, event: null, answer: 'done', comment: '停止した' } as const;
    await doRequest(id, { kind: 'containment-answered', ...answer }, 'S0302', ports, Date.now());
    // What the answer leaves due is the clock's.
    await tick();
    const deeds = (await asItStands(export2000)).actions.map(({ deed }) => deed.kind);
    expect(deeds.filter((kind) => kind.startsWith('containment-'))).toEqual([
      'containment-ordered',
      'containment-claimed',
      'containment-sent',
      'containment-answered',
    ]);
  });

  test('the same content again, under its name or another, changes nothing', async () => {
    // What answers left due is out before.
    await tick();
    await Promise.all([sectionHead, security, deputy].map((one) => one.collect()));
    const before = [await asItStands(export2000), await asItStands(retiredAccount), passed()];
    await upload('juki/操作ログ 20260511.csv', terminalLog());
    await upload('juki/again.csv', terminalLog());
    await until('manifest of the copy', () => manifestOf('juki/again.csv'));
    await tick();
    await Promise.all([sectionHead, security, deputy].map((one) => one.collect()));
    const after = [await asItStands(export2000), await asItStands(retiredAccount), passed()];
    expect(after).toEqual(before);
  });

  test('a poison file becomes a dead letter at once, and its neighbours pass', async () => {
    await upload('juki/before.csv', quietLog());
    await upload('AWSLogs/000000000000/CloudTrail/broken.json.gz', truncatedTrail());
    await upload('juki/after.csv', quietLog());
    for (const name of ['juki/before.csv', 'juki/after.csv']) {
      const neighbour = await until(name, () => manifestOf(name));
      expect(neighbour).toMatchObject({ status: 'read', accepted: 1, rejected: 0 });
    }
    const letters = deployed.physicalId('AWS::SQS::Queue', 'IntakeDeadLetters');
    const letter = await until('dead letter', async () => {
      // It is seen and left there at once.
      const look = { QueueUrl: letters, WaitTimeSeconds: 1, VisibilityTimeout: 0 };
      const receive = new ReceiveMessageCommand(look);
      return (await sqs.send(receive)).Messages?.[0];
    });
    expect(letter.Body).toContain('broken.json.gz');
    const poison = await manifestOf('AWSLogs/000000000000/CloudTrail/broken.json.gz');
    expect(poison).toMatchObject({ status: 'unreadable', source: 'extracts-trail' });
  });

  test('a seal of days whose logs may still come does nothing, and says so', async () => {
    const { output } = await seal();
    expect(output).toMatchObject({ isNothingToSeal: true });
  });

  test('a seal once the next days have come seals them for everybody, and alerts nobody anew', async () => {
    const sealed = async (actor: string) =>
      (await store.history.days(actor, '2026-05-01', '2026-05-31'))
        .filter((day) => day.sealed?.digest === day.digest)
        .map(({ logDay }) => logDay);
    // Evidence may name the copy of a file by now: of several names, the smallest.
    const deeds = async () => [
      (await asItStands(export2000)).actions,
      (await asItStands(retiredAccount)).actions,
      passed(),
    ];
    const before = await deeds();
    for (const day of [13, 14]) {
      await upload(`juki/${day}.csv`, quietLog(day));
      await until('manifest of a later day', () => manifestOf(`juki/${day}.csv`));
    }
    const { output } = await seal();
    expect(output).toEqual({ days: null });
    expect(await store.history.staffOn('2026-05-12')).toEqual(['S0123']);
    expect(await sealed('S0123')).toEqual(['2026-05-11', '2026-05-12']);
    // The retired account was used on a later day, which nothing has followed yet.
    expect(await sealed('S0901')).toEqual([]);
    await seal({ through: '2026-05-16' });
    expect(await sealed('S0123')).toEqual([11, 12, 13, 14].map((day) => `2026-05-${day}`));
    expect(await sealed('S0901')).toEqual(['2026-05-16']);
    await Promise.all([sectionHead, security, deputy].map((one) => one.collect()));
    expect(await deeds()).toEqual(before);
    expect((await seal({ through: '2026-05-16' })).output).toMatchObject({ isNothingToSeal: true });
  });

  test('each section of these seals was folded in an execution of its own', async () => {
    const states = new SFNClient(emulator.client);
    const stateMachineArn = deployed.physicalId('AWS::StepFunctions::StateMachine', 'Sealing');
    const folded: unknown[] = [];
    const asked = new ListExecutionsCommand({ stateMachineArn });
    for (const { executionArn } of (await states.send(asked)).executions ?? []) {
      const listed = await states.send(new ListMapRunsCommand({ executionArn }));
      for (const { mapRunArn } of listed.mapRuns ?? []) {
        const run = await states.send(new DescribeMapRunCommand({ mapRunArn }));
        folded.push([run.status, run.itemCounts?.succeeded, run.itemCounts?.total]);
      }
    }
    // Later the accounts that are in no section are one more: newest first.
    expect(folded).toEqual([
      ['SUCCEEDED', 2, 2],
      ['SUCCEEDED', 1, 1],
    ]);
  });

  test('who saw a record is asked by the command line, with the policies of the stack and no other right', async () => {
    const policies = ['StatementsReaders', 'StatementsOriginalReaders'].map((name) =>
      deployed.physicalId('AWS::IAM::ManagedPolicy', name),
    );
    const asker = await openAsker(emulator, 'security-team', policies, settingsAt);
    const because = ['--by', 'S0302', '--reason', '開示請求 第3号'];
    const span = ['--from', '2026-05-11', '--until', '2026-05-16'];
    const asked = ['who-saw', '9000000042', ...because, ...span];
    const saw = await asker.sekisho(...asked, '--logs', 'juki/1');
    expect([saw.status, saw.stderr]).toEqual([0, expect.stringContaining('no. 1')]);
    const rows = [...saw.stdout.matchAll(/^2026-05-(\d\d) +住民課 +S0123 /gm)];
    expect(rows.map(([, day]) => day)).toEqual(['11', '12', '13', '14']);
    expect(saw.stdout).toContain(
      'Files read: 2. Lines that the history has: 2; that it has not: 0',
    );
    const did = await asker.sekisho('what-did', 'S0123', ...because, ...span, '--format', 'json');
    expect(JSON.parse(did.stdout)).toMatchObject({ sequence: 2, lines: 5, by: 'S0302' });
    const own = ['what-did', 'S0123', '--by', 'S0123', '--reason', '確認', ...span];
    expect((await asker.sekisho(...own)).status).toBe(1);
    const listed = await asker.sekisho('statements', '--json');
    const outcomes = [...listed.stdout.matchAll(/"outcome":"(\w+)"/g)].map(([, one]) => one);
    expect(outcomes).toEqual(['shown', 'shown', 'refused']);
    expect(listed.stdout).not.toContain('9000000042');
    const stranger = await openAsker(emulator, 'someone', [], settingsAt);
    const refused = await stranger.sekisho(...asked);
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('AWS does not allow this (cloudformation:DescribeStacks).');
  });

  test('the functions’ own log names no object, no member of staff and no resident', async () => {
    // What the state machine calls is not in the emulator's log: the tasks once more, by hand.
    const days = { first: '2026-05-11', from: '2026-05-11', through: '2026-05-16' };
    const execution = 'by hand';
    await invoke('SealingFold', { task: 'plan', execution, input: {} });
    await invoke('SealingFold', { task: 'fold', execution, section: '住民課', days });
    await invoke('SealingScore', { task: 'score', execution, days });
    const log = emulator.functionLog();
    expect(log).toContain('"message":"File"');
    expect(log).toContain('"kind":"UnreadableFileError"');
    expect(log).toContain('"message":"Clock"');
    expect(log).toContain('"message":"Plan"');
    expect(log).toContain('"message":"Sealed"');
    for (const word of [
      'S0123',
      'S0901',
      '9000000042',
      '操作ログ',
      '住民課',
      'juki/',
      'AWSLogs/',
    ]) {
      expect(log).not.toContain(word);
    }
  });
});

describe('From the stored records to a report on the shelf', () => reports(() => city));
describe('A form that was signed for one file', () => uploadForms(() => city));
describe('Kept logs that are read again', () => readingAgain(() => city));
describe('The doctor', () => doctorFromOutside(() => city));
describe('Settings that are uploaded', () => settingsUploads(() => city));

function seal(input: Readonly<Record<string, string>> = {}) {
  const machine = deployed.physicalId('AWS::StepFunctions::StateMachine', 'Sealing');
  return runSeal(new SFNClient(emulator.client), machine, input);
}

async function upload(Key: string, Body: Uint8Array): Promise<void> {
  const Bucket = deployed.physicalId('AWS::S3::Bucket', 'IntakeBucketLogs');
  await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
}

/** The alert about an actor, once it has arrived. */
function alertAbout(actor: string, subscriber: Subscriber, withinMs?: number): Promise<Arrived> {
  return until(
    `alert about ${actor}`,
    async () => (await subscriber.collect()).find(({ body }) => body.includes(actor)),
    withinMs,
  );
}

async function caseOf(alert: Arrived): Promise<StoredCase> {
  const id = alert.attributes.get('case') ?? '';
  return stored(id);
}

function asItStands({ record }: StoredCase): Promise<StoredCase> {
  return stored(record.facts.id);
}

async function stored(id: string): Promise<StoredCase> {
  const found = await store.cases.read(id);
  if (!found) throw new Error(`The table has no case ${id}.`);
  return found;
}

/** What is noted of a file, once it has been dealt with. */
async function manifestOf(name: string): Promise<FileManifest | null> {
  for await (const manifest of store.manifests.all()) {
    if (manifest.name === name && manifest.status !== 'reading') return manifest;
  }
  return null;
}

/** One more minute of the clock, now. */
function tick(): Promise<void> {
  return invoke('EscalationEscalate', {});
}

async function invoke(logicalPrefix: string, event: unknown): Promise<void> {
  const FunctionName = deployed.physicalId('AWS::Lambda::Function', logicalPrefix);
  const lambda = new LambdaClient(emulator.client);
  const Payload = JSON.stringify(event);
  const { FunctionError } = await lambda.send(new InvokeCommand({ FunctionName, Payload }));
  expect(FunctionError).toBeUndefined();
}
