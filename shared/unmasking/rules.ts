import type { CaseFacts } from '../cases/case.ts';
import { RefusedActionError } from '../errors.ts';
import { accountsAbout, accountsBeside } from '../escalation/recusal.ts';
import { limits } from '../limits.ts';
import type { Settings } from '../settings/settings.ts';
import { say } from '../whole-language.ts';
import type { UnmaskingEntry } from './entry.ts';

/** A request, with who agreed to it. */
export interface Request {
  readonly number: number;
  readonly at: number;
  readonly by: string;
  readonly caseId: string;
  readonly reason: string;
  /** null: nobody has agreed yet. */
  readonly approval: { readonly at: number; readonly by: string } | null;
}

/** Where a request stands at an instant (ms since 1970). */
export type Standing = 'waiting' | 'lapsed' | 'open' | 'over';

type Escalation = Pick<Settings['escalation'], 'roles'>;

const hourMs = 3_600_000;

/** Every request of the record, in order; of several approvals of one, the first counts. */
export function requestsIn(entries: readonly UnmaskingEntry[]): readonly Request[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'requested') return [];
    const { sequence: number, at, by, caseId, reason } = entry;
    const agreed = entries.find((one) => one.kind === 'approved' && one.request === number);
    const approval = agreed === undefined ? null : { at: agreed.at, by: agreed.by };
    return [{ number, at, by, caseId, reason, approval }];
  });
}

/** A request waits so long for a second person, and is open so long once there is one. */
export function standingOf({ at, approval }: Request, now: number): Standing {
  if (approval === null)
    return now - at < limits.unmaskRequestHours * hourMs ? 'waiting' : 'lapsed';
  return now - approval.at < limits.unmaskedHours * hourMs ? 'open' : 'over';
}

/** Throws `RefusedActionError` where the case is about this person: recusal holds here, too. */
export function refuseWhomItIsAbout(by: string, facts: CaseFacts, escalation: Escalation): void {
  const about = accountsAbout(facts, escalation);
  if (accountsBeside(by, escalation).some((one) => about.includes(one)))
    throw new RefusedActionError(say((c) => c.unmasking.isInCase(by, facts.id)));
}

/** Throws `RefusedActionError` where this is no second person, or there is nothing to agree to. */
export function refuseApproval(
  request: Request,
  by: string,
  facts: CaseFacts,
  escalation: Escalation,
  now: number,
): void {
  const { number } = request;
  if (accountsBeside(request.by, escalation).includes(by))
    throw new RefusedActionError(say((c) => c.unmasking.samePerson(number, by)));
  refuseWhomItIsAbout(by, facts, escalation);
  const standing = standingOf(request, now);
  if (standing !== 'waiting')
    throw new RefusedActionError(say((c) => c.unmasking.notWaiting(number, standing)));
}

/** Throws `RefusedActionError` where somebody else asked, or it is not open, or is no longer. */
export function refuseShowing(
  request: Request,
  by: string,
  facts: CaseFacts,
  escalation: Escalation,
  now: number,
): void {
  const { number } = request;
  if (request.by !== by)
    throw new RefusedActionError(say((c) => c.unmasking.someoneElses(number, request.by, by)));
  refuseWhomItIsAbout(by, facts, escalation);
  const standing = standingOf(request, now);
  if (standing !== 'open')
    throw new RefusedActionError(say((c) => c.unmasking.notOpen(number, standing)));
}
