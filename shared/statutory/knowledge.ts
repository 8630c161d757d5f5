import type { StatutoryAction } from './deed.ts';

/** One change of the instant of first knowledge: who, when, why, before and after (ms since 1970). */
export interface KnowledgeChange {
  readonly at: number;
  readonly by: string;
  /** null: not a correction, but the first acknowledgement. */
  readonly reason: string | null;
  readonly before: number | null;
  readonly after: number;
}

/** When the body first knew of a case, and how that came to be said. */
export interface Knowledge {
  /** ms since 1970; null: nobody but the actor knows yet, as far as the log says. */
  readonly knownAt: number | null;
  readonly basis: 'acknowledgement' | 'correction' | null;
  /** Oldest first; nothing is ever taken out of it. */
  readonly history: readonly KnowledgeChange[];
}

/**
 * The first knowledge by anyone other than the actor, whose own does not make the body know of it
 * (research, section 2.1): the first acknowledgement, or what a person has corrected it to. Takes
 * `countedActions`; of a case that goes on under another id, those of its predecessors first.
 */
export function knowledgeOf(counted: readonly StatutoryAction[]): Knowledge {
  const nothing: Knowledge = { knownAt: null, basis: null, history: [] };
  return counted.reduce<Knowledge>((known, { at, by, deed }) => {
    if (deed.kind === 'knowledge-corrected') {
      const change = { at, by, reason: deed.reason, before: known.knownAt, after: deed.knownAt };
      return changed(known, 'correction', change);
    }
    if (deed.kind !== 'acknowledged' || known.knownAt !== null) return known;
    return changed(known, 'acknowledgement', { at, by, reason: null, before: null, after: at });
  }, nothing);
}

function changed(
  { history }: Knowledge,
  basis: Knowledge['basis'],
  change: KnowledgeChange,
): Knowledge {
  return { knownAt: change.after, basis, history: [...history, change] };
}
