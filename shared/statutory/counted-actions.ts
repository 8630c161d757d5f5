import type { CaseFacts } from '../cases/case.ts';
import { recusedActorsOf } from '../cases/transitions.ts';
import type { StatutoryAction } from './deed.ts';

/** What happened outside of the log, whoever wrote it down. */
const happened: readonly string[] = ['report-made', 'subjects-notified', 'published'];

/**
 * The log without what those whom the case is about have found, answered or written: it counts for
 * nothing, also where the evidence came to name them later.
 */
export function countedActions(
  facts: Pick<CaseFacts, 'actor' | 'actors'>,
  actions: readonly StatutoryAction[],
): readonly StatutoryAction[] {
  const about = recusedActorsOf(facts);
  return actions.filter(({ by, deed }) => !about.includes(by) || happened.includes(deed.kind));
}
