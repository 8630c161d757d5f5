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

/** A log that names nobody has no count of people, and one without counts none of records. */
function extentOf(context: PageContext, facts: CaseFacts): string {
  const { extent } = context.words.detail;
  if (facts.subjects > 0) return extent.people(context.count(facts.subjects));
  if (facts.records > 0) return extent.records(context.count(facts.records));
  return extent.unknown;
}
