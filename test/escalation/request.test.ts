import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { labourOf } from '../../shared/cases/labour.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import { statementsOf } from '../../shared/cases/stated.ts';
import { tasksOf } from '../../shared/cases/tasks.ts';
import { RefusedActionError } from '../../shared/errors.ts';
import { type CaseRequest, doRequest } from '../../shared/escalation/request.ts';
import { standingOf } from '../../shared/escalation/standing.ts';
import type { StoredCase } from '../../shared/ports.ts';
import { facts, kisaragi, minuteMs, morning } from './kisaragi.ts';

const { id } = facts();
const comment = '確認のうえ';
const acknowledge: CaseRequest = { kind: 'acknowledged', step: null, comment };
const assess = (verdict: 'explained' | 'improper' | 'leak-suspected'): CaseRequest => {
  return { kind: 'assessed', verdict, comment };
};
const confirm = (step: string): CaseRequest => ({ kind: 'confirmed', step, draft: null, comment });
const drop = (step: string): CaseRequest => ({ kind: 'not-needed', step, comment });

/** A case in the hands of S9002, an hour after it was opened. */
async function desk(...done: readonly CaseRequest[]) {
  const { organisation } = kisaragi();
  const labourRates = new Map([['section-head', 4600.5]]);
  const settings = kisaragi({ organisation: { ...organisation, labourRates } });
  const { cases } = openSqliteStore(':memory:');
  await recordFacts(facts(), [], cases, morning);
  let now = morning + 60 * minuteMs;
  const ask = (request: CaseRequest, by = 'S9002'): Promise<StoredCase> => {
    now += minuteMs;
    return doRequest(id, request, by, { cases, settings }, now);
  };
  for (const request of done) await ask(request);
  const states = async () => {
    const stored = await cases.read(id);
    const steps = stored === null ? [] : standingOf(stored, settings);
    return Object.fromEntries(
      steps
        .filter(({ step }) => step.gate === 'confirmation')
        .map(({ key, state }) => [key, state]),
    );
  };
  return { ask, states, cases, settings, now: () => now };
}

const refusal = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RefusedActionError)) throw new Error('was not refused');
  return error.text.en;
};

describe('deciding beyond the second gate', () => {
  it('waits for an assessment as a leak, and is over when that is taken back', async () => {
    const { ask, states } = await desk(acknowledge, assess('improper'));
    expect(await refusal(ask(confirm('8')))).toMatch(/not assessed as a leak/);
    expect(new Set(Object.values(await states()))).toEqual(new Set(['gate-closed']));
    await ask(assess('leak-suspected'));
    expect(await states()).toEqual({
      '7.prefecture': 'awaiting-confirmation',
      '8.state': 'awaiting-confirmation',
      '9.head': 'awaiting-confirmation',
      '10.press': 'awaiting-confirmation',
      '11.press': 'awaiting-confirmation',
    });
    await ask(confirm('8.state'));
    await ask({ kind: 'assessment-withdrawn', comment });
    expect(new Set(Object.values(await states()))).toEqual(new Set(['gate-closed']));
  });

  it('asks anew after an assessment that was taken back is made again', async () => {
    const { ask, states } = await desk(acknowledge, assess('leak-suspected'), drop('11'));
    await ask(assess('explained'));
    await ask(assess('leak-suspected'));
    expect((await states())['11.press']).toBe('awaiting-confirmation');
  });

  it('is confirmed, put off, or not needed; only what was confirmed cannot be changed', async () => {
    const { ask, states, now } = await desk(acknowledge, assess('leak-suspected'));
    const reviewAt = now() + 1_000 * minuteMs;
    await ask({ kind: 'postponed', step: '10', reviewAt, comment });
    await ask(drop('11'));
    await ask(confirm('8'));
    expect(await states()).toMatchObject({
      '8.state': 'confirmed',
      '10.press': 'postponed',
      '11.press': 'not-needed',
    });
    expect(await refusal(ask(drop('8')))).toMatch(/cannot be taken back/);
    await ask(confirm('11'));
    await ask(confirm('10'));
    expect(await states()).toMatchObject({ '10.press': 'confirmed', '11.press': 'confirmed' });
  });

  it('refuses steps that are not there, and reviews that are past', async () => {
    const { ask } = await desk(acknowledge, assess('leak-suspected'));
    expect(await refusal(ask(confirm('2')))).toMatch(/no step "2".*7\.prefecture, 8\.state/);
    expect(await refusal(ask(confirm('12')))).toMatch(/no step "12"/);
    const past: CaseRequest = { kind: 'postponed', step: '8', reviewAt: morning, comment };
    expect(await refusal(ask(past))).toMatch(/later than now/);
  });

  it('has to be done before the case is closed', async () => {
    const { ask, now } = await desk(acknowledge, assess('leak-suspected'));
    const reviewAt = now() + 1_000 * minuteMs;
    for (const step of ['7', '8', '9']) await ask(confirm(step));
    await ask({ kind: 'postponed', step: '10', reviewAt, comment });
    expect(await refusal(ask({ kind: 'closed', comment }))).toMatch(/10\.press, 11\.press/);
    await ask(drop('10'));
    await ask(drop('11'));
    expect((await ask({ kind: 'closed', comment })).record.status).toBe('closed');
  });
});

describe('what people say of a case', () => {
  it('is kept with what was said before, and changes the path', async () => {
    const { ask, states } = await desk(acknowledge, assess('leak-suspected'));
    await ask({ kind: 'stated', fact: 'large-impact', after: true, comment });
    expect(await states()).toHaveProperty(['12.head'], 'awaiting-confirmation');
    const stored = await ask({ kind: 'stated', fact: 'large-impact', after: false, comment });
    expect(stored.actions.at(-1)?.deed).toMatchObject({ before: true, after: false });
    expect(await states()).not.toHaveProperty(['12.head']);
    const again: CaseRequest = { kind: 'stated', fact: 'large-impact', after: false, comment };
    expect(await refusal(ask(again))).toMatch(/says already/);
  });

  it('takes the State off the path where nothing asks for it', async () => {
    const { ask, states } = await desk(acknowledge, assess('leak-suspected'));
    const fact = 'specific-personal-information';
    await ask({ kind: 'fact-answered', fact, answer: 'no', reason: comment });
    await ask({ kind: 'stated', fact: 'juki-net', after: false, comment });
    expect(await states()).toHaveProperty(['8.state']);
    await ask({ kind: 'people-stated', atLeast: 3, atMost: 100, reason: comment });
    expect(await states()).not.toHaveProperty(['8.state']);
    const many: CaseRequest = { kind: 'people-stated', atLeast: 3, atMost: null, reason: comment };
    expect(statementsOf((await ask(many)).actions).people).toEqual({ atLeast: 3, atMost: null });
    expect(await states()).toHaveProperty(['8.state']);
    const wrong: CaseRequest = { kind: 'people-stated', atLeast: 9, atMost: 3, reason: comment };
    expect(await refusal(ask(wrong))).toMatch(/9–3/);
  });
});

describe('tasks', () => {
  it('stand in the article’s order, with owner, due and done, and additions after them', async () => {
    const { ask } = await desk();
    const change = { owner: 'S9001', dueAt: morning + 60 * minuteMs };
    await ask({ kind: 'task-changed', task: 'limit-harm', change, comment });
    await ask({ kind: 'task-changed', task: null, change: { title: '注意喚起' }, comment });
    await ask({ kind: 'task-changed', task: null, change: { title: '台帳の点検' }, comment });
    const done = { doneAt: morning + 61 * minuteMs };
    const stored = await ask({ kind: 'task-changed', task: 'added-1', change: done, comment });
    const tasks = tasksOf(stored.actions, []);
    expect(tasks.map((task) => task.id)).toEqual([
      'limit-harm',
      'apologise',
      'analyse-cause',
      'plan-prevention',
      'report-to-head',
      'press-release',
      'added-1',
      'added-2',
    ]);
    expect(tasks[0]).toMatchObject({ ...change, doneAt: null });
    expect(tasks[6]).toMatchObject({ title: '注意喚起', ...done });
    expect(stored.actions.at(-1)?.deed).toMatchObject({ before: { doneAt: null }, after: done });
  });

  it('refuse a task that is not there, no change, no name, and an owner whom it is about', async () => {
    const { ask } = await desk();
    const task = (id: string | null, change: object): CaseRequest => {
      return { kind: 'task-changed', task: id, change, comment };
    };
    expect(await refusal(ask(task('limit', { owner: 'S9001' })))).toMatch(/no task "limit"/);
    expect(await refusal(ask(task('limit-harm', {})))).toMatch(/would change/);
    expect(await refusal(ask(task('limit-harm', { owner: null })))).toMatch(/would change/);
    expect(await refusal(ask(task(null, { title: ' ' })))).toMatch(/no name/);
    expect(await refusal(ask(task('limit-harm', { owner: 'S0001' })))).toMatch(/about "S0001"/);
  });
});

describe('hours', () => {
  it('are kept at the rate of the day, corrected by fewer than none, and after closing too', async () => {
    const { ask } = await desk(acknowledge, assess('explained'), { kind: 'closed', comment });
    const hours = (given: string, role = 'section-head'): CaseRequest => {
      return { kind: 'hours-recorded', role, hours: given, on: '2026-05-11', comment };
    };
    await ask(hours('1.5'));
    expect(await refusal(ask(hours('-1.51')))).toMatch(/has 1\.5 hours/);
    const stored = await ask(hours('-0.5'));
    expect(labourOf(stored.actions)).toMatchObject({ totalHours: '1', yen: '4600.5' });
    expect(await refusal(ask(hours('0')))).toMatch(/given: 0\)/);
    expect(await refusal(ask(hours('1e3')))).toMatch(/given: 1e3\)/);
    expect(await refusal(ask(hours('1', 'mayor')))).toMatch(/role "mayor"/);
    const tomorrow: CaseRequest = {
      kind: 'hours-recorded',
      role: 'section-head',
      hours: '1',
      on: '2026-05-12',
      comment,
    };
    expect(await refusal(ask(tomorrow))).toMatch(/has not come/);
  });
});
