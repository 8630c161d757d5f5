import fc from 'fast-check';
import { expect, it } from 'vitest';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { act } from '../../shared/cases/act.ts';
import { printCase } from '../../shared/cases/contract-case.ts';
import { type PersonalDeed, statusOf, successorOf } from '../../shared/cases/transitions.ts';
import { RefusedActionError } from '../../shared/errors.ts';
import { runClock } from '../../shared/escalation/clock.ts';
import { ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import type { LogFile, StoredCase } from '../../shared/ports.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { Crash, crashingStore } from '../cases/crashing-store.ts';

const settings = loadSettings(
  settingsFolder(new URL('../../local/sample', import.meta.url).pathname),
);

/** Nights of one official that make three episodes, which late files join, move and part. */
const nights = [5, 6, 8, 9, 14, 19, 20, 28].map((day) => String(day).padStart(2, '0'));
const files = nights.map((day, index): LogFile => {
  const line = (minute: number, fields: object) =>
    JSON.stringify({
      at: `2026-10-${day}T23:1${minute}:00+09:00`,
      actor: 'S0405',
      action: 'view',
      outcome: 'success',
      system: 'welfare',
      records: 1,
      dataClasses: [],
      sequence: `${day}-${minute}`,
      source: 'welfare-access',
      line: 1,
      ...fields,
    });
  const exported = index % 3 === 0 ? [line(2, { action: 'export', records: 150 })] : [];
  return {
    name: `welfare/${day}.jsonl.gz`,
    async *open() {
      yield Buffer.from([line(0, { subject: '00010' }), ...exported].join('\n'));
    },
  };
});
const fileNumber = fc.nat(files.length - 1);

interface Home {
  readonly pipeline: Pipeline;
  readonly waitMinutes: (minutes: number) => void;
  readonly fillOutbox: (full: boolean) => void;
}

function openHome(): Home {
  let now = Date.parse('2026-11-02T09:00:00+09:00');
  let isFull = false;
  return {
    pipeline: {
      ...openSqliteStore(':memory:'),
      settings,
      quarantine: { put: async () => undefined },
      messenger: {
        async send() {
          if (isFull) throw new Error('The outbox is full.');
        },
      },
      meter: { count: () => undefined },
      subjectKey: new Uint8Array(32),
      now: () => now,
    },
    waitMinutes: (minutes) => {
      now += minutes * 60_000;
    },
    fillOutbox: (full) => {
      isFull = full;
    },
  };
}

async function allCases({ cases }: Pipeline): Promise<readonly StoredCase[]> {
  const { records } = await cases.list({ kind: 'all' }, null);
  const stored = await Promise.all(records.map(({ facts }) => cases.read(facts.id)));
  return stored.filter((one) => one !== null);
}

async function liveCases(pipeline: Pipeline): Promise<readonly StoredCase[]> {
  return (await allCases(pipeline)).filter(({ actions }) => successorOf(actions) === null);
}

async function printed(pipeline: Pipeline): Promise<readonly string[]> {
  const live = await liveCases(pipeline);
  return live.map(({ record }) => printCase(record.facts, 'ja')).sort();
}

const deeds: readonly PersonalDeed[] = [
  { kind: 'acknowledged', step: null, comment: '確認します' },
  { kind: 'assessed', verdict: 'explained', comment: '業務でした' },
  { kind: 'assessed', verdict: 'improper', comment: '業務外でした' },
  { kind: 'contained', comment: '回収しました' },
  { kind: 'closed', comment: '終了します' },
];

async function ingest(numbers: readonly number[], pipeline: Pipeline): Promise<void> {
  const some = numbers.flatMap((number) => files[number] ?? []);
  await Promise.all(some.map((file) => ingestFile(file, pipeline)));
}

/** What may come to a service: files, crashes, clocks that jump, people, a full outbox. */
const hardship = fc.oneof(
  fc.array(fileNumber, { maxLength: 3 }).map(
    (numbers) =>
      ({ pipeline }: Home) =>
        Promise.all([ingest(numbers, pipeline), runClock(pipeline, pipeline.now())]),
  ),
  fc
    .tuple(fileNumber, fc.integer({ min: 1, max: 30 }), fc.boolean())
    .map(([number, survives, before]) => ({ pipeline }: Home) => {
      const cases = crashingStore(pipeline.cases, survives, before);
      return ingest([number], { ...pipeline, cases }).catch(unless(Crash));
    }),
  fc.constantFrom(-30, 0, 1, 3, 15, 40, 3_000).map((minutes) => async (home: Home) => {
    home.waitMinutes(minutes);
    await runClock(home.pipeline, home.pipeline.now());
  }),
  fc
    .tuple(fc.nat(5), fc.constantFrom(...deeds))
    .map(([place, deed]) => async ({ pipeline }: Home) => {
      const live = await liveCases(pipeline);
      const id = live[place % Math.max(1, live.length)]?.record.facts.id;
      if (id === undefined) return;
      const { cases, now } = pipeline;
      await act(id, deed, 'S0401', cases, now()).catch(unless(RefusedActionError));
    }),
  fc.boolean().map(
    (full) =>
      async ({ fillOutbox }: Home) =>
        fillOutbox(full),
  ),
);

function unless(expected: new (...given: never[]) => Error): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof expected)) throw error;
  };
}

it('comes to the same cases through crashes, races and late files, and tells each call once', {
  timeout: 120_000,
}, async () => {
  const undisturbed = openHome();
  for (const file of files) await ingestFile(file, undisturbed.pipeline);
  const expected = await printed(undisturbed.pipeline);
  expect(expected.length).toBeGreaterThan(3);
  await fc.assert(
    fc.asyncProperty(fc.array(hardship, { maxLength: 25 }), async (hardships) => {
      const home = openHome();
      const { pipeline, waitMinutes, fillOutbox } = home;
      for (const befall of hardships) {
        waitMinutes(1 / 60);
        await befall(home);
      }
      fillOutbox(false);
      for (const file of files.toReversed()) await ingestFile(file, pipeline);
      for (let hour = 0; hour < 8; hour += 1) {
        waitMinutes(60);
        await runClock(pipeline, pipeline.now());
      }
      expect(await printed(pipeline)).toEqual(expected);
      for (const one of await allCases(pipeline)) expectAllTold(one);
    }),
    { numRuns: 60 },
  );
});

/** No call was recorded twice, no call waits, and an unsettled case was told in its last round. */
function expectAllTold({ record, actions }: StoredCase): void {
  expect(record.status).toBe(statusOf(actions));
  // All that is left is to ask, a day later, whether an acknowledgement still holds.
  const acknowledged = actions.findLast(({ deed }) => deed.kind === 'acknowledged');
  const remindsAt = (acknowledged?.at ?? 0) + 24 * 60 * 60_000;
  expect([null, remindsAt]).toContain(record.dueAt);
  const calls = actions.flatMap(({ deed }) =>
    deed.kind === 'notice-sent' ? [deed.notice.replace(/^[^/]*/, '')] : [],
  );
  expect(new Set(calls).size).toBe(calls.length);
  const reopened = actions.findLastIndex(({ deed }) => deed.kind === 'reopened');
  const round = actions.slice(reopened + 1).map(({ deed }) => deed.kind);
  const isHandled = record.status === 'closed' || round.includes('assessed');
  expect(isHandled || round.includes('notice-sent')).toBe(true);
}
