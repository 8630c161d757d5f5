import type { StatutoryDeed } from '../statutory/deed.ts';
import type { CaseAction, CaseFacts, CaseStatus, Deed, Verdict } from './case.ts';

/** What a person does to a case. Each takes a comment, or says its reason. */
export type PersonalDeed = Extract<Deed, { readonly comment: string }> | StatutoryDeed;
export type PersonalDeedKind = PersonalDeed['kind'];

/** What is recorded for the law: it moves no status, and may be known after the end. */
export const statutoryKinds: readonly PersonalDeedKind[] = [
  'people-stated',
  'fact-answered',
  'knowledge-corrected',
  'report-made',
  'subjects-notified',
  'published',
  'field-written',
];

/** What people order of the town's automation, and record of it: it moves no status. */
export const containmentKinds: readonly PersonalDeedKind[] = [
  'containment-ordered',
  'containment-lifted',
  'containment-answered',
];

/** Every deed of a person, in the order in which a case usually goes. */
export const personalDeedKinds: readonly PersonalDeedKind[] = [
  'acknowledged',
  'assessed',
  'assessment-withdrawn',
  'contained',
  ...containmentKinds,
  'stated',
  ...statutoryKinds,
  'confirmed',
  'postponed',
  'not-needed',
  'task-changed',
  'hours-recorded',
  'closed',
  'noted',
];

/** What may be done in every status, and moves none. */
function anyTime<Status extends CaseStatus>(status: Status) {
  return {
    'people-stated': status,
    'fact-answered': status,
    'knowledge-corrected': status,
    'report-made': status,
    'subjects-notified': status,
    published: status,
    'field-written': status,
    'task-changed': status,
    'hours-recorded': status,
    'containment-lifted': status,
    'containment-answered': status,
    noted: status,
  };
}

/** What may be done besides while a case is open, and moves none. */
function whileOpen<Status extends CaseStatus>(status: Status) {
  return { ...anyTime(status), stated: status, 'containment-ordered': status };
}

/** What may be done besides once a case may have been assessed; the second gate decides. */
function atTheGate<Status extends CaseStatus>(status: Status) {
  return { ...whileOpen(status), confirmed: status, postponed: status, 'not-needed': status };
}

/**
 * The transition table: by status, which deeds are allowed and which status follows. Limiting the
 * harm need not wait for the assessment; closing needs a verdict (see `refuse.ts`).
 */
export const transitions: Readonly<
  Record<CaseStatus, Readonly<Partial<Record<PersonalDeedKind, CaseStatus>>>>
> = {
  open: { acknowledged: 'acknowledged', ...whileOpen('open') },
  acknowledged: {
    acknowledged: 'acknowledged',
    assessed: 'assessed',
    contained: 'contained',
    ...whileOpen('acknowledged'),
  },
  assessed: {
    acknowledged: 'assessed',
    assessed: 'assessed',
    'assessment-withdrawn': 'acknowledged',
    contained: 'contained',
    closed: 'closed',
    ...atTheGate('assessed'),
  },
  contained: {
    acknowledged: 'contained',
    assessed: 'contained',
    'assessment-withdrawn': 'contained',
    closed: 'closed',
    ...atTheGate('contained'),
  },
  closed: anyTime('closed'),
};

/** A case's status, out of its action log alone. A superseded case counts as closed. */
export function statusOf(actions: readonly CaseAction[]): CaseStatus {
  if (successorOf(actions) !== null) return 'closed';
  let status: CaseStatus = 'open';
  for (const { deed } of countedOf(actions)) {
    if (deed.kind === 'reopened') status = 'open';
    else if (isPersonal(deed)) status = transitions[status][deed.kind] ?? unheard(status, deed);
  }
  return status;
}

/** Where the acknowledgement before a deed counts no more, the deed itself shows that it is known. */
function unheard(status: CaseStatus, { kind }: PersonalDeed): CaseStatus {
  return (status === 'open' ? transitions.acknowledged[kind] : undefined) ?? status;
}

/**
 * The log without what has been set aside: deeds of accounts that the case turned out to be about.
 * Their notes and hours stay; they decide nothing.
 */
export function countedOf(actions: readonly CaseAction[]): readonly CaseAction[] {
  const until = new Map<string, number>();
  for (const [index, { deed }] of actions.entries()) {
    if (deed.kind === 'set-aside') until.set(deed.account, index);
  }
  if (until.size === 0) return actions;
  return actions.filter(
    ({ by, deed }, index) => !decides(deed) || index > (until.get(by) ?? Number.NEGATIVE_INFINITY),
  );
}

/** What a person's deed tells of, whoever wrote it down: words, work, and what happened elsewhere. */
const tellings: readonly Deed['kind'][] = [
  'noted',
  'hours-recorded',
  'report-made',
  'subjects-notified',
  'published',
  ...containmentKinds,
];

/** Whether a deed is a person's and changes what follows. */
export function decides(deed: Deed): boolean {
  return isPersonal(deed) && !tellings.includes(deed.kind);
}

/** The last assessment since the case was opened or reopened; null: nobody has assessed it. */
export function verdictOf(actions: readonly CaseAction[]): Verdict | null {
  let verdict: Verdict | null = null;
  for (const { deed } of countedOf(actions)) {
    if (deed.kind === 'reopened' || deed.kind === 'assessment-withdrawn') verdict = null;
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

/** Assessments that open the second gate: a leak, or one that cannot be ruled out. */
export const leakVerdicts: readonly Verdict[] = ['leak-suspected', 'leak-confirmed'];

/**
 * Whether the clocks look at a case: it is to be told, or somebody has been told of it and is owed an
 * end (the seal may have taken back what arrival found), or a person has found that it may be a leak.
 */
export function hasClock(
  { notified }: Pick<CaseFacts, 'notified'>,
  actions: readonly CaseAction[],
): boolean {
  const verdict = verdictOf(actions);
  const isTold = actions.some(({ deed }) => deed.kind === 'notice-sent');
  return notified || isTold || (verdict !== null && leakVerdicts.includes(verdict));
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

/** What a person wrote beside a deed. */
export function wordsOf(deed: PersonalDeed): string {
  return 'comment' in deed ? deed.comment : deed.reason;
}

function isPersonal(deed: Deed): deed is PersonalDeed {
  return 'comment' in deed || statutoryKinds.some((kind) => kind === deed.kind);
}
