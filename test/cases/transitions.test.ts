import { describe, expect, it } from 'vitest';
import { type CaseAction, caseStatuses, type Deed } from '../../shared/cases/case.ts';
import {
  personalDeedKinds,
  statusOf,
  successorOf,
  transitions,
  verdictOf,
} from '../../shared/cases/transitions.ts';

const log = (...deeds: readonly Deed[]): CaseAction[] =>
  deeds.map((deed, index) => ({ sequence: index + 1, at: index, by: 'S1', deed }));
const opened: Deed = { kind: 'opened' };
const acknowledged: Deed = { kind: 'acknowledged', step: null, comment: 'x' };
const assessed: Deed = { kind: 'assessed', verdict: 'explained', comment: 'x' };
const contained: Deed = { kind: 'contained', comment: 'x' };
const closed: Deed = { kind: 'closed', comment: 'x' };

describe('the transition table', () => {
  it('allows exactly this', () => {
    const allowed = caseStatuses.map((status) => {
      const moves = personalDeedKinds.flatMap((kind) => {
        const to = transitions[status][kind];
        return to ? [`${kind} > ${to}`] : [];
      });
      return [status, moves] as const;
    });
    const said = ['containment-ordered', 'stated'];
    const decided = ['confirmed', 'postponed', 'not-needed'];
    const always = [
      'people-stated',
      'fact-answered',
      'knowledge-corrected',
      'report-made',
      'subjects-notified',
      'published',
      'field-written',
      'task-changed',
      'hours-recorded',
      'containment-lifted',
      'containment-answered',
      'noted',
    ];
    const unmoved = (status: string, kinds: readonly string[]) =>
      kinds.map((kind) => `${kind} > ${status}`);
    const expected: Record<string, readonly string[]> = {
      open: ['acknowledged > acknowledged', ...unmoved('open', [...said, ...always])],
      acknowledged: [
        'acknowledged > acknowledged',
        'assessed > assessed',
        'contained > contained',
        ...unmoved('acknowledged', [...said, ...always]),
      ],
      assessed: [
        'acknowledged > assessed',
        'assessed > assessed',
        'assessment-withdrawn > acknowledged',
        'contained > contained',
        'closed > closed',
        ...unmoved('assessed', [...said, ...decided, ...always]),
      ],
      contained: [
        'acknowledged > contained',
        'assessed > contained',
        'assessment-withdrawn > contained',
        'closed > closed',
        ...unmoved('contained', [...said, ...decided, ...always]),
      ],
      closed: unmoved('closed', always),
    };
    for (const [status, moves] of allowed) {
      expect([...moves].sort(), status).toEqual([...(expected[status] ?? [])].sort());
    }
  });

  it('gives a case the status that its log leads to', () => {
    expect(statusOf([])).toBe('open');
    expect(statusOf(log(opened))).toBe('open');
    expect(statusOf(log(opened, acknowledged))).toBe('acknowledged');
    expect(statusOf(log(opened, acknowledged, contained, assessed))).toBe('contained');
    expect(statusOf(log(opened, acknowledged, assessed, closed))).toBe('closed');
    expect(statusOf(log(opened, acknowledged, assessed, closed, { kind: 'reopened' }))).toBe(
      'open',
    );
  });

  it('does not let sent notices, tasks or notes change the status', () => {
    const sent: Deed = { kind: 'notice-sent', notice: 'C/2.x/1', step: '2.x', recipient: 'holder' };
    const rest: Deed[] = [sent, { kind: 'task', step: '1.x' }, { kind: 'noted', comment: 'x' }];
    expect(statusOf(log(opened, acknowledged, ...rest))).toBe('acknowledged');
  });

  it('counts a superseded case as closed and knows where it goes on', () => {
    const actions = log(opened, acknowledged, { kind: 'superseded', successor: 'C-2' });
    expect(statusOf(actions)).toBe('closed');
    expect(successorOf(actions)).toBe('C-2');
  });

  it('counts a case that continues its successor as live again, where it stood', () => {
    const back: Deed = { kind: 'continued', predecessor: 'C-2' };
    const actions = log(opened, acknowledged, { kind: 'superseded', successor: 'C-2' }, back);
    expect(statusOf(actions)).toBe('acknowledged');
    expect(successorOf(actions)).toBeNull();
  });

  it('forgets the verdict when a case is reopened', () => {
    const actions = log(opened, acknowledged, assessed, closed);
    expect(verdictOf(actions)).toBe('explained');
    expect(verdictOf([...actions, ...log({ kind: 'reopened' })])).toBeNull();
  });
});
