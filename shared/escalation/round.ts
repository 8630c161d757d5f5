import type { CaseAction } from '../cases/case.ts';
import { isStep } from '../cases/refuse.ts';
import { type Statements, statementsOf } from '../cases/stated.ts';
import { countedOf } from '../cases/transitions.ts';

/**
 * What has been done since a case was opened, or reopened: the log cut to the part that the clocks
 * look at. A reopened case is told anew.
 */
export interface Round {
  /** Counts from 1. */
  readonly number: number;
  /** When the case was opened or reopened, ms since 1970. */
  readonly startedAt: number;
  /** Without what has been set aside. */
  readonly actions: readonly CaseAction[];
  /** What people have said of the case, before it was reopened too. */
  readonly said: Statements;
}

/** null: the case has not been opened yet (a worker is about to). */
export function roundOf(actions: readonly CaseAction[]): Round | null {
  const starts = actions.flatMap(({ deed }, index) => (deed.kind === 'reopened' ? [index] : []));
  const last = starts.at(-1);
  const start = last ?? actions.findIndex(({ deed }) => deed.kind === 'opened');
  const opening = actions[start];
  if (!opening) return null;
  return {
    number: starts.length + 1,
    startedAt: opening.at,
    actions: countedOf(actions.slice(start)),
    said: statementsOf(actions),
  };
}

/** The acknowledgements of a step, in order: of it alone, or of all that had been told by then. */
export function acknowledgementsOf(key: string, round: Round): readonly CaseAction[] {
  let told = false;
  return round.actions.filter(({ deed }) => {
    if (deed.kind === 'notice-sent' && deed.step === key) told = true;
    if (deed.kind !== 'acknowledged') return false;
    return deed.step === null ? told : isStep(deed.step, key);
  });
}

/** What became of one notice. Instants in ms since 1970. */
export interface NoticeRecord {
  /** When a worker claimed it last; null: never, or it was held for a digest since. */
  readonly claimedAt: number | null;
  /** How often it was claimed since. */
  readonly claims: number;
  /** When the digest is due that it waits for; 0: it waits for none. */
  readonly heldUntil: number;
  /** When it was sent, or refused for good; null: neither. */
  readonly doneAt: number | null;
}

/**
 * Looks a notice up by the part of its id after the case's, so that a case that goes on under
 * another id knows what was sent under the first.
 */
export function noticeRecordOf(notice: string, round: Round): NoticeRecord {
  let claimedAt: number | null = null;
  let claims = 0;
  let heldUntil = 0;
  let doneAt: number | null = null;
  for (const { at, deed } of round.actions) {
    if (!('notice' in deed) || withoutCase(deed.notice) !== notice) continue;
    if (deed.kind === 'notice-claimed') [claimedAt, claims] = [at, claims + 1];
    else if (deed.kind === 'notice-held') [claimedAt, claims, heldUntil] = [null, 0, deed.until];
    else doneAt ??= at;
  }
  return { claimedAt, claims, heldUntil, doneAt };
}

/** The part of a notice's id after the case's. */
export function withoutCase(notice: string): string {
  return notice.slice(notice.indexOf('/') + 1);
}
