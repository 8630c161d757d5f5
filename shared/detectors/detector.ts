import type { Family, Severity } from '../cases/case.ts';
import type { FoldedEvent } from '../history/contribution.ts';
import type { Text } from '../language.ts';
import type { LogDay } from '../log-day.ts';
import type { Tenure } from '../settings/settings.ts';
import type { WorkingPeriod } from '../working-time.ts';

/** A folded event with what the explanations and the calendar say about it. */
export interface JudgedEvent extends FoldedEvent {
  /** Ids of the explanations that cover it, with what they refer to (an approval's number). */
  readonly explanations: readonly EventExplanation[];
  /** Explanations that were there but did not suffice, each with the reason. */
  readonly shortfalls: readonly Shortfall[];
  /**
   * Whether it may touch personal data: its system or screen has a data class, or is not in
   * `sekisho.yaml` (unknown counts as yes).
   */
  readonly mayBePersonal: boolean;
  /** When it happened, seen from the actor's section. */
  readonly period: WorkingPeriod;
}

/** An explanation that covers an event, and the record that it rests on. */
export interface EventExplanation {
  readonly id: string;
  readonly reference: string;
}

/** An approval overrun, an order that its own receiver approved: said beside the reasons. */
export interface Shortfall extends EventExplanation {
  readonly remark: Text;
}

/** One actor on one log day: what a detector looks at. Events are sorted by time, fingerprint. */
export interface StaffDay {
  readonly actor: string;
  readonly logDay: LogDay;
  /** null: the actor is not in `staff.csv` on that day. */
  readonly tenure: Tenure | null;
  /** All tenures of the actor, oldest first; empty: not in `staff.csv`. */
  readonly tenures: readonly Tenure[];
  readonly events: readonly JudgedEvent[];
}

/** One detector's firing on one staff-day. */
export interface Finding {
  readonly detector: string;
  readonly severity: Severity;
  /** Sentences that a section head can check, with the figures in them. */
  readonly why: readonly Text[];
  /** The events that show it, in the order of the day. */
  readonly events: readonly JudgedEvent[];
}

/** An invented staff-day with what is particular about it. */
export interface DetectorExample {
  readonly title: string;
  readonly day: StaffDay;
}

/** An entry explains itself or does not load: every field is required. */
export interface Detector {
  /** The file's name. */
  readonly id: string;
  readonly title: Text;
  readonly family: Family;
  readonly sees: Text;
  readonly doesNotSee: Text;
  readonly knownFalsePositives: Text;
  /** What the section head is asked to do. */
  readonly whatToDo: Text;
  /** Where the rule comes from: guideline, law, paper. */
  readonly reference: string;
  /** Every number that the rule uses, with its unit in the name. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly examples: {
    readonly fires: readonly [DetectorExample, ...DetectorExample[]];
    readonly quiet: readonly [DetectorExample, ...DetectorExample[]];
  };
  /** null: nothing to say about this day. Pure. */
  judge(day: StaffDay, words: LocalWords): Finding | null;
}

/** How reasons name instants and systems to the organisation's people. */
export interface LocalWords {
  /** `YYYY-MM-DD HH:MM` in local time. */
  time(at: number): string;
  systemTitle(id: string): Text;
}

/** Makes a detector: the one way in which `shared/detectors/` defines one. */
export function defineDetector(detector: Detector): Detector {
  return detector;
}
