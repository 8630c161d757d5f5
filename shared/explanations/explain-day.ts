import type { EventExplanation, Shortfall } from '../detectors/detector.ts';
import type { FoldedEvent } from '../history/contribution.ts';
import type { EarlierAnswers, ExplanationTables } from './explanation.ts';
import { explanations } from './registry.ts';

/** What all explanations together say about one event. */
export interface EventReasons {
  /** Explanations that suffice. */
  readonly explanations: readonly EventExplanation[];
  /** Explanations that fall short, or suffice with a remark, each with the remark. */
  readonly shortfalls: readonly Shortfall[];
}

/**
 * Asks every explanation, in the order of the registry, about the events of one actor on one log
 * day (sorted by time, fingerprint). One answer an event. Pure.
 */
export function explainDay(
  actor: string,
  events: readonly FoldedEvent[],
  tables: ExplanationTables,
): readonly EventReasons[] {
  const asked: EarlierAnswers[] = [];
  for (const by of explanations)
    asked.push({ by, answers: by.explain(actor, events, tables, asked) });
  return events.map((_, index) => reasonsOf(index, asked));
}

function reasonsOf(index: number, asked: readonly EarlierAnswers[]): EventReasons {
  const covering: EventExplanation[] = [];
  const shortfalls: Shortfall[] = [];
  for (const { answers } of asked) {
    const said = answers[index] ?? null;
    if (said === null) continue;
    const { id, reference } = said;
    if (said.suffices) covering.push({ id, reference });
    if (said.remark === undefined) continue;
    const covered = said.suffices ? undefined : said.coveredPeople;
    const short = { id, reference, remark: said.remark };
    shortfalls.push(covered === undefined ? short : { ...short, coveredPeople: covered });
  }
  return { explanations: covering, shortfalls };
}
