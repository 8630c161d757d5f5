import type { CaseAction, CaseFacts } from '../cases/case.ts';
import { type StatutoryClock, statutoryClock } from './clock.ts';
import { countedActions } from './counted-actions.ts';
import type { DeadlineSettings } from './deadlines.ts';
import type { StatutoryAction } from './deed.ts';

/** How long the body has been at a case. Instants in ms since 1970; null: not yet. */
export interface ResponseClock {
  readonly startedAt: number | null;
  readonly acknowledgedAt: number | null;
  readonly assessedAt: number | null;
  readonly containedAt: number | null;
  readonly closedAt: number | null;
  /** From the start to the closing, or to `now`; ms. */
  readonly elapsedMs: number;
}

/** Both clocks of a case, to be shown side by side: they start at different instants. */
export interface TwoClocks {
  readonly response: ResponseClock;
  readonly statutory: StatutoryClock;
}

/** The two clocks at `now` (ms since 1970). `actions`: those of predecessors first. */
export function twoClocks(
  facts: CaseFacts,
  actions: readonly StatutoryAction[],
  settings: DeadlineSettings,
  now: number,
): TwoClocks {
  return {
    response: responseClock(countedActions(facts, actions), now),
    statutory: statutoryClock(facts, actions, settings, now),
  };
}

function responseClock(actions: readonly StatutoryAction[], now: number): ResponseClock {
  const first = (kind: CaseAction['deed']['kind']) =>
    actions.find(({ deed }) => deed.kind === kind)?.at ?? null;
  const startedAt = first('opened');
  const closedAt = closedAtOf(actions);
  return {
    startedAt,
    acknowledgedAt: first('acknowledged'),
    assessedAt: first('assessed'),
    containedAt: first('contained'),
    closedAt,
    elapsedMs: startedAt === null ? 0 : (closedAt ?? now) - startedAt,
  };
}

/** A case that was reopened runs on. */
function closedAtOf(actions: readonly StatutoryAction[]): number | null {
  const last = actions.findLast(({ deed }) => deed.kind === 'closed' || deed.kind === 'reopened');
  return last?.deed.kind === 'closed' ? last.at : null;
}
