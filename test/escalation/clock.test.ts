import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { act } from '../../shared/cases/act.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import { type ClockPorts, runClock, tendCase } from '../../shared/escalation/clock.ts';
import { limits } from '../../shared/limits.ts';
import type { CaseStore, Messenger } from '../../shared/ports.ts';
import { Crash, crashingStore } from '../cases/crashing-store.ts';
import {
  escalation,
  evening,
  facts,
  holder,
  kisaragi,
  minuteMs,
  morning,
  roles,
} from './kisaragi.ts';

const { id } = facts();

/** A clock over a fresh database, with the alerts that went out, in order. */
function clock(changes: Partial<ClockPorts> = {}) {
  const heard: string[] = [];
  const counts = new Map<string, number>();
  const messenger: Messenger = {
    async send({ notice, recipient }) {
      heard.push(`${notice.slice(notice.indexOf('/') + 1)} ${recipient}`);
    },
  };
  const meter = {
    count: (name: string, value: number) => {
      counts.set(name, (counts.get(name) ?? 0) + value);
    },
  };
  const { cases, batches } = openSqliteStore(':memory:');
  return { cases, batches, settings: kisaragi(), messenger, meter, heard, counts, ...changes };
}
const open = (cases: CaseStore, now = morning) => recordFacts(facts(), [], cases, now);
const acknowledge = (cases: CaseStore, now: number) =>
  act(id, { kind: 'acknowledged', step: null, comment: '確認中' }, 'S9002', cases, now);
const firstCalls = [
  '2.supervisor/1 holder-day',
  '2.section-head/1 holder-day',
  '3.personal-information/1 holder-day',
  '4.information-security/1 holder-day',
];

describe('the clock', () => {
  it('walks an unanswered case up to step 6, minute by minute, and then leaves it alone', async () => {
    const ports = clock();
    await open(ports.cases);
    for (let minute = 0; minute <= 300; minute += 1) {
      await runClock(ports, morning + minute * minuteMs);
    }
    expect(ports.heard.slice(0, 4)).toEqual(firstCalls);
    expect(ports.heard.filter((one) => one.includes('my-number'))).toEqual([
      '5.my-number/1 holder-day',
      '5.my-number/2 holder-day',
      '5.my-number/3 holder-day',
      '5.my-number/4 deputy-1-day',
      '5.my-number/5 deputy-2-day',
    ]);
    expect(ports.heard.at(-1)).toBe('6.resident-register/5 deputy-2-day');
    expect(new Set(ports.heard).size).toBe(ports.heard.length);
    const stored = await ports.cases.read(id);
    expect(stored?.record.dueAt).toBeNull();
    expect(stored?.actions.map(({ deed }) => deed.kind)).toContain('task');
    expect(await runClock(ports, morning + 400 * minuteMs)).toEqual({
      tended: 0,
      sent: 0,
      failures: [],
    });
  });

  it('stops when the case is acknowledged', async () => {
    const ports = clock();
    await open(ports.cases);
    await runClock(ports, morning);
    await acknowledge(ports.cases, morning + 5 * minuteMs);
    for (let minute = 5; minute <= 300; minute += 1) {
      await runClock(ports, morning + minute * minuteMs);
    }
    expect(ports.heard).toEqual(firstCalls);
    const stored = await ports.cases.read(id);
    // The acknowledgement is asked about a day later, if nobody has assessed the case by then.
    const remindsAt = morning + (5 + 24 * 60) * minuteMs;
    expect([stored?.record.status, stored?.record.dueAt]).toEqual(['acknowledged', remindsAt]);
  });

  it('calls the night contacts in the evening and the day contacts in the morning', async () => {
    const ports = clock();
    await open(ports.cases, evening);
    await runClock(ports, evening);
    await runClock(ports, evening + 14 * 60 * minuteMs);
    expect(ports.heard[1]).toBe('2.section-head/1 holder-night');
    expect(ports.heard).toContain('2.section-head/3 holder-day');
  });

  it('sends every notice once when many workers look at the same instant', async () => {
    const ports = clock();
    await open(ports.cases);
    const reports = await Promise.all(
      Array.from({ length: 8 }, () => tendCase(id, ports, morning)),
    );
    expect([...ports.heard].sort()).toEqual([...firstCalls].sort());
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(4);
  });

  it('sends again after the lease what a worker that died had claimed, and nothing twice', async () => {
    for (const before of [true, false]) {
      for (let survives = 1; survives < 20; survives += 1) {
        const ports = clock();
        await open(ports.cases);
        const dying = { ...ports, cases: crashingStore(ports.cases, survives, before) };
        const outcome = await tendCase(id, dying, morning).then(
          ({ failures }) => failures.length,
          () => 'died',
        );
        if (outcome === 0) break;
        const after = morning + limits.noticeLeaseMs;
        await runClock(ports, morning + 1_000);
        await runClock(ports, after);
        // A notice may go out twice only if the worker died between its sending and its record.
        const twice = ports.heard.filter((one, index) => ports.heard.indexOf(one) !== index);
        expect(new Set(ports.heard)).toEqual(new Set(firstCalls));
        expect(twice.length).toBeLessThanOrEqual(1);
        const { actions = [] } = (await ports.cases.read(id)) ?? {};
        const recorded = actions.filter(({ deed }) => deed.kind === 'notice-sent');
        expect(recorded).toHaveLength(4);
      }
    }
  });

  it('tries again later what could not be sent, and does not hold up the rest', async () => {
    const ports = clock();
    let broken = true;
    const messenger: Messenger = {
      async send(alert) {
        if (broken && alert.role === 'section-head') throw new Error('no connection');
        await ports.messenger.send(alert);
      },
    };
    await open(ports.cases);
    const report = await runClock({ ...ports, messenger }, morning);
    expect(report).toMatchObject({ sent: 3, failures: [{ caseId: id }] });
    expect(ports.counts.get('AlertsFailed')).toBe(1);
    broken = false;
    await runClock({ ...ports, messenger }, morning + minuteMs);
    expect(ports.heard).toHaveLength(3);
    await runClock({ ...ports, messenger }, morning + limits.noticeLeaseMs);
    expect(ports.heard.at(-1)).toBe('2.section-head/1 holder-day');
  });

  it('counts for how many minutes the longest waiting case has been due', async () => {
    const ports = clock();
    const counted = async (now: number) => {
      ports.counts.delete('ClockMinutesLate');
      await runClock(ports, now);
      return ports.counts.get('ClockMinutesLate');
    };
    expect(await counted(morning)).toBe(0);
    await open(ports.cases);
    expect(await counted(morning + 59_999)).toBe(0);
    await recordFacts(facts({ id: 'C-waits' }), [], ports.cases, morning + minuteMs);
    await recordFacts(facts({ id: 'C-longer' }), [], ports.cases, morning);
    expect(await counted(morning + 7 * minuteMs)).toBe(7);
  });

  it('counts a case that is about everybody who would be told of it', async () => {
    const one = holder('only', 'S0001', 'S0002');
    const posts = [{ section: null, holder: one, deputies: [holder('other', 'S0003')] }];
    const cast = [...roles().values()].map((role) => [role.id, { ...role, posts }] as const);
    const settings = kisaragi({ escalation: escalation({ roles: new Map(cast) }) });
    const ports = clock({ settings });
    await recordFacts(facts({ actors: ['S0001'] }), [], ports.cases, morning);
    await runClock(ports, morning);
    expect(ports.counts.get('CasesNobodyHears')).toBe(0);
    const grown = facts({ actors: ['S0001', 'S0003'] });
    await recordFacts(grown, [], ports.cases, morning + minuteMs);
    await runClock(ports, morning + minuteMs);
    expect(ports.counts.get('CasesNobodyHears')).toBe(1);
  });

  it('goes on with the other cases when one cannot be tended', async () => {
    const ports = clock();
    await open(ports.cases);
    await recordFacts(facts({ id: 'C-other' }), [], ports.cases, morning);
    const broken: CaseStore = {
      ...ports.cases,
      async read(asked) {
        if (asked === id) throw new Crash('unreadable');
        return ports.cases.read(asked);
      },
    };
    const report = await runClock({ ...ports, cases: broken }, morning);
    expect(report).toMatchObject({ tended: 2, sent: 4, failures: [{ caseId: id }] });
  });

  it('looks only at cases whose time has come, over more than one page of them', async () => {
    const ports = clock();
    const many = limits.casePageMax + 20;
    for (let n = 0; n < many; n += 1) {
      await recordFacts(facts({ id: `C-${n}` }), [], ports.cases, morning + (n % 2) * minuteMs);
    }
    expect((await runClock(ports, morning)).tended).toBe(many / 2);
    expect((await runClock(ports, morning + minuteMs)).tended).toBe(many / 2);
    // To each of the four roles three by themselves in a window of time, and all others in digests.
    await runClock(ports, morning + 10 * minuteMs);
    await runClock(ports, morning + 11 * minuteMs);
    for (let n = 0; n < many; n += 1) {
      const { actions = [] } = (await ports.cases.read(`C-${n}`)) ?? {};
      expect(actions.filter(({ deed }) => deed.kind === 'notice-sent')).toHaveLength(4);
    }
    expect(ports.heard.filter((one) => one.startsWith('2.'))).toHaveLength(2 * 3);
  });

  it('leaves a case that is being opened to the worker that opens it', async () => {
    const ports = clock();
    const record = { facts: facts(), revision: 1, status: 'open', dueAt: morning } as const;
    await ports.cases.write(record);
    await runClock(ports, morning);
    expect(ports.heard).toEqual([]);
    expect((await ports.cases.read(id))?.record).toEqual(record);
  });

  it('sends nothing again when a late file moved the case to another id', async () => {
    const ports = clock();
    await open(ports.cases);
    await runClock(ports, morning);
    const moved = facts({ id: 'C-earlier', from: '2026-05-10', records: 2_500 });
    await recordFacts(moved, [id], ports.cases, morning + minuteMs);
    await runClock(ports, morning + minuteMs);
    expect(ports.heard).toEqual(firstCalls);
    await runClock(ports, morning + 15 * minuteMs);
    expect(ports.heard.slice(4)).toEqual(firstCalls.map((one) => one.replace('/1', '/2')));
  });

  it('brings a hand-over to its end that a worker left halfway, and tells nobody twice', async () => {
    const moved = facts({ id: 'C-earlier', from: '2026-05-10' });
    // After the very first write the former case still stands alone, and goes on being told.
    for (let survives = 2; survives < 12; survives += 1) {
      const ports = clock();
      await open(ports.cases);
      await runClock(ports, morning);
      const dying = crashingStore(ports.cases, survives, false);
      await expect(recordFacts(moved, [id], dying, morning + minuteMs)).rejects.toThrow(Crash);
      await runClock(ports, morning + 2 * minuteMs);
      expect(ports.heard).toEqual(firstCalls);
      const live = (await ports.cases.list({ kind: 'due', until: morning + 15 * minuteMs }, null))
        .records;
      expect(live).toHaveLength(1);
    }
  });
});
