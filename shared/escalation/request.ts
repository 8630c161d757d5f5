import { act } from '../cases/act.ts';
import type { Deed } from '../cases/case.ts';
import { refuse, refuseUnlessAllowed } from '../cases/refuse.ts';
import type { SaidDeed } from '../cases/said-deed.ts';
import { statementsOf } from '../cases/stated.ts';
import { type PersonalDeed, statutoryKinds } from '../cases/transitions.ts';
import type { ContainmentDeed } from '../containment/deed.ts';
import { containmentDeed, type OrderedRequest } from '../containment/order.ts';
import type { CaseStore, StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import type { StatutoryDeed } from '../statutory/deed.ts';
import { refuseStatutoryDeed } from '../statutory/refuse.ts';
import { type DecisionRequest, decisionDeed, refuseUndecided } from './decide.ts';
import { type HoursRequest, hoursDeed } from './record-hours.ts';
import { accountsBeside } from './recusal.ts';
import { type TaskRequest, taskDeed } from './set-task.ts';

/**
 * What a person asks to do to a case. What was before is not asked for: it follows from the case as
 * it stands when the deed is done.
 */
export type CaseRequest =
  | Exclude<
      PersonalDeed,
      Exclude<SaidDeed, { readonly kind: 'assessment-withdrawn' }> | ContainmentDeed
    >
  | Omit<Extract<SaidDeed, { readonly kind: 'stated' }>, 'before'>
  | DecisionRequest
  | OrderedRequest
  | TaskRequest
  | HoursRequest;

/** What a person's deed is done with. */
export interface RequestPorts {
  readonly cases: CaseStore;
  readonly settings: Settings;
}

/**
 * Does what a person asks for, and answers the case as it then stands: the one door for the command
 * line, the console and links in messages. Throws `RefusedActionError` with a sentence where it is
 * not allowed now, or not to this person by any of his or her accounts. `now` in ms since 1970.
 */
export function doRequest(
  id: string,
  request: CaseRequest,
  by: string,
  { cases, settings }: RequestPorts,
  now: number,
): Promise<StoredCase> {
  const accounts = accountsBeside(by, settings.escalation);
  const deedOf = (stored: StoredCase): PersonalDeed => {
    refuseRequest(request, stored, by, settings, now);
    return deedFor(request, stored, settings, now);
  };
  return act(id, deedOf, by, cases, now, accounts);
}

/** Throws `RefusedActionError` where a person may not ask for it now. `now` in ms since 1970. */
export function refuseRequest(
  request: CaseRequest,
  { record: { facts }, actions }: StoredCase,
  by: string,
  { escalation }: Pick<Settings, 'escalation'>,
  now: number,
): void {
  const accounts = accountsBeside(by, escalation);
  refuseUnlessAllowed(facts, actions, request, by, accounts);
  if (isStatutory(request)) refuseStatutoryDeed(facts, request, by, now, accounts);
}

function deedFor(
  request: CaseRequest,
  stored: StoredCase,
  settings: Settings,
  now: number,
): PersonalDeed {
  switch (request.kind) {
    case 'confirmed':
    case 'postponed':
    case 'not-needed':
      return decisionDeed(request, stored, settings, now);
    case 'containment-ordered':
    case 'containment-lifted':
    case 'containment-answered':
      return containmentDeed(request, stored, settings);
    case 'task-changed':
      return taskDeed(request, stored, settings.escalation);
    case 'hours-recorded':
      return hoursDeed(request, stored, settings, now);
    case 'stated': {
      const before = statementsOf(stored.actions)[request.fact];
      if (before === request.after) refuse((c) => c.cases.alreadySaid(stored.record.facts.id));
      return { ...request, before };
    }
    case 'closed':
      refuseUndecided(stored, settings);
      return request;
    case 'acknowledged':
      refuseUnfounded(request, stored);
      return request;
    default:
      return request;
  }
}

/** A link is taken once, and whoever says that it was work says what shows it. */
function refuseUnfounded(
  { work, link }: Extract<PersonalDeed, { readonly kind: 'acknowledged' }>,
  { record: { facts }, actions }: StoredCase,
): void {
  const isUsed = (deed: Deed) => deed.kind === 'acknowledged' && deed.link === link;
  if (link !== undefined && actions.some(({ deed }) => isUsed(deed))) {
    refuse((c) => c.cases.linkUsed(facts.id));
  }
  if (work?.answer === 'yes' && !work.reference.trim()) {
    refuse((c) => c.cases.referenceMissing(facts.id));
  }
}

function isStatutory(request: CaseRequest): request is StatutoryDeed {
  return statutoryKinds.includes(request.kind);
}
