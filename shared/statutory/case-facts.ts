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

/**
 * Answers and the assessment, the later word over the earlier. A case that is reopened has grown:
 * that there was no leak, or no such use, is to be said anew.
 */
function foundByPeople(actions: readonly StatutoryAction[]): KnownFacts {
  let answered: KnownFacts = {};
  let assessed: KnownFacts = {};
  for (const { deed } of actions) {
    if (deed.kind === 'fact-answered') {
      answered = { ...answered, [deed.fact]: deed.answer };
      assessed = without(assessed, deed.fact);
    } else if (deed.kind === 'assessed') assessed = foundByVerdict[deed.verdict];
    else if (takingBack.includes(deed.kind)) assessed = {};
    if (deed.kind === 'reopened') answered = withoutDenials(answered);
  }
  return { ...answered, ...assessed };
}

function without(known: KnownFacts, fact: StatutoryFactId): KnownFacts {
  const { [fact]: _, ...rest } = known;
  return rest;
}

function withoutDenials(answered: KnownFacts): KnownFacts {
  return growing.reduce(
    (kept, fact) => (kept[fact] === 'no' ? without(kept, fact) : kept),
    answered,
  );
}

/** What takes an assessment back. */
const takingBack: readonly string[] = ['reopened', 'assessment-withdrawn'];

/** What more evidence may change. */
const growing = ['may-have-leaked', 'wrongful-use'] as const;

const nothingWrong: KnownFacts = { 'may-have-leaked': 'no', 'wrongful-use': 'no' };

/** A leak that is suspected may have happened. Use outside of work says nothing of a leak. */
const foundByVerdict: Readonly<Record<Verdict, KnownFacts>> = {
  explained: nothingWrong,
  'ruled-out': nothingWrong,
  improper: {},
  'leak-suspected': { 'may-have-leaked': 'yes' },
  'leak-confirmed': { 'may-have-leaked': 'yes' },
};
