import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../shared/cases/case.ts';
import { statutoryClock } from '../../shared/statutory/clock.ts';
import type { ReportKind, StatutoryAction } from '../../shared/statutory/deed.ts';
import { knowledgeOf } from '../../shared/statutory/knowledge.ts';
import { remindersOf } from '../../shared/statutory/reminders.ts';
import { twoClocks } from '../../shared/statutory/two-clocks.ts';
import { acknowledged, clockSettings, did, exported, opened, tokyo } from './material.ts';

const clockAt = (
  now: string,
  actions: readonly StatutoryAction[] = [opened, acknowledged],
  facts: CaseFacts = exported,
) => statutoryClock(facts, actions, clockSettings, tokyo(now));

const statesAt = (...given: Parameters<typeof clockAt>) =>
  clockAt(...given).deadlines.map(({ state }) => state);

const corrected = (at: string, knownAt: string, by = 'S0900'): StatutoryAction =>
  did(at, by, {
    kind: 'knowledge-corrected',
    knownAt: tokyo(knownAt),
    reason: '電話で先に聞いていた。',
  });

const made = (at: string, report: ReportKind, madeAt: string | null): StatutoryAction =>
  did(at, 'S0900', {
    kind: 'report-made',
    report,
    madeAt: madeAt === null ? null : tokyo(madeAt),
    reason: '委員会の様式で提出した。',
  });

const answered = (fact: 'wrongful-purpose' | 'may-have-leaked', answer: 'yes' | 'no') =>
  did('2026-11-24T10:00', 'S0900', { kind: 'fact-answered', fact, answer, reason: '確認した。' });

describe('the first knowledge', () => {
  it('is the first acknowledgement', () => {
    const second = { ...acknowledged, at: tokyo('2026-11-24T08:00') };
    expect(knowledgeOf([opened, acknowledged, second])).toEqual({
      knownAt: tokyo('2026-11-23T19:52'),
      basis: 'acknowledgement',
      history: [
        {
          at: tokyo('2026-11-23T19:52'),
          by: 'S0900',
          reason: null,
          before: null,
          after: tokyo('2026-11-23T19:52'),
        },
      ],
    });
  });

  it('is nobody’s while only the actor of the case has acknowledged', () => {
    const byActor = { ...acknowledged, by: 'S0123' };
    expect(clockAt('2026-11-24T09:00', [opened, byActor])).toMatchObject({
      knowledge: { knownAt: null, basis: null },
      deadlines: [],
    });
  });

  it('is corrected with a reason, and the history keeps who, when, before and after', () => {
    const actions = [
      opened,
      acknowledged,
      corrected('2026-11-24T09:00', '2026-11-22T17:00'),
      corrected('2026-11-25T09:00', '2026-11-22T16:00', 'S0901'),
    ];
    const { knowledge, deadlines } = clockAt('2026-11-25T10:00', actions);
    expect(knowledge.knownAt).toBe(tokyo('2026-11-22T16:00'));
    expect(knowledge.basis).toBe('correction');
    expect(knowledge.history.slice(1)).toEqual([
      {
        at: tokyo('2026-11-24T09:00'),
        by: 'S0900',
        reason: '電話で先に聞いていた。',
        before: tokyo('2026-11-23T19:52'),
        after: tokyo('2026-11-22T17:00'),
      },
      {
        at: tokyo('2026-11-25T09:00'),
        by: 'S0901',
        reason: '電話で先に聞いていた。',
        before: tokyo('2026-11-22T17:00'),
        after: tokyo('2026-11-22T16:00'),
      },
    ]);
    expect(deadlines.map(({ deadline }) => deadline.lastDay)).toEqual(['2026-11-26', '2026-12-21']);
  });

  it('stays corrected when somebody acknowledges afterwards', () => {
    const before = corrected('2026-11-23T19:45', '2026-11-23T19:41');
    expect(knowledgeOf([opened, before, acknowledged]).knownAt).toBe(tokyo('2026-11-23T19:41'));
  });

  it('has a history in which each change begins where the last one ended', () => {
    const deeds = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 1e12 })));
    fc.assert(
      fc.property(deeds, (given) => {
        const actions = given.map(([isAcknowledgement, at], index): StatutoryAction => {
          const deed: StatutoryAction['deed'] = isAcknowledgement
            ? { kind: 'acknowledged', step: null, comment: 'x' }
            : { kind: 'knowledge-corrected', knownAt: at, reason: 'x' };
          return { at: index, by: 'S1', deed };
        });
        const { history, knownAt } = knowledgeOf(actions);
        for (const [index, change] of history.entries()) {
          expect(change.before).toBe(history[index - 1]?.after ?? null);
        }
        expect(knownAt).toBe(history.at(-1)?.after ?? null);
        const corrections = given.filter(([isAcknowledgement]) => !isAcknowledgement);
        expect(history.filter(({ reason }) => reason !== null)).toHaveLength(corrections.length);
      }),
    );
  });
});

describe('the statutory clock', () => {
  it('runs, falls due and is overdue', () => {
    expect(statesAt('2026-11-24T09:00')).toEqual(['running', 'running']);
    expect(statesAt('2026-11-25T00:00')).toEqual(['due', 'running']);
    expect(statesAt('2026-11-27T23:59')).toEqual(['due', 'running']);
    expect(statesAt('2026-11-28T00:00')).toEqual(['overdue', 'running']);
    expect(statesAt('2026-12-11T09:00')).toEqual(['overdue', 'due']);
    expect(statesAt('2026-12-23T00:00')).toEqual(['overdue', 'overdue']);
  });

  it('is met by a report within the last day, and missed by one after it', () => {
    const inTime = made('2026-11-28T09:00', 'preliminary', '2026-11-27T23:59');
    const late = made('2026-12-23T09:00', 'final', '2026-12-23T00:00');
    const actions = [opened, acknowledged, inTime, late];
    expect(statesAt('2026-12-24T00:00', actions)).toEqual(['met', 'missed']);
  });

  it('takes the last word on when a report was made, and that it was not', () => {
    const actions = [
      opened,
      acknowledged,
      made('2026-11-25T09:00', 'preliminary', '2026-11-25T08:00'),
      made('2026-11-25T10:00', 'preliminary', null),
    ];
    expect(statesAt('2026-11-25T11:00', actions)).toEqual(['due', 'running']);
    expect(statesAt('2026-11-25T11:00', actions.slice(0, 3))).toEqual(['met', 'running']);
  });

  it('judges a report anew when the first knowledge is corrected', () => {
    const actions = [
      opened,
      acknowledged,
      made('2026-11-27T09:00', 'preliminary', '2026-11-27T08:00'),
      corrected('2026-11-28T09:00', '2026-11-22T16:00'),
    ];
    expect(statesAt('2026-11-28T10:00', actions)[0]).toBe('missed');
  });

  it('asks for nothing once a leak is ruled out', () => {
    const verdict = did('2026-11-24T10:00', 'S0900', {
      kind: 'assessed',
      verdict: 'explained',
      comment: '業務でした。',
    });
    const clock = clockAt('2027-03-01T00:00', [opened, acknowledged, verdict]);
    expect(clock.askedFor).toBe('does-not-apply');
    expect(clock.deadlines.map(({ state }) => state)).toEqual(['not-asked-for', 'not-asked-for']);
    expect(remindersOf(clock)).toEqual([]);
  });

  it('takes 60 days for a wrongful purpose, and shows them beside 30 while it only may be one', () => {
    const may = clockAt('2026-11-24T12:00');
    expect(may.deadlines[1]?.deadline).toMatchObject({ days: 30, lastDay: '2026-12-22' });
    expect(may.longerIfPurpose).toMatchObject({ days: 60, lastDay: '2027-01-21' });
    const log = [opened, acknowledged, answered('may-have-leaked', 'yes')];
    const is = clockAt('2026-11-24T12:00', [...log, answered('wrongful-purpose', 'yes')]);
    expect(is.deadlines[1]?.deadline).toMatchObject({ isLonger: true, lastDay: '2027-01-21' });
    expect(is.longerIfPurpose).toBeNull();
    const isNot = clockAt('2026-11-24T12:00', [...log, answered('wrongful-purpose', 'no')]);
    expect(isNot.deadlines[1]?.deadline.days).toBe(30);
  });
});

describe('the reminders of a clock', () => {
  const planned = (now: string, actions?: readonly StatutoryAction[]) =>
    remindersOf(clockAt(now, actions))
      .filter(({ report }) => report === 'preliminary')
      .map(({ notice }) => notice);

  it('have each an id of its own, in order', () => {
    expect(planned('2026-11-24T08:59')).toEqual([
      'statutory.preliminary/2026-11-27/2026-11-25T00:00:00.000Z',
      'statutory.preliminary/2026-11-27/2026-11-26T00:00:00.000Z',
      'statutory.preliminary/2026-11-27/2026-11-27T00:00:00.000Z',
      'statutory.preliminary/2026-11-27/2026-11-30T00:00:00.000Z',
    ]);
  });

  it('end with the report, and begin anew where the deadline has moved', () => {
    const sent = made('2026-11-26T09:00', 'preliminary', '2026-11-26T08:00');
    expect(planned('2026-11-27T12:00', [opened, acknowledged, sent])).toEqual([]);
    const moved = corrected('2026-11-26T09:00', '2026-11-22T16:00');
    expect(planned('2026-11-26T12:00', [opened, acknowledged, moved])).toContain(
      'statutory.preliminary/2026-11-26/2026-11-26T00:00:00.000Z',
    );
  });
});

describe('the two clocks', () => {
  it('start at different instants and stand side by side', () => {
    const contained = did('2026-11-23T20:30', 'S0900', { kind: 'contained', comment: '止めた。' });
    const clocks = twoClocks(
      exported,
      [opened, acknowledged, contained],
      clockSettings,
      tokyo('2026-11-23T21:40'),
    );
    expect(clocks.response).toEqual({
      startedAt: tokyo('2026-11-23T19:40'),
      acknowledgedAt: tokyo('2026-11-23T19:52'),
      assessedAt: null,
      containedAt: tokyo('2026-11-23T20:30'),
      closedAt: null,
      elapsedMs: 2 * 60 * 60_000,
    });
    expect(clocks.statutory.knowledge.knownAt).toBe(tokyo('2026-11-23T19:52'));
  });

  it('go on in a case that was closed and reopened', () => {
    const closed = did('2026-11-24T09:40', 'S0900', { kind: 'closed', comment: '終了。' });
    const reopened = did('2026-11-25T09:40', 'sekisho', { kind: 'reopened' });
    const at = (actions: readonly StatutoryAction[]) =>
      twoClocks(exported, actions, clockSettings, tokyo('2026-11-26T19:40')).response;
    expect(at([opened, acknowledged, closed]).elapsedMs).toBe(14 * 60 * 60_000);
    expect(at([opened, acknowledged, closed, reopened])).toMatchObject({
      closedAt: null,
      elapsedMs: 72 * 60 * 60_000,
    });
  });
});
