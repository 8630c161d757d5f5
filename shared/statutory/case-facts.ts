import type { CaseFacts, Verdict } from '../cases/case.ts';
import type { Answer } from './answer.ts';
import type { StatutoryAction } from './deed.ts';
import type { StatutoryFactId, StatutoryFacts } from './facts.ts';
import { areMoreThan, type People, peopleOf } from './people.ts';

type KnownFacts = Partial<Record<StatutoryFactId, Answer>>;

/**
 * What is known of a case in the terms of the law: first what its evidence says (by the data classes
 * that the settings give its systems), then what people have found, the later word over the earlier.
 */
export function statutoryFactsOf(
  facts: CaseFacts,
  actions: readonly StatutoryAction[],
  peopleOver: number,
): StatutoryFacts {
  const manyPeople = areMoreThan(statedPeople(actions) ?? peopleOf(facts), peopleOver);
  return { ...shownByEvidence(facts), 'many-people': manyPeople, ...foundByPeople(actions) };
}

/** How many people a person has said that it is; null: nobody has. The last word counts. */
export function statedPeople(actions: readonly StatutoryAction[]): People | null {
  const stated = actions.map(({ deed }) => deed).findLast((deed) => deed.kind === 'people-stated');
  if (stated?.kind !== 'people-stated') return null;
  return { atLeast: stated.atLeast, atMost: stated.atMost, basis: 'stated' };
}

/** A log that is not whole is no sign of a leak by itself: whoever finds one says so. */
function shownByEvidence({ source, dataClasses, dataClassesUnknown }: CaseFacts): StatutoryFacts {
  const untilFound = source === null ? 'unknown' : 'no';
  const otherwise = dataClassesUnknown ? 'unknown' : 'no';
  const holds = (is: boolean): Answer => (is ? 'yes' : otherwise);
  return {
    'personal-information': holds(dataClasses.length > 0),
    sensitive: holds(dataClasses.includes('sensitive')),
    'specific-personal-information': holds(dataClasses.includes('my-number')),
    'number-system': holds(dataClasses.includes('my-number')),
    'may-have-leaked': untilFound,
    'ordinance-sensitive': 'unknown',
    'property-damage': 'unknown',
    'wrongful-purpose': 'unknown',
    'wrongful-use': untilFound,
    'exposed-to-many': 'unknown',
    'many-people': 'unknown',
  };
}

/** Assessments and answers in the order of the log; reopening a case opens its questions again. */
function foundByPeople(actions: readonly StatutoryAction[]): KnownFacts {
  const known: KnownFacts = {};
  for (const { deed } of actions) Object.assign(known, foundBy(deed));
  return known;
}

function foundBy(deed: StatutoryAction['deed']): KnownFacts {
  if (deed.kind === 'fact-answered') return { [deed.fact]: deed.answer };
  if (deed.kind === 'assessed') return foundByVerdict[deed.verdict];
  return reopening.includes(deed.kind) ? openQuestions : {};
}

/** What takes up a case, or its assessment, again. */
const reopening: readonly string[] = ['reopened', 'assessment-withdrawn'];

const openQuestions: KnownFacts = { 'may-have-leaked': 'unknown', 'wrongful-use': 'unknown' };
const nothingWrong: KnownFacts = { 'may-have-leaked': 'no', 'wrongful-use': 'no' };

/** A leak that is suspected may have happened. Use outside of work says nothing of a leak yet. */
const foundByVerdict: Readonly<Record<Verdict, KnownFacts>> = {
  explained: nothingWrong,
  'ruled-out': nothingWrong,
  improper: openQuestions,
  'leak-suspected': { 'may-have-leaked': 'yes' },
  'leak-confirmed': { 'may-have-leaked': 'yes' },
};
