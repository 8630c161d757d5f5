import { statedPeople } from './case-facts.ts';
import type { DraftLine, DraftMaterial } from './draft.ts';
import type { DraftWriter } from './draft-writer.ts';
import { areMoreThan, hasUncounted, type People, peopleOf } from './people.ts';

/** Field 3 of the report: people touched (実) and accesses (延べ), each labelled as what it is. */
export function reportPeople(
  { facts, actions, statutory }: DraftMaterial,
  writer: DraftWriter,
): readonly DraftLine[] {
  const { words, number, known, open } = writer;
  const labels = words.report.people;
  const people = statedPeople(actions) ?? peopleOf(facts);
  const answer = areMoreThan(people, statutory.peopleOver);
  const threshold = labels.threshold(number(statutory.peopleOver));
  return [
    people.atLeast === 0 && people.atMost === null
      ? open(labels.distinct)
      : known(labels.distinct, distinctWords(people, facts.subjects, writer)),
    facts.records === 0 ? open(labels.repeated) : known(labels.repeated, repeatedWords()),
    ...(facts.subjects > 0
      ? [known(labels.unexplained, labels.count(number(facts.unexplainedSubjects)))]
      : []),
    answer === 'unknown' ? open(threshold) : known(threshold, labels.thresholdAnswer[answer]),
  ];

  function repeatedWords(): string {
    return hasUncounted(facts)
      ? labels.recordsUncounted(labels.recordsAtLeast(number(facts.records)))
      : labels.recordsCounted(labels.records(number(facts.records)));
  }
}

function distinctWords(
  { atLeast, atMost, basis }: People,
  named: number,
  { words, number }: DraftWriter,
): string {
  const labels = words.report.people;
  if (basis === 'counted') return labels.counted(labels.count(number(atLeast)));
  const range =
    atMost === null
      ? labels.atLeast(number(atLeast))
      : atMost === atLeast
        ? labels.count(number(atLeast))
        : labels.between(number(atLeast), number(atMost));
  if (basis === 'stated') return labels.stated(range);
  return named > 0 ? labels.estimatedBeside(range, number(named)) : labels.estimated(range);
}
