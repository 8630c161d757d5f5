import type { CaseAction, CaseFacts, CaseStatus, Deed, Verdict } from './case.ts';

/** What a person does to a case. Each takes a comment. */
export type PersonalDeed = Extract<Deed, { readonly comment: string }>;
export type PersonalDeedKind = PersonalDeed['kind'];

/** Every deed of a person, in the order in which a case usually goes. */
export const personalDeedKinds: readonly PersonalDeedKind[] = [
  'acknowledged',
  'assessed',
  'contained',
  'closed',
  'noted',
];

/**
 * The transition table: by status, which deeds are allowed and which status follows. Limiting the
 * harm need not wait for the assessment; closing needs a verdict (see `refuse.ts`).
 */
export const transitions: Readonly<
  Record<CaseStatus, Readonly<Partial<Record<PersonalDeedKind, CaseStatus>>>>
> = {
  open: { acknowledged: 'acknowledged', noted: 'open' },
  acknowledged: {
    acknowledged: 'acknowledged',
    assessed: 'assessed',
    contained: 'contained',
    noted: 'acknowledged',
  },
  assessed: {
    acknowledged: 'assessed',
    assessed: 'assessed',
    contained: 'contained',
    closed: 'closed',
    noted: 'assessed',
  },
  contained: {
    acknowledged: 'contained',
    assessed: 'contained',
    closed: 'closed',
    noted: 'contained',
  },
  closed: { noted: 'closed' },
};

/** A case's status, out of its action log alone. A superseded case counts as closed. */
export function statusOf(actions: readonly CaseAction[]): CaseStatus {
  if (successorOf(actions) !== null) return 'closed';
  let status: CaseStatus = 'open';
  for (const { deed } of actions) {
    if (deed.kind === 'reopened') status = 'open';
    else if (isPersonal(deed)) status = transitions[status][deed.kind] ?? status;
  }
  return status;
}

/** The last assessment since the case was opened or reopened; null: nobody has assessed it. */
export function verdictOf(actions: readonly CaseAction[]): Verdict | null {
  let verdict: Verdict | null = null;
  for (const { deed } of actions) {
    if (deed.kind === 'reopened') verdict = null;
    if (deed.kind === 'assessed') verdict = deed.verdict;
  }
  return verdict;
}

/**
 * Whether nothing is left to do about a case as far as it is known: it is closed or superseded, or
 * a person has found it explained or ruled out. If its facts grow, it is reopened.
 */
export function isSettled(actions: readonly CaseAction[]): boolean {
  const verdict = verdictOf(actions);
  return statusOf(actions) === 'closed' || verdict === 'explained' || verdict === 'ruled-out';
}

/**
 * The id under which a superseded case goes on; null: it is live. A case that was superseded and
 * then continues its successor is live again.
 */
export function successorOf(actions: readonly CaseAction[]): string | null {
  let successor: string | null = null;
  for (const { deed } of actions) {
    if (deed.kind === 'reopened' || deed.kind === 'continued') successor = null;
    if (deed.kind === 'superseded') successor = deed.successor;
  }
  return successor;
}

/** Accounts that may not acknowledge, assess, contain or close a case: those that it is about. */
export function recusedActorsOf({
  actor,
  actors,
}: Pick<CaseFacts, 'actor' | 'actors'>): readonly string[] {
  return actor === null || actors.includes(actor) ? actors : [actor, ...actors];
}

function isPersonal(deed: Deed): deed is PersonalDeed {
  return 'comment' in deed;
}
