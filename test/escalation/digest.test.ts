import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { act } from '../../shared/cases/act.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import { RefusedDeliveryError } from '../../shared/errors.ts';
import { type ClockPorts, runClock } from '../../shared/escalation/clock.ts';
import { sameInEveryLanguage } from '../../shared/language.ts';
import { limits } from '../../shared/limits.ts';
import type { BatchStore, CaseStore, Messenger, OutgoingAlert } from '../../shared/ports.ts';
import { type DynamodbInProcess, startDynamodb } from '../adapters/dynamodb-in-process.ts';
import { Crash } from '../cases/crashing-store.ts';
import { facts, kisaragi, minuteMs, morning } from './kisaragi.ts';

interface Stores {
  readonly cases: CaseStore;
  readonly batches: BatchStore;
}

/** A path of one role, so that every message goes to one addressee; it calls once. */
const oneRole = kisaragi({
  escalation: {
    ...kisaragi().escalation,
    steps: kisaragi()
      .escalation.steps.filter(({ role }) => role === 'information-security')
      .map((step) => ({ ...step, repeatMinutes: 0, repeats: 0 })),
  },
});
const idOf = (n: number) => `C-${String(n).padStart(16, '0')}`;

function clockOver(stores: Stores, settings = oneRole) {
  const heard: OutgoingAlert[] = [];
  const messenger: Messenger = { send: async (alert) => void heard.push(alert) };
  const ports: ClockPorts = { ...stores, settings, messenger, meter: { count: () => undefined } };
  return { ports, heard };
}
async function openCases(count: number, cases: CaseStore, now = morning): Promise<void> {
  for (let n = 0; n < count; n += 1) await recordFacts(facts({ id: idOf(n) }), [], cases, now);
}
/** The notices that each case's log says went out, with the digest. */
async function recorded(count: number, cases: CaseStore): Promise<readonly string[][]> {
  const all: string[][] = [];
  for (let n = 0; n < count; n += 1) {
    const { actions = [] } = (await cases.read(idOf(n))) ?? {};
    all.push(
      actions.flatMap(({ deed }) =>
        deed.kind === 'notice-sent' ? [`${deed.notice} ${deed.digest ?? 'alone'}`] : [],
      ),
    );
  }
  return all;
}
const told = ({ body }: OutgoingAlert, n: number) => body.includes(idOf(n));

describe('ten alerts to one role in ten minutes', () => {
  it('arrive as three and one digest that names each of the seven, none lost', async () => {
    const stores = openSqliteStore(':memory:');
    const { ports, heard } = clockOver(stores);
    for (let minute = 0; minute <= 12; minute += 1) {
      const now = morning + minute * minuteMs;
      if (minute < 10) {
        await recordFacts(facts({ id: idOf(minute) }), [], ports.cases, now);
      }
      await runClock(ports, now);
    }
    expect(heard.map(({ caseId }) => caseId)).toEqual([idOf(0), idOf(1), idOf(2), null]);
    const digest = heard.at(-1);
    expect(digest?.subject).toBe('[Sekisho] HIGH 7 cases 要確認: 7 件をまとめてお知らせします');
    for (let n = 3; n < 10; n += 1) {
      expect(digest?.body).toContain(
        `- ${idOf(n)} 高 大量または件数不明の出力（職員番号 S0001） 規模: 延べ 2,000 件`,
      );
      expect(digest?.body).toContain(`sekisho cases ack ${idOf(n)}`);
    }
    expect(digest?.body).toContain('次の 7 件を 1 通にまとめました');
    expect(digest?.body).not.toMatch(/犯人|undefined|null|NaN/u);
    const [before, after] = [0, 9].map((n) => `${idOf(n)}/4.information-security/1`);
    const all = await recorded(10, ports.cases);
    expect(all.every((one) => one.length === 1)).toBe(true);
    expect(all[0]).toEqual([`${before} alone`]);
    expect(all[9]).toEqual([`${after} ${digest?.notice}`]);
    for (let n = 0; n < 10; n += 1) {
      expect((await ports.cases.read(idOf(n)))?.record.dueAt).toBeNull();
    }
  });

  it('leave out of the digest what somebody has found to be work meanwhile', async () => {
    const stores = openSqliteStore(':memory:');
    const { ports, heard } = clockOver(stores, kisaragi());
    await openCases(6, ports.cases);
    await runClock(ports, morning);
    const deeds = [
      { kind: 'acknowledged', step: null, comment: '確認中' },
      { kind: 'assessed', verdict: 'explained', comment: '応援でした' },
    ] as const;
    for (const deed of deeds) await act(idOf(4), deed, 'S0900', ports.cases, morning + minuteMs);
    await runClock(ports, morning + 10 * minuteMs);
    const digests = heard.filter(({ caseId }) => caseId === null);
    expect(digests.map(({ role }) => role).sort()).toEqual([
      'information-security',
      'personal-information',
      'section-head',
      'supervisor',
    ]);
    for (const digest of digests) {
      expect([0, 1, 2, 3, 4, 5].filter((n) => told(digest, n))).toEqual([3, 5]);
    }
  });

  it('are not held longer than the window, however short the path repeats', async () => {
    const repeating = {
      ...oneRole,
      escalation: {
        ...oneRole.escalation,
        steps: oneRole.escalation.steps.map((step) => ({ ...step, repeatMinutes: 4, repeats: 2 })),
      },
    };
    const { ports, heard } = clockOver(openSqliteStore(':memory:'), repeating);
    await openCases(5, ports.cases);
    for (let minute = 0; minute <= 10; minute += 1) {
      await runClock(ports, morning + minute * minuteMs);
    }
    const [digest] = heard.filter(({ caseId }) => caseId === null);
    expect([0, 1, 2, 3, 4].filter((n) => digest && told(digest, n))).toEqual([0, 1, 2, 3, 4]);
  });

  it('are recorded as refused, once, where no address takes the digest', async () => {
    const { ports } = clockOver(openSqliteStore(':memory:'));
    const messenger: Messenger = {
      async send() {
        throw new RefusedDeliveryError(sameInEveryLanguage('refused'), 'SMTP 550');
      },
    };
    await openCases(5, ports.cases);
    for (let minute = 0; minute <= 60; minute += 1) {
      await runClock({ ...ports, messenger }, morning + minute * minuteMs);
    }
    for (let n = 0; n < 5; n += 1) {
      const { actions = [], record } = (await ports.cases.read(idOf(n))) ?? {};
      const refused = actions.filter(({ deed }) => deed.kind === 'notice-refused');
      expect(refused).toHaveLength(1);
      expect(record?.dueAt).toBeNull();
    }
  });
});

/** Both stores as a worker sees them that dies at its `survives`-th write, before or after it. */
function dyingStores({ cases, batches }: Stores, survives: number, before: boolean): Stores {
  let writes = 0;
  const dying = async (write: () => Promise<boolean>): Promise<boolean> => {
    writes += 1;
    if (writes > survives || (writes === survives && before)) throw new Crash();
    const answer = await write();
    if (writes === survives) throw new Crash();
    return answer;
  };
  return {
    cases: {
      read: (id) => cases.read(id),
      list: (query, after) => cases.list(query, after),
      write: (record) => dying(() => cases.write(record)),
      append: (id, action) => dying(() => cases.append(id, action)),
    },
    batches: {
      read: (addressee) => batches.read(addressee),
      write: (batch) => dying(() => batches.write(batch)),
    },
  };
}

/** Workers that die at any write, and others beside them: at the end everything has been told. */
function holdsUnderFaults(title: string, open: () => Promise<Stores>, numRuns: number): void {
  it(`${title}: tells every case at least once, and records it once`, async () => {
    const worker = fc.record({
      minute: fc.integer({ min: 0, max: 25 }),
      survives: fc.integer({ min: 1, max: 60 }),
      before: fc.boolean(),
      beside: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.array(worker, { maxLength: 5 }),
        async (count, workers) => {
          const stores = await open();
          const { ports, heard } = clockOver(stores);
          await openCases(count, stores.cases);
          const turns = workers.toSorted((one, other) => one.minute - other.minute);
          for (const { minute, survives, before, beside } of turns) {
            const now = morning + minute * minuteMs;
            const dying = { ...ports, ...dyingStores(stores, survives, before) };
            const both = [runClock(dying, now), ...(beside ? [runClock(ports, now)] : [])];
            await Promise.allSettled(both);
          }
          // The longest wait that faults may cause: windows, and leases that grow.
          for (let minute = 26; minute <= 90; minute += 1) {
            await runClock(ports, morning + minute * minuteMs);
          }
          const all = await recorded(count, stores.cases);
          expect(all.map((one) => one.length)).toEqual(Array(count).fill(1));
          for (const [n, [one = '']] of all.entries()) {
            const digest = one.split(' ').at(-1);
            const named = heard.filter(({ notice, caseId }) =>
              digest === 'alone' ? caseId === idOf(n) : notice === digest,
            );
            expect(named.some((alert) => told(alert, n))).toBe(true);
          }
          // The same id may go out again after a crash; no case goes out under two ids but where
          // a worker died between its sending and its record.
          const dead = workers.length;
          for (let n = 0; n < count; n += 1) {
            const ids = new Set(heard.filter((one) => told(one, n)).map(({ notice }) => notice));
            expect(ids.size).toBeLessThanOrEqual(1 + dead);
          }
          if (dead === 0) expect(heard.length).toBe(Math.min(count, 3) + Number(count > 3));
        },
      ),
      { numRuns },
    );
  });
}

describe('a digest under faults', () => {
  let dynamodb: DynamodbInProcess;
  beforeAll(async () => {
    dynamodb = await startDynamodb();
  });
  afterAll(() => dynamodb.close());

  holdsUnderFaults('the embedded database', async () => openSqliteStore(':memory:'), 60);
  holdsUnderFaults(
    'the table',
    async () => dynamodbStore(dynamodb.client, await dynamodb.createTable()),
    4,
  );

  it('goes out once when many workers look at the end of its window', async () => {
    const { ports, heard } = clockOver(openSqliteStore(':memory:'));
    await openCases(9, ports.cases);
    await runClock(ports, morning);
    const end = morning + limits.batchWindowMs;
    await Promise.all(Array.from({ length: 6 }, () => runClock(ports, end)));
    await runClock(ports, end + limits.noticeLeaseMs);
    expect(heard.map(({ caseId }) => caseId)).toEqual([idOf(0), idOf(1), idOf(2), null]);
    expect((await recorded(9, ports.cases)).map((one) => one.length)).toEqual(Array(9).fill(1));
  });
});
