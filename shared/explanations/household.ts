import type { FoldedEvent } from '../history/contribution.ts';
import type { Assignment } from '../settings/settings.ts';
import { at, exampleEvent, exampleTables } from './example.ts';
import {
  defineExplanation,
  type EarlierAnswers,
  type Explained,
  type ExplanationExamples,
  type ExplanationTables,
} from './explanation.ts';
import { isSingleAccess } from './single-access.ts';

const movingIn: Assignment = {
  subject: '0000123',
  actor: 'S0001',
  section: null,
  from: at('2026-05-01T00:00'),
  until: null,
  reason: '転入',
};
const ofOne = (subject: bigint) => (subject === 123n ? [movingIn] : []);
const husband = exampleEvent({ at: at('2026-05-11T10:00'), subject: 123n });
const wife = exampleEvent({ at: at('2026-05-11T15:00'), subject: 124n });
const oneHousehold = exampleTables({
  assignments: ofOne,
  household: (subject) => (subject === 123n || subject === 124n ? 'H1' : null),
});

/**
 * E5: the same household as a subject whom E1–E4 explain within 24 hours. A log day is no longer,
 * so the actor's own log day is looked at. The same subject at another hour counts as well. The
 * reference is that of the explained access: a household's number stands for residents.
 */
export const household = defineExplanation({
  id: 'household',
  code: 'E5',
  title: { ja: '同じ世帯の業務', en: 'Work on the same household' },
  reference: 'detection.md section 2, E5; research/detection.md section 2.0',
  covers: ['subject'],
  explain(_actor, events, tables, earlier) {
    const explained = explainedHouseholds(events, tables, earlier);
    return events.map((event, index): Explained => {
      if (!isSingleAccess(event) || reasonOf(index, earlier) !== null) return null;
      const reference = explained.get(householdOf(event.subject, tables));
      return reference === undefined ? null : { suffices: true, id: 'household', reference };
    });
  },
});

/** From each household that E1–E4 explain to the reference of the first such access. */
function explainedHouseholds(
  events: readonly FoldedEvent[],
  tables: ExplanationTables,
  earlier: readonly EarlierAnswers[],
): ReadonlyMap<string | bigint, string> {
  const explained = new Map<string | bigint, string>();
  for (const [index, event] of events.entries()) {
    if (!isSingleAccess(event)) continue;
    const reference = reasonOf(index, earlier);
    const own = householdOf(event.subject, tables);
    if (reference !== null && !explained.has(own)) explained.set(own, reference);
  }
  return explained;
}

/** What explains the resident or the amount, not only the hour; null: nothing so far. */
function reasonOf(index: number, earlier: readonly EarlierAnswers[]): string | null {
  for (const { by, answers } of earlier) {
    const said = answers[index];
    if (by.covers.every((one) => one === 'time') || said === null || said === undefined) continue;
    if (said.suffices) return said.reference;
  }
  return null;
}

/** A resident whose household is not known is one of his or her own. */
function householdOf(subject: bigint, tables: ExplanationTables): string | bigint {
  return tables.household(subject) ?? subject;
}

/** Read by the tests as they stand here. */
export const examples: ExplanationExamples = () => ({
  explains: [
    {
      title: 'a view of the wife of a resident who is the actor’s work',
      actor: 'S0001',
      events: [husband, wife],
      tables: oneHousehold,
    },
  ],
  doesNotExplain: [
    {
      title: 'a view of a neighbour, whose household is not known',
      actor: 'S0001',
      events: [husband, { ...wife, subject: 125n }],
      tables: oneHousehold,
    },
    {
      title: 'a household of which nobody is explained',
      actor: 'S0002',
      events: [husband, wife],
      tables: oneHousehold,
    },
    {
      title: 'an export of the wife and others',
      actor: 'S0001',
      events: [husband, { ...wife, action: 'export', records: 3 }],
      tables: oneHousehold,
    },
  ],
});
