import type { EventExplanation, Shortfall } from '../detectors/detector.ts';
import type { FoldedEvent } from '../history/contribution.ts';
import type { WorkRecords } from '../history/work-records.ts';
import type { Text } from '../language.ts';
import type { LogDay } from '../log-day.ts';
import type { Approval, Assignment, DutyRoster, OvertimeOrder } from '../settings/settings.ts';

/** What explanations look things up in: the settings, compiled, and the work that history shows. */
export interface ExplanationTables {
  approvals(actor: string): readonly Approval[];
  overtime(actor: string): readonly OvertimeOrder[];
  onDuty(at: number, actor: string, system: string): DutyRoster | null;
  /** The rows of `assignments.csv` about a subject (keyed hash), in the order of the table. */
  assignments(subject: bigint): readonly Assignment[];
  /** The keyed hash of a subject as the settings name it. */
  hash(subject: string): bigint;
  /** The household of a subject (keyed hash); null: not known. */
  household(subject: bigint): string | null;
  /** Whether the subject (keyed hash) is under protection measures. */
  isProtected(subject: bigint): boolean;
  /** The section in which the actor is in office on that log day; null: none. */
  sectionOf(actor: string, logDay: LogDay): string | null;
  /** The log day of an instant (ms since 1970). */
  logDayOf(at: number): LogDay;
  /** Who wrote on whose records when. */
  readonly work: WorkRecords;
}

/**
 * What one explanation says about one event; null: nothing. One that suffices may carry a remark
 * all the same: an approval that was given after the use.
 */
export type Explained =
  | ({ readonly suffices: true; readonly remark?: Text } & EventExplanation)
  | ({ readonly suffices: false } & Shortfall)
  | null;

/** What an explanation that was asked before said about the same events. */
export interface EarlierAnswers {
  readonly by: Explanation;
  readonly answers: readonly Explained[];
}

/** What an explanation may explain of an access. */
export type Coverage = 'subject' | 'amount' | 'time';

/** Invented events of one actor with the tables that explain them, or do not. */
export interface ExplanationExample {
  readonly title: string;
  readonly actor: string;
  readonly events: readonly FoldedEvent[];
  readonly tables: ExplanationTables;
}

/**
 * What each file of an explanation exports beside it, as `examples`; every one is run as a test. They
 * are made when they are asked for, so that no bundle carries them.
 */
export type ExplanationExamples = () => {
  /** Every event of the example is explained. */
  readonly explains: readonly [ExplanationExample, ...ExplanationExample[]];
  /** No event of the example is explained. */
  readonly doesNotExplain: readonly [ExplanationExample, ...ExplanationExample[]];
};

/** A recorded reason that makes an access expected. One file each; every field is required. */
export interface Explanation {
  /** The file's name. */
  readonly id: string;
  /** The code of the design's list (detection, section 2). */
  readonly code: 'E1' | 'E2' | 'E3' | 'E4' | 'E5' | 'E6';
  readonly title: Text;
  readonly reference: string;
  /**
   * `subject`: why this resident's record; `amount`: why so many people's records; `time`: why at
   * that hour.
   */
  readonly covers: readonly Coverage[];
  /**
   * One answer an event, in the order of the events (one actor, one log day, sorted by time and
   * fingerprint). `earlier`: what the explanations before it in the registry said. Pure.
   */
  explain(
    actor: string,
    events: readonly FoldedEvent[],
    tables: ExplanationTables,
    earlier: readonly EarlierAnswers[],
  ): readonly Explained[];
}

/** Makes an explanation: the one way in which `shared/explanations/` defines one. */
export function defineExplanation(explanation: Explanation): Explanation {
  return explanation;
}
