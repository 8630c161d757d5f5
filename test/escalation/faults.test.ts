import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import { statusOf } from '../../shared/cases/transitions.ts';
import { RefusedActionError } from '../../shared/errors.ts';
import { runClock } from '../../shared/escalation/clock.ts';
import { type CaseRequest, doRequest } from '../../shared/escalation/request.ts';
import type { BatchStore, CaseStore, Messenger, StoredCase } from '../../shared/ports.ts';
import { type DynamodbInProcess, startDynamodb } from '../adapters/dynamodb-in-process.ts';
import { Crash, crashingStore } from '../cases/crashing-store.ts';
import { facts, kisaragi, minuteMs, morning } from './kisaragi.ts';

interface Stores {
  readonly cases: CaseStore;
  readonly batches: BatchStore;
}
const settings = kisaragi();
const { id } = facts();
const comment = 'x';
const requests: readonly CaseRequest[] = [
  { kind: 'acknowledged', step: null, comment },
  { kind: 'acknowledged', step: null, comment },
  { kind: 'assessed', verdict: 'leak-suspected', comment },
  { kind: 'assessed', verdict: 'leak-suspected', comment },
  { kind: 'assessed', verdict: 'improper', comment },
  { kind: 'assessed', verdict: 'explained', comment },
  { kind: 'assessment-withdrawn', comment },
  { kind: 'stated', fact: 'large-impact', after: true, comment },
  { kind: 'confirmed', step: '8', draft: '報告書', comment },
  { kind: 'postponed', step: '10', reviewAt: morning + 9_000 * minuteMs, comment },
  { kind: 'not-needed', step: '11', comment },
  { kind: 'task-changed', task: 'apologise', change: { owner: 'S9001' }, comment },
  { kind: 'hours-recorded', role: 'section-head', hours: '0.5', on: '2026-05-11', comment },
  { kind: 'closed', comment },
];
const turn = fc.record({
  /** The clock of the machine may jump back. */
  minutes: fc.integer({ min: -120, max: 3_000 }),
  request: fc.option(fc.constantFrom(...requests), { freq: 3 }),
  survives: fc.option(fc.record({ writes: fc.integer({ min: 1, max: 9 }), before: fc.boolean() })),
  beside: fc.boolean(),
});

/** Half of the walks begin with an assessment as a leak, which chance alone seldom brings. */
const begunAsLeak: readonly (typeof turn extends fc.Arbitrary<infer T> ? T : never)[] = [
  {
    minutes: 1,
    request: { kind: 'acknowledged', step: null, comment },
    survives: null,
    beside: true,
  },
  {
    minutes: 1,
    request: { kind: 'assessed', verdict: 'leak-suspected', comment },
    survives: null,
    beside: true,
  },
];

/** Throws where a message goes out that nobody may get any more. Reads the log by itself. */
function expectIsWanted(stored: StoredCase | null, notice: string): void {
  const deeds = (stored?.actions ?? []).map(({ deed }) => deed);
  expect(
    deeds.some(({ kind }) => kind === 'closed'),
    notice,
  ).toBe(false);
  const judged = deeds.findLast(({ kind }) => /^assess/.test(kind));
  const verdict = judged?.kind === 'assessed' ? judged.verdict : null;
  expect(verdict, notice).not.toBe('explained');
  if (!notice.includes('/confirmations.')) return;
  expect(verdict, notice).toBe('leak-suspected');
  const since = deeds.findLastIndex(({ kind }) => /^assess/.test(kind));
  const decided = new Map(
    deeds.slice(since).flatMap((deed) => {
      const isDecision = deed.kind === 'confirmed' || deed.kind === 'not-needed';
      return isDecision ? [[deed.step, deed.kind] as const] : [];
    }),
  );
  expect(decided.size, notice).toBeLessThan(6);
}

function holdsUnderFaults(title: string, open: () => Promise<Stores>, numRuns: number): void {
  it(`${title}: nothing twice in the record, nothing lost, nothing after the end`, async () => {
    let questions = 0;
    let crashes = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(turn, { minLength: 4, maxLength: 12 }),
        async (isLeak, others) => {
          const turns = [...(isLeak ? begunAsLeak : []), ...others];
          const stores = await open();
          const { cases } = stores;
          const heard: string[] = [];
          let died = 0;
          const messenger: Messenger = {
            async send({ notice, caseId }) {
              heard.push(notice);
              if (caseId !== null) expectIsWanted(await cases.read(id), notice);
            },
          };
          const ports = { ...stores, settings, messenger, meter: { count: () => undefined } };
          const report = async (
            work: Promise<{ readonly failures: readonly { error: unknown }[] }>,
          ) => {
            const { failures } = await work;
            for (const { error } of failures) {
              if (error instanceof Crash) died += 1;
              else throw error;
            }
          };
          let now = morning;
          await recordFacts(facts(), [], cases, now);
          await runClock(ports, now);
          for (const { minutes, request, survives, beside } of turns) {
            now += minutes * minuteMs;
            const dying = survives ? crashingStore(cases, survives.writes, survives.before) : cases;
            if (request !== null) {
              await doRequest(id, request, 'S9002', { ...ports, cases: dying }, now).catch(
                (error: unknown) => {
                  if (error instanceof Crash) died += 1;
                  else if (!(error instanceof RefusedActionError)) throw error;
                },
              );
            }
            const workers = [report(runClock({ ...ports, cases: dying }, now))];
            if (beside) workers.push(report(runClock(ports, now)));
            await Promise.all(workers);
          }
          now = Math.max(now, morning + turns.length * 3_000 * minuteMs);
          for (let minute = 0; minute < 60; minute += 2)
            await runClock(ports, now + minute * minuteMs);
          const stored = await cases.read(id);
          if (stored === null) throw new Error('no case');
          const { record, actions } = stored;
          expect(actions.map(({ sequence }) => sequence)).toEqual(actions.map((_, n) => n + 1));
          expect(record.status).toBe(statusOf(actions));
          if (record.dueAt !== null) expect(record.dueAt).toBeGreaterThan(now + 58 * minuteMs);
          const sent = actions.flatMap(({ deed }) => (deed.kind === 'notice-sent' ? [deed] : []));
          expect(new Set(sent.map(({ notice }) => notice)).size).toBe(sent.length);
          for (const { notice, digest } of sent) expect(heard).toContain(digest ?? notice);
          const claimed = actions.flatMap(({ deed }) =>
            deed.kind === 'notice-claimed' ? deed.notice : [],
          );
          expect(heard.length).toBeLessThanOrEqual(claimed.length);
          expect(heard.length - new Set(heard).size).toBeLessThanOrEqual(died);
          questions += sent.filter(({ step }) => step.startsWith('confirmations.')).length;
          crashes += died;
        },
      ),
      { numRuns },
    );
    expect(questions).toBeGreaterThan(numRuns / 10);
    expect(crashes).toBeGreaterThan(numRuns / 10);
  }, 90_000);
}

describe('deeds, gate and clocks under crashes, two workers and a clock that jumps', () => {
  let dynamodb: DynamodbInProcess;
  beforeAll(async () => {
    dynamodb = await startDynamodb();
  });
  afterAll(() => dynamodb.close());
  holdsUnderFaults('the embedded database', async () => openSqliteStore(':memory:'), 40);
  holdsUnderFaults(
    'the table',
    async () => dynamodbStore(dynamodb.client, await dynamodb.createTable()),
    4,
  );
});
