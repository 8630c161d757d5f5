import type { StatutoryAction } from '../statutory/deed.ts';
import type { Knowledge } from '../statutory/knowledge.ts';
import type { PageContext } from './page-context.ts';
import { statutorySentence } from './statutory-sentence.ts';

/** One entry of what people recorded for the statutory clock. `at` in ms since 1970. */
export interface ClockEntry {
  readonly at: number;
  readonly by: string;
  readonly sentence: string;
  /** null: none was asked for. */
  readonly reason: string | null;
}

/**
 * When the body came to know, which reports were made, and every correction of both, oldest first:
 * nothing is ever taken out.
 */
export function clockHistory(
  context: PageContext,
  { history }: Knowledge,
  actions: readonly StatutoryAction[],
): readonly ClockEntry[] {
  const { deadlines } = context.words.handling;
  const knowledge = history.map((change): ClockEntry => {
    const { at, by, reason } = change;
    return { at, by, reason, sentence: deadlines.known(knowledgeWords(context, change)) };
  });
  const reports = actions.flatMap(({ at, by, deed }): ClockEntry[] =>
    deed.kind === 'report-made'
      ? [{ at, by, reason: deed.reason, sentence: statutorySentence(context, deed) }]
      : [],
  );
  return [...knowledge, ...reports].sort((one, other) => one.at - other.at);
}

/** From which time to which a person corrected it; or that it was the first acknowledgement. */
export function knowledgeWords(
  { words, moments }: PageContext,
  { reason, before, after }: Pick<Knowledge['history'][number], 'reason' | 'before' | 'after'>,
): string {
  const { none, acknowledged, corrected } = words.clocks.knowledge;
  if (reason === null) return acknowledged;
  return corrected(before === null ? none : moments.second(before), moments.second(after));
}
