import { statusOf, successorOf, verdictOf } from '../cases/transitions.ts';
import { askedFirst } from '../escalation/first-question.ts';
import { type Callee, recipientsOf } from '../escalation/recipients.ts';
import { accountsAbout } from '../escalation/recusal.ts';
import { roundOf, withoutCase } from '../escalation/round.ts';
import { type StepStanding, standingOf } from '../escalation/standing.ts';
import type { CaseStore, StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { recipientMark } from './recipient-mark.ts';
import { type LinkClaims, readToken } from './token.ts';

/** What a link is opened with. */
export interface LinkPorts {
  readonly cases: Pick<CaseStore, 'read'>;
  readonly settings: Settings;
  readonly linkKey: Uint8Array;
}

/** A link that can be used. */
export interface OpenLink {
  readonly kind: 'open';
  readonly claims: LinkClaims;
  /** The case as it goes on, which may have another id than the link's. */
  readonly stored: StoredCase;
  readonly standing: StepStanding;
  /** Whether it was work is asked, rather than an acknowledgement alone. */
  readonly asksWork: boolean;
  /** In whose name it is answered: an account of the holder, or, where none is known, the post. */
  readonly by: string;
}

/** Why a link cannot be used. Instants in ms since 1970. */
export type RefusedLink =
  | { readonly kind: 'forged' }
  | { readonly kind: 'expired'; readonly at: number }
  /** The post is somebody else's by now, or the case has turned out to be about whoever holds it. */
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'superseded'; readonly successor: string }
  /** The alert has been sent, but its record is not written yet: in a minute it is. */
  | { readonly kind: 'not-told' }
  | { readonly kind: 'used'; readonly caseId: string; readonly at: number }
  | { readonly kind: 'closed'; readonly caseId: string };

/**
 * What a token opens at `now` (ms since 1970). Nothing of a case is told before it is sure that the
 * link's contact may hear of it as the case and the settings stand now. Changes nothing.
 */
export async function openLink(
  token: string,
  { cases, settings, linkKey }: LinkPorts,
  now: number,
): Promise<OpenLink | RefusedLink> {
  const claims = readToken(token, linkKey);
  if (claims === null) return { kind: 'forged' };
  if (claims.expiresAt <= now) return { kind: 'expired', at: claims.expiresAt };
  const stored = await liveCase(claims.caseId, cases);
  if (stored === null) return { kind: 'forged' };
  const key = claims.notice.slice(0, claims.notice.lastIndexOf('/'));
  const standing = standingOf(stored, settings).find((one) => one.key === key);
  const callee = standing && calleeOf(claims, standing, stored, settings, linkKey);
  if (standing === undefined || callee === undefined) return { kind: 'not-yours' };
  const refusal = refusalOf(claims, stored);
  if (refusal !== null) return refusal;
  const by = callee.holder.actors[0] ?? `${standing.step.role}/${callee.name}`;
  const asksWork = isAskedFirst(standing, stored, settings);
  return { kind: 'open', claims, stored, standing, asksWork, by };
}

/** So often a case may have gone on under another id. */
const successorsMax = 50;

/** The case as it goes on; null: there is none. */
async function liveCase(id: string, cases: LinkPorts['cases']): Promise<StoredCase | null> {
  let stored = await cases.read(id);
  for (let followed = 0; stored !== null && followed < successorsMax; followed += 1) {
    const successor = successorOf(stored.actions);
    if (successor === null) return stored;
    stored = await cases.read(successor);
  }
  return stored;
}

/** Whoever the link went to, if the step still calls them at that address, and they may hear of it. */
function calleeOf(
  { recipient }: LinkClaims,
  { step }: StepStanding,
  { record: { facts } }: StoredCase,
  { escalation }: Settings,
  linkKey: Uint8Array,
): Callee | undefined {
  const about = accountsAbout(facts, escalation);
  return recipientsOf(step, facts, escalation).callees.find(({ holder, times }) => {
    if (holder.actors.some((account) => about.includes(account))) return false;
    return times.some((time) => recipientMark(holder, holder[time], linkKey) === recipient);
  });
}

function refusalOf(
  { caseId, notice }: LinkClaims,
  { record, actions }: StoredCase,
): RefusedLink | null {
  const { id } = record.facts;
  const isTold = actions.some(
    ({ deed }) => deed.kind === 'notice-sent' && withoutCase(deed.notice) === notice,
  );
  if (!isTold) return id === caseId ? { kind: 'not-told' } : { kind: 'superseded', successor: id };
  const use = actions.find(({ deed }) => deed.kind === 'acknowledged' && deed.link === notice);
  if (use !== undefined) return { kind: 'used', caseId: id, at: use.at };
  return statusOf(actions) === 'closed' ? { kind: 'closed', caseId: id } : null;
}

function isAskedFirst(
  { step }: StepStanding,
  { record: { facts }, actions }: StoredCase,
  { escalation }: Settings,
): boolean {
  const round = roundOf(actions);
  if (round === null || verdictOf(actions) !== null) return false;
  return askedFirst(facts, round, escalation)?.role === step.role;
}
