import type { Catalogue } from '../catalogue/ja/index.ts';
import { RefusedActionError } from '../errors.ts';
import { say } from '../language.ts';
import type { CaseAction, CaseFacts } from './case.ts';
import {
  type PersonalDeed,
  personalDeedKinds,
  recusedActorsOf,
  statusOf,
  successorOf,
  transitions,
  verdictOf,
} from './transitions.ts';

/**
 * Throws `RefusedActionError` where a deed is not allowed in the case's state, or not to this
 * person, with a sentence that says what is allowed. Whoever the case is about may only add a note,
 * by whichever of his or her `accounts`.
 */
export function refuseUnlessAllowed(
  facts: CaseFacts,
  actions: readonly CaseAction[],
  deed: PersonalDeed,
  by: string,
  accounts: readonly string[] = [by],
): void {
  const refuse = (pick: (catalogue: Catalogue) => string) => {
    throw new RefusedActionError(say(pick));
  };
  const { id } = facts;
  const successor = successorOf(actions);
  if (successor !== null) refuse((c) => c.cases.supersededCase(id, successor));
  if (!by.trim()) refuse((c) => c.cases.blankActor(id));
  if (!deed.comment.trim()) refuse((c) => c.cases.blankComment(id));
  const about = recusedActorsOf(facts);
  if (deed.kind !== 'noted' && accounts.some((one) => about.includes(one))) {
    refuse((c) => c.cases.recused(id, by));
  }
  const status = statusOf(actions);
  if (transitions[status][deed.kind] === undefined) {
    const { kind } = deed;
    refuse((c) => {
      const { status: statuses, deed: deeds } = c.cases;
      return c.cases.notAllowedNow(id, statuses[status], deeds[kind], allowedIn(actions, c));
    });
  }
  if (deed.kind === 'closed' && verdictOf(actions) === null) {
    refuse((c) => c.cases.verdictFirst(id, allowedIn(actions, c)));
  }
  if (deed.kind === 'acknowledged' && deed.step !== null) {
    const told = stepsTold(actions);
    const step = deed.step;
    if (!told.some((key) => isStep(step, key))) {
      refuse((c) => c.cases.stepNotTold(id, step, told.join(', ') || c.cases.none));
    }
  }
}

/** Whether what a person calls a step (`2` or `2.section-head`) means the step of this key. */
export function isStep(named: string, key: string): boolean {
  return named === key || key.startsWith(`${named}.`);
}

function stepsTold(actions: readonly CaseAction[]): readonly string[] {
  const told = new Set<string>();
  for (const { deed } of actions) if (deed.kind === 'notice-sent') told.add(deed.step);
  return [...told];
}

/** What may be done now, in the catalogue's words. Closing needs a verdict. */
function allowedIn(actions: readonly CaseAction[], catalogue: Catalogue): string {
  const possible = transitions[statusOf(actions)];
  const assessed = verdictOf(actions) !== null;
  return personalDeedKinds
    .filter((kind) => possible[kind] !== undefined && (kind !== 'closed' || assessed))
    .map((kind) => catalogue.cases.deed[kind])
    .join(', ');
}
