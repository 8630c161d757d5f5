import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assembleCases,
  type CaseContext,
  type DatedFinding,
  formerIds,
} from '../../shared/cases/assemble.ts';
import type { Family, Severity } from '../../shared/cases/case.ts';
import { caseId } from '../../shared/cases/case-id.ts';
import { printCase } from '../../shared/cases/contract-case.ts';
import type { JudgedEvent } from '../../shared/detectors/detector.ts';
import { judged } from '../../shared/detectors/example.ts';
import { addDays, numberOfLogDay, weekday } from '../../shared/log-day.ts';

const text = (words: string) => ({ ja: words, en: words });
const families: Readonly<Record<string, Family>> = {
  export: 'bulk-export',
  uncounted: 'bulk-export',
  late: 'after-hours',
};
const context: CaseContext = {
  detector: (id) => ({ family: families[id] ?? 'viewing', whatToDo: text(`do ${id}`) }),
  workingDaysBetween(from, until) {
    let count = 0;
    for (let day = addDays(from, 1); day < until; day = addDays(day, 1)) {
      if (weekday(day) % 6 !== 0) count += 1;
    }
    return count;
  },
  systems: new Set(['juki']),
  fileName: (sha256) => `${sha256}.csv`,
};

const event = (changes: Partial<JudgedEvent> & { fingerprint: bigint }): JudgedEvent => {
  const [one] = judged({ at: 1_000, system: 'juki', records: 1, subject: null, ...changes });
  if (!one) throw new Error('no event');
  return one;
};
const finding = (
  logDay: string,
  detector: string,
  events: readonly JudgedEvent[],
  severity: Severity = 'high',
): DatedFinding => ({
  logDay,
  finding: { detector, severity, why: [text(`why ${detector} ${logDay}`)], events },
  sections: ['住民課'],
  notified: true,
  p: null,
  actors: ['S0001'],
});
const official = { kind: 'actor', id: 'S0001' } as const;
const only = (findings: readonly DatedFinding[]) => {
  const [facts, ...more] = assembleCases(official, findings, context);
  if (!facts || more.length) throw new Error('not exactly one case');
  return facts;
};

describe('the cases of an actor', () => {
  it('join the days of a family that fewer than five working days separate', () => {
    const on = (...days: string[]) =>
      assembleCases(
        official,
        days.map((day, n) => finding(day, 'export', [event({ fingerprint: BigInt(n) })])),
        context,
      ).map(({ from, until }) => `${from}..${until}`);
    // 2026-05-11 is a Monday; 12 to 15 and 18 are the working days between.
    expect(on('2026-05-11', '2026-05-18')).toEqual(['2026-05-11..2026-05-18']);
    expect(on('2026-05-11', '2026-05-19')).toEqual([
      '2026-05-11..2026-05-11',
      '2026-05-19..2026-05-19',
    ]);
    expect(on('2026-05-11', '2026-05-15', '2026-05-21')).toEqual(['2026-05-11..2026-05-21']);
  });

  it('are apart by family and joined over the detectors of one family', () => {
    const cases = assembleCases(
      official,
      [
        finding('2026-05-11', 'late', [event({ fingerprint: 1n })]),
        finding('2026-05-11', 'uncounted', [event({ fingerprint: 1n })]),
        finding('2026-05-11', 'export', [event({ fingerprint: 2n })]),
      ],
      context,
    );
    expect(cases.map(({ family, detectors }) => [family, detectors])).toEqual([
      ['bulk-export', ['export', 'uncounted']],
      ['after-hours', ['late']],
    ]);
  });

  it('have an id that anybody can compute: C- and SHA-256 over entity, family and first day', () => {
    const facts = only([finding('2026-05-11', 'export', [event({ fingerprint: 1n })])]);
    expect(facts.id).toBe(caseId('actor', 'S0001', 'bulk-export', '2026-05-11'));
    // printf '["actor","S0001","bulk-export","2026-05-11"]' | sha256sum
    expect(facts.id).toBe('C-8e9e23ded7812509');
  });

  it('count an event once, however many detectors show it', () => {
    const shared = event({ fingerprint: 1n, records: 150, subject: 7n });
    const facts = only([
      finding('2026-05-11', 'export', [shared, event({ fingerprint: 2n, records: null })]),
      finding('2026-05-11', 'uncounted', [shared, event({ fingerprint: 3n, subject: 8n })]),
    ]);
    expect(facts.records).toBe(151);
    expect(facts.subjects).toBe(2);
    expect(facts.evidence).toHaveLength(3);
  });

  it('count a line that stands n times without a number n times', () => {
    const facts = only([
      finding('2026-05-11', 'export', [event({ fingerprint: 1n, records: 10, count: 3 })]),
    ]);
    expect(facts.records).toBe(30);
  });

  it('count sequence numbers anew every day', () => {
    const facts = only([
      finding('2026-05-11', 'export', [event({ fingerprint: 1n, records: 10 })]),
      finding('2026-05-12', 'export', [event({ fingerprint: 1n, records: 20 })]),
    ]);
    expect(facts.records).toBe(30);
  });

  it('count as unexplained the residents with at least one access that nothing explains', () => {
    const explanations = [{ id: 'approval', reference: 'A-1' }];
    const facts = only([
      finding('2026-05-11', 'export', [
        event({ fingerprint: 1n, subject: 1n, explanations }),
        event({ fingerprint: 2n, subject: 2n, explanations }),
        event({ fingerprint: 3n, subject: 2n }),
        event({ fingerprint: 4n, subject: 3n }),
      ]),
    ]);
    expect([facts.subjects, facts.unexplainedSubjects]).toEqual([3, 2]);
  });

  it('say when the data classes of a system are not known', () => {
    const of = (system: string) =>
      only([finding('2026-05-11', 'export', [event({ fingerprint: 1n, system })])]);
    expect(of('juki').dataClassesUnknown).toBe(false);
    expect(of('a-new-system').dataClassesUnknown).toBe(true);
  });

  it('name at most 50 lines of evidence, the earliest first', () => {
    const events = Array.from({ length: 80 }, (_, n) =>
      event({ fingerprint: BigInt(n), at: 1_000 + ((n * 37) % 80), line: n + 1 }),
    );
    const { evidence } = only([finding('2026-05-11', 'export', events)]);
    expect(evidence).toHaveLength(50);
    expect(evidence.map(({ at }) => at)).toEqual(Array.from({ length: 50 }, (_, n) => 1_000 + n));
  });

  it('take the highest severity and every reason once, in the order of the days', () => {
    const facts = only([
      finding('2026-05-12', 'export', [event({ fingerprint: 2n })], 'medium'),
      finding('2026-05-11', 'export', [event({ fingerprint: 1n })], 'critical'),
      finding('2026-05-11', 'uncounted', [event({ fingerprint: 1n })], 'low'),
    ]);
    expect(facts.severity).toBe('critical');
    expect(facts.why.map(({ en }) => en)).toEqual([
      'why export 2026-05-11',
      'why uncounted 2026-05-11',
      'why export 2026-05-12',
    ]);
  });

  it('refuse a finding that shows nothing', () => {
    expect(() => only([finding('2026-05-11', 'export', [])])).toThrow(/shows no event/);
  });

  const anyFinding = fc
    .record({
      day: fc.integer({ min: 0, max: 40 }),
      detector: fc.constantFrom('export', 'uncounted', 'late'),
      severity: fc.constantFrom<Severity>('low', 'medium', 'high', 'critical'),
      lines: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
    })
    .map(({ day, detector, severity, lines }) => {
      const logDay = addDays('2026-05-01', day);
      const events = lines.map((line) =>
        event({
          fingerprint: BigInt(line),
          at: numberOfLogDay(logDay) * 86_400_000 + (line % 5) * 1_000,
          line,
          file: `f${line % 3}`,
          subject: line % 4 ? BigInt(line % 7) : null,
          records: line,
        }),
      );
      return finding(logDay, detector, events, severity);
    });
  const oneADay = fc.uniqueArray(anyFinding, {
    maxLength: 12,
    selector: (one) => `${one.logDay} ${one.finding.detector}`,
  });

  it('do not depend on the order of the findings', () => {
    fc.assert(
      fc.property(
        oneADay.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([findings, shuffled]) => {
          expect(assembleCases(official, shuffled, context)).toEqual(
            assembleCases(official, findings, context),
          );
        },
      ),
    );
  });

  it('keep every fired day in exactly one case of its family', () => {
    fc.assert(
      fc.property(oneADay, (findings) => {
        const cases = assembleCases(official, findings, context);
        for (const { logDay, finding: one } of findings) {
          const holding = cases.filter(
            ({ family, from, until }) =>
              family === families[one.detector] && from <= logDay && logDay <= until,
          );
          expect(holding).toHaveLength(1);
        }
      }),
    );
  });

  it('know under which ids they may have been opened before an earlier day came to light', () => {
    const later = [
      finding('2026-05-12', 'export', [event({ fingerprint: 1n })]),
      finding('2026-05-14', 'late', [event({ fingerprint: 2n })]),
      finding('2026-05-15', 'uncounted', [event({ fingerprint: 3n })]),
    ];
    const [before] = assembleCases(official, later, context);
    const all = [...later, finding('2026-05-11', 'export', [event({ fingerprint: 4n })])];
    const [after] = assembleCases(official, all, context);
    if (!before || !after) throw new Error('no case');
    expect(after.id).not.toBe(before.id);
    expect(formerIds(after, all, context)).toEqual([
      before.id,
      caseId('actor', 'S0001', 'bulk-export', '2026-05-15'),
    ]);
  });
});

describe('a printed case', () => {
  it('is one line with the keys of the contract in their order', () => {
    const facts = only([
      finding('2026-05-11', 'export', [
        event({ fingerprint: 1n, file: 'f', line: 3, source: 's' }),
      ]),
    ]);
    const line = printCase({ ...facts, why: [{ ja: '理由\n二', en: 'reason' }] }, 'ja');
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toMatchObject({
      case: facts.id,
      subject: null,
      p: null,
      why: ['理由\n二'],
      evidence: [{ source: 's', file: 'f.csv', line: 3 }],
    });
    expect(Object.keys(JSON.parse(line))).toEqual(
      'case actor subject detectors severity notified from until openedOn records subjects unexplainedSubjects p why evidence'.split(
        ' ',
      ),
    );
  });
});
