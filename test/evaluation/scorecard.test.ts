import { describe, expect, test } from 'vitest';
import type { Evaluation, MethodFigures } from '../../local/evaluation/evaluation.ts';
import type { RecallRow } from '../../local/evaluation/recall.ts';
import { markdownTable, scorecard } from '../../local/evaluation/scorecard/markdown.ts';
import { pooled } from '../../local/evaluation/scorecard/pool.ts';
import { targetOutcomes } from '../../local/evaluation/scorecard/targets.ts';

function row(given: Partial<RecallRow> = {}): RecallRow {
  return {
    kind: 'bulk-export',
    dose: 200,
    workingDays: null,
    incidents: 10,
    found: 9,
    byParticipantOnly: 0,
    byChance: 0.5,
    delays: [1],
    peopleOut: [200],
    ...given,
  };
}

function method(given: Partial<MethodFigures> = {}): MethodFigures {
  return {
    id: 'sekisho',
    recall: [row()],
    notified: 20,
    waiting: 2,
    falseAlerts: 8,
    operational: 1,
    withoutPlaces: 0,
    falseAlertsBy: [{ detectors: 'bulk-export', falseAlerts: 8 }],
    sectionMonths: { worst: null, count: 12, above: 1, clearlyAbove: 0 },
    ...given,
  };
}

function evaluation(given: Partial<Evaluation> = {}): Evaluation {
  return {
    period: { from: '2026-04-06', until: null },
    population: {
      countedFrom: 'logs',
      staffDays: 10_000,
      actors: 100,
      from: '2026-04-06',
      until: '2026-09-01',
    },
    baseRate: 1,
    budget: 1,
    methods: [method()],
    calibration: [{ detector: 'bulk-export', staffDays: 10_000, atMost: [1_000, 103, 15, 1] }],
    ...given,
  };
}

const outcomeOf = (given: Evaluation, target: string) =>
  targetOutcomes(given).find((one) => one.target === target)?.outcome;

describe('several cities as one', () => {
  test('add up counts, detectors, delays and p-values', () => {
    const other = method({ recall: [row({ found: 4, delays: [3] }), row({ dose: 50 })] });
    expect(pooled([evaluation(), evaluation({ methods: [other] })])).toMatchObject({
      population: { staffDays: 20_000, actors: 200 },
      methods: [
        {
          falseAlerts: 16,
          falseAlertsBy: [{ detectors: 'bulk-export', falseAlerts: 16 }],
          sectionMonths: { count: 24, above: 2 },
          recall: [
            { dose: 50, incidents: 10, found: 9 },
            { dose: 200, incidents: 20, found: 13, delays: [1, 3], byChance: 1 },
          ],
        },
      ],
      calibration: [{ detector: 'bulk-export', staffDays: 20_000, atMost: [2_000, 206, 30, 2] }],
    });
  });

  test('leave a single one as it is', () => {
    expect(pooled([evaluation()])).toEqual(evaluation());
  });
});

describe('a target', () => {
  test('is met by the figure, open within its interval, else missed', () => {
    const foundOf = (found: number, incidents: number) =>
      outcomeOf(
        evaluation({ methods: [method({ recall: [row({ found, incidents })] })] }),
        'recall: bulk of 200',
      );
    expect(foundOf(92, 100)).toBe('met');
    expect(foundOf(9, 10)).toBe('open');
    expect(foundOf(50, 100)).toBe('missed');
  });

  test('of which there is no incident is not measured', () => {
    expect(outcomeOf(evaluation(), 'recall: leaver')).toBe('not measured');
  });

  test('on false alerts and on p-values is judged alike', () => {
    const of = (falseAlerts: number) =>
      outcomeOf(
        evaluation({ methods: [method({ falseAlerts })] }),
        'false alerts per 1,000 staff-days',
      );
    expect([of(10), of(12), of(30)]).toEqual(['met', 'open', 'missed']);
    expect(outcomeOf(evaluation(), 'p ≤ 0.01: bulk-export')).toBe('met');
    expect(outcomeOf(evaluation(), 'p ≤ 0.001: bulk-export')).toBe('open');
  });

  test('beside the z-score asks for no less on bulk and for three times as much on slow', () => {
    const slow = (found: number) => row({ kind: 'slow-accumulation', dose: 50, found });
    const zScore = method({ id: 'three-sigma', recall: [row({ found: 10 }), slow(3)] });
    const ours = method({ recall: [row({ found: 9 }), slow(9)] });
    const both = evaluation({ methods: [ours, zScore] });
    expect(outcomeOf(both, 'bulk beside the z-score')).toBe('missed');
    expect(outcomeOf(both, 'slow beside the z-score')).toBe('met');
  });
});

describe('the scorecard', () => {
  const text = scorecard(
    {
      command: 'npm run bench -- detection',
      commit: 'abc1234',
      staff: 100,
      days: 200,
      tuningSeeds: [1],
      reportingSeeds: [101],
      from: '2026-04-06',
      replaySeconds: 20,
      replayedStaffDays: 20_000,
      logLines: 500_000,
      machine: 'a machine',
    },
    evaluation(),
    evaluation(),
  );

  test('says how the figures came about, in whole tables', () => {
    expect(text).toContain('1.00 ms a staff-day');
    expect(text).toContain('Seeds that are reported: 101.');
    for (const table of text.split('\n\n').filter((part) => part.startsWith('|'))) {
      const widths = table
        .trim()
        .split('\n')
        .map((line) => line.split(' | ').length);
      const [heading, , ...body] = widths;
      expect(new Set(body)).toEqual(new Set([heading]));
    }
  });

  test('begins in Japanese', () => {
    expect(text).toMatch(/^# Scorecard\n\n合成の市で測った成績です/);
  });

  test('keeps a bar inside a cell', () => {
    expect(markdownTable([['a'], ['b|c']])).toBe('| a |\n| --- |\n| b\\|c |');
  });
});
