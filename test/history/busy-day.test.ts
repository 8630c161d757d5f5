import { beforeAll, describe, expect, it } from 'vitest';
import { findingsOf } from '../../shared/cases/findings.ts';
import { stateChannels } from '../../shared/detectors/account-state-channels.ts';
import { exampleTenure } from '../../shared/detectors/example.ts';
import { exampleSight } from '../../shared/detectors/example-sight.ts';
import { estimateRemark } from '../../shared/detectors/wording.ts';
import type { DayVector } from '../../shared/history/day-vector.ts';
import { packDayVector, unpackDayVector } from '../../shared/history/day-vector.ts';
import { terminalUse } from '../../shared/history/terminal-use.ts';
import { createJudge, type Judgement } from '../../shared/judging.ts';
import { limits } from '../../shared/limits.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { kisaragi } from '../escalation/kisaragi.ts';
import { busyLines } from './busy-samples.ts';
import { accessEvent, foldFile, morning, type SampleLine, subjectKey } from './history-samples.ts';

const service = { ...exampleTenure, kind: 'service' } as const;
const logDay = '2026-05-11';

async function judgedDay(
  lines: readonly SampleLine[],
  settings: Partial<Settings> = {},
): Promise<Judgement> {
  const staff = new Map([['S0001', [service]]]);
  const judge = createJudge(kisaragi({ staff, ...settings }), subjectKey);
  const { contributions } = await foldFile(lines, 1, 1_000);
  return judge.judge('S0001', logDay, contributions);
}

function distinctSubjects(lines: readonly SampleLine[]): number {
  return new Set(lines.flatMap(({ event }) => event.subject ?? [])).size;
}

/** The estimate lies within so many per cent of what was counted. */
function expectNear(estimate: number, counted: number, percent: number): void {
  const off = (estimate / counted - 1) * 100;
  expect(Math.abs(off), `${estimate} for ${counted}: ${off} %`).toBeLessThan(percent);
}

describe('the figures of a day of 300,000 events', () => {
  const lines = busyLines(300_000);
  let vector: DayVector;
  beforeAll(async () => {
    ({ vector } = await judgedDay(lines));
  }, 120_000);
  const done = lines.filter(({ event }) => event.outcome === 'success');
  const of = (...actions: readonly string[]): SampleLine[] =>
    done.filter(({ event }) => actions.includes(event.action));

  it('are marked as estimates, in the stored bytes too', () => {
    expect(vector.estimated).toBe(true);
    expect(unpackDayVector(packDayVector(vector))).toEqual(vector);
    expect(packDayVector(vector).length).toBeLessThan(150);
  });

  it('count lines within a few standard errors', () => {
    expectNear(vector.lines, lines.length, 2.5);
    expectNear(vector.views, of('view').length, 7);
    expectNear(vector.searches, of('search').length, 15);
    expectNear(vector.updates, of('update').length, 15);
    expectNear(vector.printLines, of('print').length, 7);
    const linesAt = (name: string): number =>
      lines.filter(({ event }) => event.terminal === name).length;
    for (const name of ['BATCH-1', 'BATCH-2']) {
      const [use] = terminalUse([{ terminal: name, count: 1 }]);
      const found = vector.terminals.find(({ terminal }) => terminal === use?.terminal);
      expectNear(found?.lines ?? 0, linesAt(name), 10);
    }
  });

  it('count distinct residents within a few standard errors', () => {
    expectNear(vector.peopleSeen, distinctSubjects(of('view', 'print')), 3);
    expectNear(vector.outputPeople, distinctSubjects(of('print')), 10);
  });

  it('count what is rare exactly', () => {
    const denied = lines.filter(({ event }) => event.outcome === 'denied');
    const few = denied.filter(({ event }) => event.action === 'update');
    expect(few.length).toBeLessThan(limits.summaryEventsOfKind);
    expect(vector.denied).toBeGreaterThanOrEqual(few.length);
    expectNear(vector.denied, denied.length, 1);
  });

  it('do not tell a run of neighbours or a pace, which need every event', () => {
    expect(vector).toMatchObject({ neighbourRun: 0, pacedViews: 0 });
  });
});

/** An account that only reads. */
const reading = busyLines(60_000).map(({ event, canonical }): SampleLine => {
  const action = event.action === 'print' ? 'view' : event.action;
  return { event: { ...event, action }, canonical };
});

function hidden(count: number, changes: Parameters<typeof accessEvent>[0]): SampleLine[] {
  return Array.from({ length: count }, (_, number) => ({
    event: accessEvent({ subject: undefined, terminal: 'BATCH-1', ...changes }),
    canonical: `hidden ${number}`,
  }));
}

/** The reasons of the day's cases, in Japanese. */
function reasonsOf(judgement: Judgement): string[] {
  return findingsOf(judgement, null, null).flatMap(({ finding }) =>
    finding.why.map(({ ja }) => ja),
  );
}

describe('what hides in a busy day', () => {
  it('is found where it is one export of 5,000 people, and is no estimate', async () => {
    const judgement = await judgedDay([
      ...reading,
      ...hidden(1, { action: 'export', records: 5_000 }),
    ]);
    const { rules, vector } = judgement;
    expect(reasonsOf(judgement)).not.toContain(estimateRemark.ja);
    expect(vector).toMatchObject({ unapprovedPeople: 5_000, busiestHourPeople: 5_000 });
    const finding = rules.find((rule) => rule.finding.detector === 'unapproved-bulk-export');
    expect(finding?.finding.severity).toBe('critical');
    expect(finding?.finding.why[0]?.ja).toContain('から5,000人分を出力しました（1回）');
    expect(finding?.finding.events).toMatchObject([{ records: 5_000, line: 60_001 }]);
  });

  it('is found where it is one export among very many lists, and is said to be about so many', async () => {
    const lists = hidden(10_000, { action: 'print', records: 3 });
    const taken = hidden(1, { action: 'export', records: 50_000, terminal: 'BATCH-2' });
    const judgement = await judgedDay([...reading, ...lists, ...taken]);
    const { rules, vector } = judgement;
    expect(reasonsOf(judgement)).toContain(estimateRemark.ja);
    expectNear(vector.unapprovedPeople, 80_000, 5);
    const finding = rules.find((rule) => rule.finding.detector === 'unapproved-bulk-export');
    const [observed] = finding?.finding.why ?? [];
    expect(observed?.ja).toMatch(/から約[0-9,]+人分を出力しました（約[0-9,]+回）/);
    expect(observed?.en).toMatch(/records of about [0-9,]+ people .*\(about [0-9,]+ times\)/);
    expect(finding?.finding.events.some(({ records }) => records === 50_000)).toBe(true);
  });

  it('is found where exports fill the approval of the night’s transfer and go beyond it', async () => {
    const approval = {
      id: 'A-1',
      actor: 'S0001',
      system: 'juki',
      from: morning - 3_600_000,
      until: morning + 24 * 3_600_000,
      maxRecords: 500_000,
      purpose: '基幹系連携',
      approver: 'S0900',
      approvedAt: morning - 24 * 3_600_000,
    };
    const transfer = hidden(8_000, { action: 'export', records: 50 });
    const approvals = [approval];
    const within = await judgedDay([...reading, ...transfer], { approvals });
    expect(within.vector.unapprovedPeople).toBe(0);
    expectNear(within.vector.outputPeople, 400_000, 10);
    const beyond = await judgedDay(
      [
        ...reading,
        ...transfer,
        ...hidden(1, { action: 'export', records: 300_000, at: morning + 1 }),
      ],
      { approvals },
    );
    expect(beyond.vector.unapprovedPeople).toBeGreaterThan(150_000);
  });

  it('is found where somebody uses the account by hand at another terminal', async () => {
    const { vector } = await judgedDay([
      ...reading,
      ...hidden(90, { terminal: 'T-07', subject: '0000000007', at: morning + 4_000_000 }),
    ]);
    const [own = { terminal: 0 }] = terminalUse([{ terminal: 'T-07', count: 1 }]);
    const use = vector.terminals.find(({ terminal }) => terminal === own.terminal);
    expect(use?.lines).toBeGreaterThanOrEqual(limits.summaryEventsOfKind);
    const past = { terminals: vector.terminals.filter((one) => one !== use) };
    const sight = exampleSight({ past, today: vector });
    const today = { ...sight.today, tenure: service };
    const channel = stateChannels.find(({ id }) => id === 'account-state.service-by-hand');
    expect(channel?.read({ ...sight, today })).toBeGreaterThan(3);
    expect(channel?.read({ ...sight, today: { ...today, vector: { ...vector, ...past } } })).toBe(
      0,
    );
  });
});

describe('the residents of a busy day', () => {
  it('are told of one by one where they are under protection, as far as they were kept', async () => {
    const { rules } = await judgedDay(
      [...reading, ...hidden(3, { terminal: 'T-07', subject: '0000000077' })],
      {
        staff: new Map([['S0001', [{ ...exampleTenure, kind: 'shared' }]]]),
        protectedSubjects: new Map([['0000000077', '支援措置']]),
      },
    );
    const found = rules.find(({ finding }) => finding.detector === 'protected-subject');
    expect(found?.finding.why[0]?.ja).toContain('支援措置の対象者1人の記録が3回使われました');
  });

  it('are said to lack recorded work only where all of their day was kept', async () => {
    const onEach = (resident: number): SampleLine[] =>
      (['view', 'view', 'view', 'update'] as const).map((action, step) => ({
        event: accessEvent({
          action,
          subject: `${resident}`,
          at: morning + resident * 2_000 + step * 60_000,
        }),
        canonical: `${resident} ${step}`,
      }));
    const worked = Array.from({ length: 10_000 }, (_, resident) => onEach(resident)).flat();
    const onlySeen = onEach(99_999).slice(0, 1);
    const { rules, vector, subjects } = await judgedDay([...worked, ...onlySeen], {
      staff: new Map([['S0001', [exampleTenure]]]),
    });
    expectNear(vector.peopleSeen, 10_001, 3);
    expect(vector.unexplainedPeople).toBeLessThanOrEqual(50);
    expect(subjects.unexplained.length).toBeLessThanOrEqual(1);
    expect(rules.map(({ finding }) => finding.detector)).toEqual([]);
  });

  it('explain later deeds as far as they were kept, the same ones on every day', async () => {
    const { subjects } = await judgedDay(reading);
    const { subjects: next } = await judgedDay(
      reading.map(({ event, canonical }) => ({
        event: { ...event, at: event.at + 60_000 },
        canonical: `${canonical} again`,
      })),
    );
    const shared = next.unexplained.filter((subject) => subjects.unexplained.includes(subject));
    expect(shared.length / next.unexplained.length).toBeGreaterThan(0.95);
    expect(subjects.written.length).toBeGreaterThan(100);
    expect(subjects.written.length + subjects.unexplained.length).toBeLessThan(12_000);
  });
});
