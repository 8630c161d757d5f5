import { describe, expect, it } from 'vitest';
import type { CaseFacts, Deed } from '../../shared/cases/case.ts';
import { proposedWorkOf, type WorkAnswer } from '../../shared/cases/work-answer.ts';
import { due } from '../../shared/escalation/due.ts';
import { pathContext } from '../../shared/escalation/path-context.ts';
import { standingOf } from '../../shared/escalation/standing.ts';
import { escalation, facts, kisaragi, minuteMs, morning, storedCase } from './kisaragi.ts';

const firstQuestion = { role: 'supervisor', waitMinutes: 240 };
const settings = kisaragi({ escalation: escalation({ firstQuestion }) });
const hour = 60 * minuteMs;
type Entry = readonly [at: number, deed: Deed, by?: string];

/** Keys of the steps that are due on a case after this log. */
function called(at: number, changes: Partial<CaseFacts>, ...log: readonly Entry[]) {
  const stored = storedCase(changes, [morning, { kind: 'opened' }], ...log);
  return due(stored, pathContext(settings), at).notices.map(({ key }) => key);
}

const told: Entry = [
  morning,
  {
    kind: 'notice-sent',
    notice: `${facts().id}/2.supervisor/1`,
    step: '2.supervisor',
    recipient: 'holder-day',
  },
];
const answer = (work: WorkAnswer): Entry => [
  morning + hour,
  { kind: 'acknowledged', step: '2.supervisor', comment: 'x', work },
  'S9001',
];
const yes = answer({ answer: 'yes', reference: '起案 2026-12' });
const always = ['2.section-head', '3.personal-information', '4.information-security'];

describe('the mild question before a case of low severity goes on', () => {
  it('is asked of the supervisor alone', () => {
    expect(called(morning, { severity: 'low' })).toEqual(['2.supervisor']);
  });

  it('lets the others be told when nobody has answered in the time of the settings', () => {
    const keys = called(morning + 4 * hour, { severity: 'low' }, told);
    expect(keys).toEqual(expect.arrayContaining(always));
    const before = called(morning + 4 * hour - 1, { severity: 'low' }, told);
    expect(new Set(before)).toEqual(new Set(['2.supervisor']));
  });

  it.each(['no', 'unknown'] as const)('lets the others be told at once after "%s"', (word) => {
    const keys = called(morning + hour, { severity: 'low' }, told, answer({ answer: word }));
    expect(keys).toEqual(always);
  });

  it('keeps those waiting after "no" whom nobody else takes the case from', () => {
    const later = morning + hour + 31 * minuteMs;
    const keys = called(later, { severity: 'low' }, told, answer({ answer: 'no' }));
    expect(keys).toContain('5.my-number');
    expect(called(later + 4 * hour, { severity: 'low' }, told, yes)).not.toContain('5.my-number');
  });

  it('keeps the others untold after "yes" until the time is over, and then tells them all the same', () => {
    expect(called(morning + 2 * hour, { severity: 'low' }, told, yes)).toEqual([]);
    expect(called(morning + 4 * hour, { severity: 'low' }, told, yes)).toEqual(always);
  });

  it('proposes the case as explained after "yes", and assesses nothing', () => {
    const stored = storedCase({ severity: 'low' }, [morning, { kind: 'opened' }], told, yes);
    expect(proposedWorkOf(stored.actions)).toBe('起案 2026-12');
    expect(standingOf(stored, settings).at(-1)?.state).toBe('gate-closed');
    const assessed: Deed = { kind: 'assessed', verdict: 'improper', comment: 'x' };
    const after = storedCase({ severity: 'low' }, [morning, { kind: 'opened' }], told, yes, [
      morning + 2 * hour,
      assessed,
      'S9002',
    ]);
    expect(proposedWorkOf(after.actions)).toBeNull();
  });

  it('is over when the severity rises: the others are told from then on, the deputies not at once', () => {
    const figures = { records: 1, subjects: 1, until: facts().until };
    const rises: Entry = [
      morning + 3 * hour,
      {
        kind: 'revised',
        before: { ...figures, severity: 'low' },
        after: { ...figures, severity: 'high' },
      },
    ];
    const stored = storedCase({ severity: 'high' }, [morning, { kind: 'opened' }], told, rises);
    const { notices } = due(stored, pathContext(settings), morning + 3 * hour);
    const others = notices.filter(({ key }) => key !== '2.supervisor');
    expect(others.map(({ key }) => key)).toEqual(always);
    expect(new Set(others.map(({ recipient }) => recipient))).toEqual(new Set(['holder-day']));
  });

  it('is not asked of a graver case, of one about no single person, or where nobody can be asked', () => {
    for (const changes of [
      { severity: 'medium' },
      { severity: 'low', actor: null, subject: '00ff00ff00ff00ff' },
      { severity: 'low', actors: ['S0001', 'S9001', 'S9001D'] },
    ] as const) {
      expect(called(morning, changes)).toEqual(expect.arrayContaining(always));
    }
  });
});
