import type { CaseAction } from '../cases/case.ts';
import { leakVerdicts } from '../cases/transitions.ts';
import type { Round } from './round.ts';

/**
 * The second gate: open from the assessment as a leak, or as one that cannot be ruled out, until that
 * is taken back (design, `escalation.md` section 2).
 */
export interface Gate {
  /** ms since 1970. */
  readonly openedAt: number;
  /** The last decision on each step since then, by the step's key. */
  readonly decisions: ReadonlyMap<string, CaseAction>;
}

/** The second gate of a case; null: it is closed. */
export function gateOf({ actions }: Pick<Round, 'actions'>): Gate | null {
  let openedAt: number | null = null;
  let decisions = new Map<string, CaseAction>();
  for (const action of actions) {
    const { at, deed } = action;
    if (deed.kind === 'assessed' && leakVerdicts.includes(deed.verdict)) openedAt ??= at;
    else if (deed.kind === 'assessed' || deed.kind === 'assessment-withdrawn') {
      openedAt = null;
      decisions = new Map();
    } else if (isDecision(action)) decisions.set(action.deed.step, action);
  }
  return openedAt === null ? null : { openedAt, decisions };
}

/** A deed by which a named person decides on a step beyond the second gate. */
export type Decision = Extract<
  CaseAction['deed'],
  { readonly kind: 'confirmed' | 'postponed' | 'not-needed' }
>;

/** From when on a decision is asked for, ms since 1970; null: it has been taken. */
export function openSince({ openedAt, decisions }: Gate, key: string): number | null {
  const deed = decisions.get(key)?.deed;
  if (deed === undefined) return openedAt;
  return deed.kind === 'postponed' ? deed.reviewAt : null;
}

function isDecision(action: CaseAction): action is CaseAction & { readonly deed: Decision } {
  const { kind } = action.deed;
  return kind === 'confirmed' || kind === 'postponed' || kind === 'not-needed';
}
