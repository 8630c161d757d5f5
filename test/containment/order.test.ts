import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import type { CaseFacts } from '../../shared/cases/case.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import type { ContainmentAnswer } from '../../shared/containment/deed.ts';
import type { ContainmentEvent } from '../../shared/containment/event.ts';
import { type ContainmentSettings, noContainment } from '../../shared/containment/settings.ts';
import { RefusedActionError, RefusedDeliveryError } from '../../shared/errors.ts';
import { runClock } from '../../shared/escalation/clock.ts';
import { type CaseRequest, doRequest } from '../../shared/escalation/request.ts';
import { sameInEveryLanguage } from '../../shared/language.ts';
import { limits } from '../../shared/limits.ts';
import type { OutgoingAlert } from '../../shared/ports.ts';
import { facts, kisaragi, minuteMs, morning } from '../escalation/kisaragi.ts';

const comment = 'x';
const order: CaseRequest = {
  kind: 'containment-ordered',
  what: 'account',
  target: null,
  system: null,
  comment,
};

interface Changes {
  readonly settings?: Partial<ContainmentSettings>;
  readonly facts?: Partial<CaseFacts>;
  readonly answer?: () => ContainmentAnswer | null;
}

/** A town with automation, and what it was asked for. */
function town({ settings: changes = {}, facts: changed = {}, answer = () => null }: Changes = {}) {
  const store = openSqliteStore(':memory:');
  const settings = kisaragi({ containment: { ...noContainment, mode: 'on', ...changes } });
  const received: ContainmentEvent[] = [];
  const told: OutgoingAlert[] = [];
  const ports = {
    ...store,
    settings,
    containment: {
      request: async (event: ContainmentEvent) => {
        received.push(event);
        return answer();
      },
    },
    messenger: { send: async (alert: OutgoingAlert) => void told.push(alert) },
    meter: { count: () => undefined },
  };
  const case1 = facts(changed);
  return {
    received,
    open: () => recordFacts(case1, [], store.cases, morning),
    ask: (request: CaseRequest, minute = 0, by = 'S9002') =>
      doRequest(case1.id, request, by, ports, morning + minute * minuteMs),
    clock: (minute: number) => runClock(ports, morning + minute * minuteMs),
    deeds: async () => ((await store.cases.read(case1.id))?.actions ?? []).map(({ deed }) => deed),
    trouble: () => told.filter(({ notice }) => notice.includes('/containment.')),
    sayings: async (request: CaseRequest, by = 'S9002') => {
      try {
        await doRequest(case1.id, request, by, ports, morning);
      } catch (error) {
        if (error instanceof RefusedActionError) return error.text.en;
        throw error;
      }
      return 'done';
    },
  };
}

describe('an order to the automation of the town', () => {
  it('goes out with who, what and when, and with no word of a resident or a person', async () => {
    const { open, ask, clock, received } = town();
    await open();
    await ask({ ...order, comment: '住民番号 9001 の件' });
    await clock(1);
    expect(received).toEqual([
      {
        id: 'C-0123456789abcdef/hold-1/requested',
        kind: 'containment.requested',
        case: 'C-0123456789abcdef',
        order: 'C-0123456789abcdef/hold-1',
        what: 'account',
        account: 'S0001',
        terminal: null,
        printQueue: null,
        system: null,
        orderedBy: 'S9002',
        orderedAt: '2026-05-11T01:00:00.000Z',
      },
    ]);
  });

  it('of a case that only waits in the list goes out too, and calls nobody of the path', async () => {
    const { open, ask, clock, received, deeds } = town({ facts: { notified: false } });
    await open();
    await ask(order);
    await clock(1);
    expect(received).toHaveLength(1);
    expect((await deeds()).filter(({ kind }) => kind === 'notice-sent')).toEqual([]);
  });

  it('can be lifted once, also when the case is closed, with an event of its own', async () => {
    const { open, ask, clock, received, sayings } = town();
    await open();
    await ask(order);
    await ask({ kind: 'acknowledged', step: null, comment }, 1);
    await ask({ kind: 'assessed', verdict: 'explained', comment }, 2);
    await ask({ kind: 'closed', comment }, 3);
    await clock(4);
    await ask({ kind: 'containment-lifted', order: null, comment }, 5);
    await clock(6);
    expect(received.map(({ id, kind }) => [id, kind])).toEqual([
      ['C-0123456789abcdef/hold-1/requested', 'containment.requested'],
      ['C-0123456789abcdef/hold-1/lifted', 'containment.lifted'],
    ]);
    expect(await sayings({ kind: 'containment-lifted', order: 'hold-1', comment })).toMatch(
      /lifted already/,
    );
    expect(await sayings(order)).toMatch(/"contain --what" is not possible/);
  });

  it('is refused to whom the case is about, for strangers, without a name, or while it is off', async () => {
    const { open, sayings } = town();
    await open();
    expect(await sayings(order, 'S0001')).toMatch(/is about "S0001"/);
    expect(await sayings({ ...order, target: 'S0777' })).toMatch(
      /does not name the account "S0777"/,
    );
    expect(await sayings({ ...order, what: 'terminal' })).toMatch(/needs the name of the terminal/);
    expect(await sayings({ ...order, system: 'none' })).toMatch(/the system "none".*juki/);
    expect(await sayings({ kind: 'containment-lifted', order: 'hold-1', comment })).toMatch(
      /There are: none/,
    );
    const off = town({ settings: { mode: 'off' } });
    await off.open();
    expect(await off.sayings(order)).toMatch(/is off/);
  });

  it('is given by setting for a critical case of a chosen detector, once, and lifted by a person', async () => {
    const settings = { automaticDetectors: ['unapproved-bulk-export'] };
    const { open, ask, clock, received } = town({ settings, facts: { severity: 'critical' } });
    await open();
    await clock(0);
    expect(received.map(({ orderedBy, account }) => [orderedBy, account])).toEqual([
      ['sekisho', 'S0001'],
    ]);
    await ask({ kind: 'containment-lifted', order: null, comment }, 1);
    await clock(2);
    await clock(20);
    expect(received).toHaveLength(2);
    const high = town({ settings });
    await high.open();
    await high.clock(0);
    expect(high.received).toEqual([]);
  });

  it('of a dry run is recorded, and nothing is sent or reminded of', async () => {
    const { open, ask, clock, received, trouble, deeds } = town({ settings: { mode: 'dry-run' } });
    await open();
    await ask(order);
    for (const minute of [1, 40, 80]) await clock(minute);
    expect([received, trouble()]).toEqual([[], []]);
    expect(await deeds()).toContainEqual(expect.objectContaining({ isDryRun: true }));
  });

  it('that nobody answers is told to the information-security office, again, then its deputies', async () => {
    const { open, ask, clock, trouble } = town();
    await open();
    await ask(order);
    for (const minute of [0, 29, 30, 60, 90, 120, 150]) await clock(minute);
    expect(trouble().map(({ recipient, role }) => [role, recipient])).toEqual([
      ['information-security', 'holder-day'],
      ['information-security', 'holder-day'],
      ['information-security', 'deputy-1-day'],
      ['information-security', 'deputy-2-day'],
    ]);
    const [first] = trouble();
    expect(first?.subject).toBe('[Sekisho] HIGH C-0123456789abcdef 処置の確認: hold-1');
    expect(first?.body).toMatch(/アカウントの停止（S0001）の処置[\s\S]*回答がまだありません/);
    expect(first?.body).toMatch(/sekisho cases answered C-0123456789abcdef --order hold-1/);
    expect(first?.subject.length).toBeLessThanOrEqual(limits.subjectCharactersMax);
  });

  it('that is answered as done ends there; as accepted it is still waited for', async () => {
    const done = town({ answer: () => ({ answer: 'done', words: '停止\n済み' }) });
    await done.open();
    await done.ask(order);
    for (const minute of [0, 30, 60]) await done.clock(minute);
    expect(done.trouble()).toEqual([]);
    expect(await done.deeds()).toContainEqual({
      kind: 'containment-sent',
      order: 'C-0123456789abcdef/hold-1',
      event: 'requested',
      answer: { answer: 'done', words: '停止 済み' },
    });
    const accepted = town({ answer: () => ({ answer: 'accepted', words: '' }) });
    await accepted.open();
    await accepted.ask(order);
    for (const minute of [0, 30]) await accepted.clock(minute);
    expect(accepted.trouble()).toHaveLength(1);
    const said: CaseRequest = {
      kind: 'containment-answered',
      order: null,
      event: null,
      answer: 'done',
      comment,
    };
    await accepted.ask(said, 31);
    await accepted.clock(90);
    expect(accepted.trouble()).toHaveLength(1);
  });

  it('that is refused for good, or has failed, is told at once', async () => {
    const refusing = town({
      answer: () => {
        throw new RefusedDeliveryError(sameInEveryLanguage('no'), 'HTTP 403');
      },
    });
    await refusing.open();
    await refusing.ask(order);
    await refusing.clock(0);
    await refusing.clock(1);
    expect(refusing.received).toHaveLength(1);
    expect(refusing.trouble()).toHaveLength(1);
    const failing = town({ answer: () => ({ answer: 'failed', words: 'no such account' }) });
    await failing.open();
    await failing.ask(order);
    await failing.clock(0);
    expect(failing.trouble()).toHaveLength(1);
  });
});
