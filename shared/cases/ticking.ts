import type { CaseAction, CaseFacts } from './case.ts';
import { hasClock } from './transitions.ts';

/** Whether the minute clock looks at a case: for its path, or for orders to the town's automation. */
export function isTicking(
  facts: Pick<CaseFacts, 'notified'>,
  actions: readonly CaseAction[],
): boolean {
  return (
    hasClock(facts, actions) || actions.some(({ deed }) => deed.kind === 'containment-ordered')
  );
}
