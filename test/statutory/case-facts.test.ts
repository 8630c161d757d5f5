import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFacts, EvidenceLine, Verdict } from '../../shared/cases/case.ts';
import { limits } from '../../shared/limits.ts';
import { statutoryFactsOf } from '../../shared/statutory/case-facts.ts';
import { countedActions } from '../../shared/statutory/counted-actions.ts';
import type { StatutoryAction } from '../../shared/statutory/deed.ts';
import type { StatutoryFactId } from '../../shared/statutory/facts.ts';
import { areMoreThan, peopleOf } from '../../shared/statutory/people.ts';
import { acknowledged, did, exported, opened, viewed } from './material.ts';

const assessed = (verdict: Verdict, at = '2026-11-24T10:00'): StatutoryAction =>
  did(at, 'S0900', { kind: 'assessed', verdict, comment: '確認した。' });

const factsOf = (facts: CaseFacts, actions: readonly StatutoryAction[] = []) =>
  statutoryFactsOf(facts, actions, 100);

describe('what the law asks, out of a case', () => {
  it('is read off the data classes of its systems', () => {
    expect(factsOf(exported)).toEqual({
      'personal-information': 'yes',
      'may-have-leaked': 'unknown',
      sensitive: 'no',
      'ordinance-sensitive': 'unknown',
      'property-damage': 'unknown',
      'wrongful-purpose': 'unknown',
      'many-people': 'yes',
      'specific-personal-information': 'yes',
      'number-system': 'yes',
      'wrongful-use': 'unknown',
      'exposed-to-many': 'unknown',
    });
    expect(factsOf({ ...viewed, dataClasses: ['personal', 'sensitive'] })).toMatchObject({
      sensitive: 'yes',
      'specific-personal-information': 'no',
    });
  });

  it('is unknown where a system is not in the settings', () => {
    const unknown = { ...viewed, dataClasses: [], dataClassesUnknown: true };
    expect(factsOf(unknown)).toMatchObject({
      'personal-information': 'unknown',
      sensitive: 'unknown',
      'specific-personal-information': 'unknown',
      'number-system': 'unknown',
    });
    expect(factsOf({ ...unknown, dataClasses: ['my-number'] })).toMatchObject({
      'personal-information': 'yes',
      'specific-personal-information': 'yes',
    });
  });

  it.each([
    ['explained', 'no', 'no'],
    ['ruled-out', 'no', 'no'],
    ['improper', 'unknown', 'unknown'],
    ['leak-suspected', 'yes', 'unknown'],
    ['leak-confirmed', 'yes', 'unknown'],
  ] as const)('follows the assessment as %s', (verdict, leak, use) => {
    expect(factsOf(exported, [opened, acknowledged, assessed(verdict)])).toMatchObject({
      'may-have-leaked': leak,
      'wrongful-use': use,
    });
  });

  const answered = (
    fact: StatutoryFactId,
    answer: 'yes' | 'no',
    at = '2026-11-25T09:00',
  ): StatutoryAction =>
    did(at, 'S0900', { kind: 'fact-answered', fact, answer, reason: '確かめた。' });
  const reopened = did('2026-11-26T09:00', 'sekisho', { kind: 'reopened' });
  const leakAfter = (...actions: StatutoryAction[]) =>
    factsOf(exported, actions)['may-have-leaked'];

  it('takes the later word over the earlier', () => {
    const yes = answered('may-have-leaked', 'yes');
    expect(leakAfter(assessed('ruled-out'), yes)).toBe('yes');
    expect(leakAfter(yes, assessed('ruled-out'))).toBe('no');
    expect(leakAfter(assessed('leak-suspected'), assessed('improper'))).toBe('unknown');
  });

  it('keeps an answer that a later assessment says nothing of', () => {
    const use = answered('wrongful-use', 'yes');
    expect(factsOf(exported, [use, assessed('improper')])['wrongful-use']).toBe('yes');
    expect(leakAfter(answered('may-have-leaked', 'yes'), assessed('improper'))).toBe('yes');
  });

  it('asks anew in a reopened case what was denied, and keeps what was found', () => {
    expect(leakAfter(assessed('ruled-out'), reopened)).toBe('unknown');
    expect(leakAfter(answered('may-have-leaked', 'no'), reopened)).toBe('unknown');
    expect(leakAfter(answered('may-have-leaked', 'yes'), reopened)).toBe('yes');
    expect(leakAfter(assessed('leak-confirmed'), reopened, assessed('explained'))).toBe('no');
    const harm = answered('property-damage', 'no');
    expect(factsOf(exported, [harm, reopened])['property-damage']).toBe('no');
  });

  it('follows an assessment that is taken back no longer', () => {
    const withdrawn = did('2026-11-26T09:00', 'S0900', {
      kind: 'assessment-withdrawn',
      comment: '判断を取り下げる。',
    });
    expect(leakAfter(assessed('leak-confirmed'), withdrawn)).toBe('unknown');
  });

  it('sees no leak in a log that is not whole, until somebody finds one', () => {
    const log = { ...exported, actor: null, actors: [], source: 'tax-access' };
    expect(factsOf(log)).toMatchObject({ 'may-have-leaked': 'no', 'wrongful-use': 'no' });
    expect(factsOf(log, [assessed('ruled-out'), reopened])['may-have-leaked']).toBe('no');
    expect(factsOf(log, [assessed('leak-suspected')])['may-have-leaked']).toBe('yes');
  });

  it('takes no word of anyone whom the case is about, also where that shows later', () => {
    const byActor = { ...assessed('ruled-out'), by: 'S0123' };
    const counted = countedActions(exported, [opened, acknowledged, byActor]);
    expect(counted).toEqual([opened, acknowledged]);
    const grown = { ...exported, actors: ['S0123', 'S0900'] };
    expect(countedActions(grown, [opened, acknowledged, assessed('ruled-out')])).toEqual([opened]);
  });

  it('keeps what happened outside of the log, whoever wrote it down', () => {
    const made = did('2026-11-25T09:00', 'S0123', {
      kind: 'report-made',
      report: 'preliminary',
      madeAt: 0,
      reason: '提出した。',
    });
    expect(countedActions(exported, [made])).toEqual([made]);
  });
});

const line = (records: number | null): EvidenceLine => ({
  source: 's',
  file: 'f',
  line: 1,
  at: 0,
  action: 'view',
  system: 'tax',
  records,
});

describe('the number of people', () => {
  const people = (records: number, subjects: number, lines: (number | null)[]) =>
    peopleOf({ records, subjects, evidence: lines.map(line), detectors: [] });

  it('is counted where each access names another person', () => {
    expect(people(3, 3, [1, 1, 1])).toEqual({ atLeast: 3, atMost: 3, basis: 'counted' });
  });

  it('is estimated between the largest line and the sum of all lines', () => {
    expect(people(2000, 0, [500, 500, 500, 500])).toEqual({
      atLeast: 500,
      atMost: 2000,
      basis: 'estimated',
    });
    expect(people(183, 180, [1, 1, 181])).toMatchObject({ atLeast: 181, atMost: 183 });
  });

  it('has no upper bound where a line gives no count, or lines are cut off', () => {
    expect(people(0, 0, [null])).toMatchObject({ atLeast: 0, atMost: null });
    expect(people(10, 3, [10, null])).toMatchObject({ atLeast: 10, atMost: null });
    const cut = Array.from({ length: limits.evidenceLinesMax }, () => 1);
    expect(people(90, 60, cut)).toMatchObject({ atLeast: 60, atMost: null });
  });

  it('is never called counted where history keeps estimates alone', () => {
    const cut = Array.from({ length: limits.evidenceLinesMax }, () => 1);
    expect(people(30_000, 30_000, cut).basis).toBe('estimated');
  });

  it.each([
    [100, 100, 'no'],
    [101, 101, 'yes'],
    [101, null, 'yes'],
    [0, 100, 'no'],
    [100, 101, 'unknown'],
    [0, null, 'unknown'],
  ])('of %s to %s against 100 is %s', (atLeast, atMost, expected) => {
    expect(areMoreThan({ atLeast, atMost, basis: 'stated' }, 100)).toBe(expected);
  });

  it('lies between its bounds, whoever the lines are about', () => {
    const named = fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 30 });
    const counted = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 200 })), { maxLength: 15 });
    fc.assert(
      fc.property(named, counted, (views, exports) => {
        const real = new Set([...views, ...exports.flat()]).size;
        const lines = [...views.map(() => 1), ...exports.map((one) => one.length)];
        const records = lines.reduce((sum, one) => sum + one, 0);
        const { atLeast, atMost } = people(records, new Set(views).size, lines);
        expect(atLeast).toBeLessThanOrEqual(real);
        expect(atMost ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(real);
      }),
    );
  });

  it('is what a person says, once one does', () => {
    const stated = did('2026-11-24T09:00', 'S0900', {
      kind: 'people-stated',
      atLeast: 40,
      atMost: 40,
      reason: '出力ファイルと突き合わせた。',
    });
    expect(factsOf(exported, [stated])['many-people']).toBe('no');
  });
});
