import type { CaseFacts } from '../cases/case.ts';
import type { PageContext } from './page-context.ts';

/** What happened, in one neutral sentence: who, when, where, and the records of how many. */
export function happenedSentence(context: PageContext, facts: CaseFacts): string {
  const { words, moments } = context;
  const actor = facts.actor === null ? words.manyActors : words.actor(facts.actor);
  return words.happened[facts.family]({
    who: words.who(actor, context.join(facts.sections)),
    when: moments.span(facts.firstAt, facts.lastAt),
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
