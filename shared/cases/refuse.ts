import { RefusedActionError } from '../errors.ts';
import { type RefusalCatalogue, sayRefusal } from '../refusal-language.ts';
import type { CaseAction, CaseFacts } from './case.ts';
import {
  containmentKinds,
  type PersonalDeed,
  type PersonalDeedKind,
  personalDeedKinds,
  recusedActorsOf,
  statusOf,
  statutoryKinds,
  successorOf,
  transitions,
  verdictOf,
} from './transitions.ts';

/** What a person asks to do to a case: which deed, and the words beside it. */
export type Asked = { readonly kind: PersonalDeedKind } & (
  | { readonly comment: string }
  | { readonly reason: string }
);

/**
 * Throws `RefusedActionError` where a deed is not allowed in the case's state, or not to this
 * person, with a sentence that says what is allowed. Whoever the case is about may only add a note,
 * by whichever of his or her `accounts`.
 */
export function refuseUnlessAllowed(
  facts: CaseFacts,
  actions: readonly CaseAction[],
  asked: Asked,
  by: string,
  accounts: readonly string[] = [by],
): void {
  const { id } = facts;
  const successor = successorOf(actions);
  if (successor !== null) refuse((c) => c.cases.supersededCase(id, successor));
  if (!by.trim()) refuse((c) => c.cases.blankActor(id));
  const words = 'comment' in asked ? asked.comment : asked.reason;
  if (!words.trim()) refuse((c) => c.cases.blankComment(id));
  const about = recusedActorsOf(facts);
  if (asked.kind !== 'noted' && accounts.some((one) => about.includes(one))) {
    refuse((c) => c.cases.recused(id, by));
  }
  const status = statusOf(actions);
  if (transitions[status][asked.kind] === undefined) {
    const { kind } = asked;
    refuse((c) => {
      const { status: statuses, deed: deeds } = c.cases;
      return c.cases.notAllowedNow(id, statuses[status], deeds[kind], allowedIn(actions, c));
    });
  }
  if (needVerdict.includes(asked.kind) && verdictOf(actions) === null) {
    refuse((c) => c.cases.verdictFirst(id, c.cases.deed[asked.kind], allowedIn(actions, c)));
  }
}

/** Throws `RefusedActionError` for an acknowledgement of a step of which nobody has been told. */
export function refuseUntoldStep(
  { id }: Pick<CaseFacts, 'id'>,
  actions: readonly CaseAction[],
  deed: PersonalDeed,
): void {
  if (deed.kind !== 'acknowledged' || deed.step === null) return;
  const told = stepsTold(actions);
  const { step } = deed;
  if (told.some((key) => isStep(step, key))) return;
  refuse((c) => c.cases.stepNotTold(id, step, told.join(', ') || c.cases.none));
}

/** Refuses what a person asks for, with a sentence of the catalogue. */
export function refuse(pick: (catalogue: RefusalCatalogue) => string): never {
  throw new RefusedActionError(sayRefusal(pick));
}

/** Whether what a person calls a step (`2` or `2.section-head`) means the step of this key. */
export function isStep(named: string, key: string): boolean {
  return named === key || key.startsWith(`${named}.`);
}

/** Deeds that only make sense of a case that has been assessed. */
const needVerdict: readonly PersonalDeedKind[] = [
  'assessment-withdrawn',
  'confirmed',
  'postponed',
  'not-needed',
  'closed',
];

/** Keys of steps begin with their number; what else is told asks for decisions. */
function stepsTold(actions: readonly CaseAction[]): readonly string[] {
  const told = new Set<string>();
  for (const { deed } of actions) {
    if (deed.kind === 'notice-sent' && /^\d/.test(deed.step)) told.add(deed.step);
  }
  return [...told];
}

/** What may be done now to the case itself, in the catalogue's words. */
function allowedIn(actions: readonly CaseAction[], catalogue: RefusalCatalogue): string {
  const possible = transitions[statusOf(actions)];
  const assessed = verdictOf(actions) !== null;
  const besides = [...statutoryKinds, ...containmentKinds];
  return personalDeedKinds
    .filter((kind) => possible[kind] !== undefined && !besides.includes(kind))
    .filter((kind) => assessed || !needVerdict.includes(kind))
    .map((kind) => catalogue.cases.deed[kind])
    .join(', ');
}
