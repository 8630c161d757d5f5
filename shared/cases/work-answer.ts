import type { CaseAction } from './case.ts';
import { countedOf, verdictOf } from './transitions.ts';

/** The answers to the first mild question: was this work? */
export const workAnswers = ['yes', 'no', 'unknown'] as const;

/**
 * What a person answers to "was this work?". A yes names what shows it: the number of an application,
 * of a decision or of an order.
 */
export type WorkAnswer =
  | { readonly answer: 'yes'; readonly reference: string }
  | { readonly answer: 'no' | 'unknown' };

/**
 * What shows that it was work, where the last answer since a case was opened or reopened is a yes that
 * nobody has assessed yet; null: nothing is proposed. A yes proposes to assess the case as explained:
 * a named person does so, or does not (design, `escalation.md` section 2).
 */
export function proposedWorkOf(actions: readonly CaseAction[]): string | null {
  if (verdictOf(actions) !== null) return null;
  let last: WorkAnswer | null = null;
  for (const { deed } of countedOf(actions)) {
    if (deed.kind === 'reopened') last = null;
    if (deed.kind === 'acknowledged' && deed.work !== undefined) last = deed.work;
  }
  return last?.answer === 'yes' ? last.reference : null;
}
