import type { CaseFacts } from '../cases/case.ts';
import type { PageContext } from './page-context.ts';
import { whenOf, whomOf } from './whom.ts';

/** What happened, in one neutral sentence: who, when, where, and the records of how many. */
export function happenedSentence(context: PageContext, facts: CaseFacts): string {
  const { words, moments } = context;
  const whom = facts.actor === null ? whomOf(facts, words) : words.actor(facts.actor);
  return words.happened[facts.family]({
    who: words.who(whom, context.join(facts.sections)),
    when: whenOf(facts, moments),
    systems: context.join(facts.systems.map(context.systemTitle)),
    extent: extentOf(context, facts),
  });
}

/**
 * People where the log names all of them; else records, and how many people it names. A log
 * without counts has neither.
 */
function extentOf(context: PageContext, facts: CaseFacts): string {
  const { extent } = context.words.detail;
  const [people, records] = [context.count(facts.subjects), context.count(facts.records)];
  if (facts.subjects === 0) return facts.records > 0 ? extent.records(records) : extent.unknown;
  return facts.records > facts.subjects ? extent.named(records, people) : extent.people(people);
}
