import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers } from '../../shared/statutory/answer.ts';
import {
  type StatutoryFactId,
  type StatutoryFacts,
  statutoryFactIds,
} from '../../shared/statutory/facts.ts';
import {
  judgeClasses,
  mayTakeLonger,
  reportAskedFor,
} from '../../shared/statutory/judge-classes.ts';
import { judgementSentence } from '../../shared/statutory/law-words.ts';
import {
  type ReportClassId,
  reportClasses,
  reportClassIds,
} from '../../shared/statutory/report-classes.ts';

type Holds = (fact: StatutoryFactId) => boolean;

/** The rules once more, as a lawyer would say them: the oracle. */
const law: Record<ReportClassId, (holds: Holds) => boolean> = {
  'sensitive-data': (is) => is('personal-information') && is('may-have-leaked') && is('sensitive'),
  'property-damage': (is) =>
    is('personal-information') && is('may-have-leaked') && is('property-damage'),
  purpose: (is) => is('personal-information') && is('may-have-leaked') && is('wrongful-purpose'),
  'many-people': (is) => is('personal-information') && is('may-have-leaked') && is('many-people'),
  'ordinance-data': (is) =>
    is('personal-information') && is('may-have-leaked') && is('ordinance-sensitive'),
  'number-system': (is) =>
    is('specific-personal-information') && is('may-have-leaked') && is('number-system'),
  'number-purpose': (is) =>
    is('specific-personal-information') &&
    ((is('may-have-leaked') && is('wrongful-purpose')) || is('wrongful-use')),
  'number-exposure': (is) =>
    is('specific-personal-information') && is('may-have-leaked') && is('exposed-to-many'),
  'number-many-people': (is) =>
    is('specific-personal-information') && is('may-have-leaked') && is('many-people'),
};

const factsAsked: Record<ReportClassId, StatutoryFactId[]> = Object.fromEntries(
  reportClasses.map(({ id, when }) => [id, [...new Set(when.flat())]]),
) as Record<ReportClassId, StatutoryFactId[]>;

const unknownEverywhere = Object.fromEntries(
  statutoryFactIds.map((fact) => [fact, 'unknown']),
) as StatutoryFacts;

/** Every combination of three answers to so many questions. */
function combinations(count: number): (typeof answers)[number][][] {
  if (count === 0) return [[]];
  return combinations(count - 1).flatMap((rest) => answers.map((answer) => [answer, ...rest]));
}

/** In every way in which the unknown could turn out, it is such an incident, in some, or in none. */
function standingByLaw(id: ReportClassId, facts: StatutoryFacts) {
  const numbers: StatutoryFactId[] = ['specific-personal-information', 'number-system'];
  const known = (fact: StatutoryFactId) =>
    facts[fact] === 'unknown' && numbers.includes(fact) ? 'yes' : facts[fact];
  if (law[id]((fact) => known(fact) === 'yes')) return 'applies';
  return law[id]((fact) => known(fact) !== 'no') ? 'may-apply' : 'does-not-apply';
}

const anyFacts = fc.record(
  Object.fromEntries(statutoryFactIds.map((fact) => [fact, fc.constantFrom(...answers)])),
) as fc.Arbitrary<StatutoryFacts>;

describe('the classes of incidents that must be reported', () => {
  it.each(reportClassIds)('%s is judged as the rule says in every combination of facts', (id) => {
    const asked = factsAsked[id];
    for (const given of combinations(asked.length)) {
      const facts = {
        ...unknownEverywhere,
        ...Object.fromEntries(asked.map((fact, index) => [fact, given[index]])),
      };
      const judgement = judgeClasses(facts).find(({ reportClass }) => reportClass.id === id);
      expect(judgement?.standing, JSON.stringify(facts)).toBe(standingByLaw(id, facts));
    }
  });

  it('stand in the order of the rules, each once', () => {
    expect(reportClasses.map(({ id }) => id)).toEqual(reportClassIds);
  });

  it('depend on no other fact than those that they name', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { reportClass, standing } of judgeClasses(facts)) {
          expect(standing).toBe(standingByLaw(reportClass.id, facts));
        }
      }),
    );
  });

  it('name as to be found out exactly what could settle the matter', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { reportClass, standing, toFindOut, ruledOutBy } of judgeClasses(facts)) {
          const settled = { ...facts };
          for (const fact of toFindOut) settled[fact] = 'yes';
          expect(toFindOut.length > 0).toBe(standing === 'may-apply');
          expect(ruledOutBy.length > 0).toBe(standing === 'does-not-apply');
          if (standing !== 'may-apply') continue;
          expect(standingByLaw(reportClass.id, settled)).toBe('applies');
        }
      }),
    );
  });

  it('count My Number as concerned while nobody knows, and say so', () => {
    const facts: StatutoryFacts = { ...unknownEverywhere, 'may-have-leaked': 'yes' };
    const judgement = judgeClasses(facts).find(
      ({ reportClass }) => reportClass.id === 'number-system',
    );
    expect(judgement).toMatchObject({
      standing: 'applies',
      assumed: ['specific-personal-information', 'number-system'],
    });
    expect(judgement && judgementSentence(judgement)).toEqual({
      ja: '「個人番号を取り扱う情報システム」（番号法の漏えい等報告規則第2条第1号）に該当します。特定個人情報、個人番号を取り扱う情報システムの関与の有無は不明のため、「あり」として数えています。',
      en: 'Applies: system that handles individual numbers (Rule 5 of 2015 under the My Number Act, art. 2 (1)). Counted as "yes" because not known: specific personal information, a system that handles individual numbers.',
    });
  });

  it('say in both languages what must be found out, and what rules a class out', () => {
    const of = (facts: StatutoryFacts) => {
      const [judgement] = judgeClasses(facts);
      return judgement && judgementSentence(judgement).ja;
    };
    const personal: StatutoryFacts = { ...unknownEverywhere, 'personal-information': 'yes' };
    expect(of({ ...personal, sensitive: 'yes' })).toBe(
      '「要配慮個人情報」（個人情報保護法施行規則第43条第1号）に該当する可能性があります。確かめること：漏えい等又はそのおそれの有無。',
    );
    expect(of({ ...personal, sensitive: 'no' })).toBe(
      '「要配慮個人情報」（個人情報保護法施行規則第43条第1号）には該当しません（要配慮個人情報がないため）。',
    );
  });

  it('use no word of blame before anything is found', () => {
    for (const judgement of judgeClasses(unknownEverywhere)) {
      expect(judgementSentence(judgement).ja).not.toMatch(/犯人|不正|容疑|違反者/u);
    }
  });
});

describe('what all classes come to', () => {
  it('asks for a report where one applies, and says maybe where one may', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const found = judgeClasses(facts).map(({ standing }) => standing);
        const asked = reportAskedFor(judgeClasses(facts));
        if (found.includes('applies')) expect(asked).toBe('applies');
        else expect(asked).toBe(found.includes('may-apply') ? 'may-apply' : 'does-not-apply');
      }),
    );
  });

  it('gives the longer time only where each Act that asks for a report gives it', () => {
    const of = (given: Partial<StatutoryFacts>) => {
      const nothing = Object.fromEntries(statutoryFactIds.map((fact) => [fact, 'no']));
      return mayTakeLonger(judgeClasses({ ...(nothing as StatutoryFacts), ...given }));
    };
    const leak = { 'personal-information': 'yes', 'may-have-leaked': 'yes' } as const;
    const number = { 'specific-personal-information': 'yes', 'number-system': 'yes' } as const;
    expect(of({})).toBe(false);
    expect(of({ ...leak, 'many-people': 'yes' })).toBe(false);
    expect(of({ ...leak, 'wrongful-purpose': 'unknown' })).toBe(false);
    expect(of({ ...leak, 'wrongful-purpose': 'yes' })).toBe(true);
    expect(of({ ...leak, 'many-people': 'yes', 'wrongful-purpose': 'yes' })).toBe(true);
    expect(of({ ...leak, ...number, 'wrongful-purpose': 'yes' })).toBe(true);
    // Use for such a purpose, with a leak of another kind: the other Act's 30 days come first.
    expect(of({ ...leak, ...number, sensitive: 'yes', 'wrongful-use': 'yes' })).toBe(false);
    expect(of({ ...number, 'wrongful-use': 'yes' })).toBe(true);
  });
});
