import type { EventExplanation, Shortfall } from '../detectors/detector.ts';
import type { FoldedEvent } from '../history/contribution.ts';
import type { Text } from '../language.ts';
import type { Approval, DutyRoster, OvertimeOrder } from '../settings/settings.ts';

/** The tables that explanations look things up in; compiled once from the settings. */
export interface ExplanationTables {
  approvals(actor: string): readonly Approval[];
  overtime(actor: string): readonly OvertimeOrder[];
  onDuty(at: number, actor: string, system: string): DutyRoster | null;
}

/** What one explanation says about one event; null: nothing. */
export type Explained =
  | ({ readonly suffices: true } & EventExplanation)
  | ({ readonly suffices: false } & Shortfall)
  | null;

/** Invented events of one actor with the tables that explain them, or do not. */
export interface ExplanationExample {
  readonly title: string;
  readonly actor: string;
  readonly events: readonly FoldedEvent[];
  readonly tables: ExplanationTables;
}

/** A recorded reason that makes an access expected. One file each; every field is required. */
export interface Explanation {
  /** The file's name. */
  readonly id: string;
  /** The code of the design's list (detection, section 2). */
  readonly code: 'E1' | 'E2' | 'E3' | 'E4' | 'E5' | 'E6';
  readonly title: Text;
  readonly reference: string;
  /** `amount`: why so many people's records; `time`: why at that hour. */
  readonly covers: readonly ('amount' | 'time')[];
  readonly examples: {
    /** Every event of the example is explained. */
    readonly explains: readonly [ExplanationExample, ...ExplanationExample[]];
    /** No event of the example is explained. */
    readonly doesNotExplain: readonly [ExplanationExample, ...ExplanationExample[]];
  };
  /**
   * One answer an event, in the order of the events (one actor, one log day, sorted by time and
   * fingerprint). Pure.
   */
  explain(
    actor: string,
    events: readonly FoldedEvent[],
    tables: ExplanationTables,
  ): readonly Explained[];
}

/** Makes an explanation: the one way in which `shared/explanations/` defines one. */
export function defineExplanation(explanation: Explanation): Explanation {
  return explanation;
}
