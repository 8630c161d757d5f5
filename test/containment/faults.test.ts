import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import type { ContainmentEvent } from '../../shared/containment/event.ts';
import { noContainment } from '../../shared/containment/settings.ts';
import { RefusedActionError } from '../../shared/errors.ts';
import { runClock } from '../../shared/escalation/clock.ts';
import { type CaseRequest, doRequest } from '../../shared/escalation/request.ts';
import type { BatchStore, CaseStore, ContainmentReceiver } from '../../shared/ports.ts';
import { type DynamodbInProcess, startDynamodb } from '../adapters/dynamodb-in-process.ts';
import { Crash, crashingStore } from '../cases/crashing-store.ts';
import { facts, kisaragi, minuteMs, morning } from '../escalation/kisaragi.ts';

interface Stores {
  readonly cases: CaseStore;
  readonly batches: BatchStore;
}

const comment = 'x';
const target = null;
const settings = kisaragi({
  containment: { ...noContainment, mode: 'on', automaticDetectors: ['unapproved-bulk-export'] },
});
const { id } = facts();
const requests: readonly CaseRequest[] = [
  { kind: 'containment-ordered', what: 'account', target, system: null, comment },
  { kind: 'containment-ordered', what: 'terminal', target: 'PC-1', system: 'juki', comment },
  { kind: 'containment-lifted', order: 'hold-1', comment },
  { kind: 'containment-lifted', order: 'hold-2', comment },
  { kind: 'containment-answered', order: 'hold-1', event: null, answer: 'done', comment },
  { kind: 'acknowledged', step: null, comment },
  { kind: 'assessed', verdict: 'explained', comment },
  { kind: 'closed', comment },
];
const turn = fc.record({
  minutes: fc.integer({ min: -30, max: 600 }),
  request: fc.option(fc.constantFrom(...requests), { freq: 5 }),
  survives: fc.option(fc.record({ writes: fc.integer({ min: 1, max: 6 }), before: fc.boolean() })),
  beside: fc.boolean(),
  isDown: fc.boolean(),
});

function holdsUnderFaults(title: string, open: () => Promise<Stores>, numRuns: number): void {
  it(`${title}: every order once in the record, at least once at the receiver, in order`, async () => {
    let sentInAll = 0;
    let crashes = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('high' as const, 'critical' as const),
        fc.array(turn, { minLength: 3, maxLength: 10 }),
        async (severity, turns) => {
          const stores = await open();
          const { cases } = stores;
          const received: ContainmentEvent[] = [];
          let isDown = false;
          const containment: ContainmentReceiver = {
            async request(event) {
              if (isDown) throw new Error('down');
              received.push(event);
              return null;
            },
          };
          const ports = {
            ...stores,
            settings,
            containment,
            messenger: { send: async () => undefined },
            meter: { count: () => undefined },
          };
          const report = async (
            work: Promise<{ readonly failures: readonly { error: unknown }[] }>,
          ) => {
            for (const { error } of (await work).failures) if (error instanceof Crash) crashes += 1;
          };
          let now = morning;
          await recordFacts(facts({ severity }), [], cases, now);
          for (const { minutes, request, survives, beside, isDown: down } of turns) {
            now += minutes * minuteMs;
            isDown = down;
            const dying = survives ? crashingStore(cases, survives.writes, survives.before) : cases;
            if (request !== null) {
              await doRequest(id, request, 'S9002', { ...ports, cases: dying }, now).catch(
                (error: unknown) => {
                  if (!(error instanceof Crash || error instanceof RefusedActionError)) throw error;
                },
              );
            }
            const workers = [report(runClock({ ...ports, cases: dying }, now))];
            if (beside) workers.push(report(runClock(ports, now)));
            await Promise.all(workers);
          }
          isDown = false;
          now = Math.max(now, morning + 7_000 * minuteMs);
          for (let minute = 0; minute < 60; minute += 2)
            await runClock(ports, now + minute * minuteMs);
          const deeds = ((await cases.read(id))?.actions ?? []).map(({ deed }) => deed);
          const asked = deeds.flatMap((deed) => {
            if (deed.kind === 'containment-ordered') return [`${deed.order}/requested`];
            return deed.kind === 'containment-lifted' ? [`${deed.order}/lifted`] : [];
          });
          const sent = deeds.flatMap((deed) =>
            deed.kind === 'containment-sent' ? [`${deed.order}/${deed.event}`] : [],
          );
          expect(sent.toSorted()).toEqual(asked.toSorted());
          expect(new Set(asked).size).toBe(asked.length);
          expect(new Set(received.map((event) => event.id))).toEqual(new Set(asked));
          for (const one of asked.filter((event) => event.endsWith('/lifted'))) {
            const requested = received.findIndex((event) => `${event.order}/lifted` === one);
            expect(requested).toBeLessThan(received.findIndex((event) => event.id === one));
          }
          const byEvent = Map.groupBy(received, (event) => event.id);
          for (const [first, ...again] of byEvent.values())
            for (const other of again) expect(other).toEqual(first);
          sentInAll += sent.length;
        },
      ),
      { numRuns },
    );
    expect(sentInAll).toBeGreaterThan(numRuns / 2);
    expect(crashes).toBeGreaterThan(0);
  }, 90_000);
}

describe('orders to the automation under crashes, two workers, a clock that jumps and a receiver that is down', () => {
  let dynamodb: DynamodbInProcess;
  beforeAll(async () => {
    dynamodb = await startDynamodb();
  });
  afterAll(() => dynamodb.close());
  holdsUnderFaults('the embedded database', async () => openSqliteStore(':memory:'), 30);
  holdsUnderFaults(
    'the table',
    async () => dynamodbStore(dynamodb.client, await dynamodb.createTable()),
    5,
  );
});
