import type { SubjectScore } from '../calibration/day-scores.ts';
import type { JudgedDate } from '../calibration/lookback.ts';
import type { StaffHistory } from '../calibration/staff-history.ts';
import type { Family, Severity } from '../cases/case.ts';
import type { FoldedEvent } from '../history/contribution.ts';
import type { DayVector } from '../history/day-vector.ts';
import type { Text } from '../language.ts';
import type { LogDay } from '../log-day.ts';
import type { Tenure } from '../settings/settings.ts';
import type { WorkingPeriod } from '../working-time.ts';
import type { Channel, Sight } from './channel.ts';

/** A folded event with what the explanations and the calendar say about it. */
export interface JudgedEvent extends FoldedEvent {
  /** Ids of the explanations that cover it, with what they refer to (an approval's number). */
  readonly explanations: readonly EventExplanation[];
  /** Explanations that did not suffice, or did with a remark (given late), each with the reason. */
  readonly shortfalls: readonly Shortfall[];
  /**
   * Whether it may touch personal data: its system or screen has a data class, or is not in
   * `sekisho.yaml` (unknown counts as yes).
   */
  readonly mayBePersonal: boolean;
  /** When it happened, seen from the actor's section. */
  readonly period: WorkingPeriod;
  /** Whether the resident is under protection measures (`protected.csv`). */
  readonly isProtected: boolean;
}

/** An explanation that covers an event, and the record that it rests on. */
export interface EventExplanation {
  readonly id: string;
  readonly reference: string;
}

/** An approval overrun or given late, an order that its own receiver approved: said beside the reasons. */
export interface Shortfall extends EventExplanation {
  readonly remark: Text;
  /** Of the people of an output, so many that it covers all the same: the rest is the overrun. */
  readonly coveredPeople?: number;
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

/**
 * When a detector's fixed rule notifies: `always`, past the budget of false alerts (but counted in
 * it); `until-calibrated`, while the past is too short for calibrated claims; `listed`, never: its
 * cases only wait in the list.
 */
export const standings = ['always', 'until-calibrated', 'listed'] as const;
export type Standing = (typeof standings)[number];

/** An invented past with a day that stands out, or does not. */
export interface CalibratedExample {
  readonly title: string;
  readonly sight: Sight;
}

/** How a fixed rule is held to what calibration knows, while a day is not sealed yet. */
export interface Provisional {
  /** The rule's detector. */
  readonly rule: string;
  /** The channel whose score stands for it. */
  readonly channel: string;
  /** What so many people would score on a day like this; 0: nothing unusual. Grows with them. */
  read(sight: Sight, people: number): number;
  /** How many people the rule's figure has on a day. */
  peopleOf(vector: DayVector): number;
}

/** What a detector learns from the past of everybody, and says about a day that stands out. */
export interface Calibrated {
  readonly channels: readonly [Channel, ...Channel[]];
  readonly provisional?: Provisional;
  /** The events of a day that show it, in the order of the day; none: it cannot be shown. Pure. */
  shows(day: StaffDay): readonly JudgedEvent[];
  /** How grave it is, and why, of a day that calibration picked and its shown events. Pure. */
  report(sight: Sight, events: readonly JudgedEvent[], words: LocalWords): Report;
}

/** What a detector says about a day that stands out. */
export type Report = Omit<Finding, 'detector' | 'events'>;

/** An entry explains itself or does not load. It has one of the three parts at the least. */
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
  readonly rule?: Rule;
  readonly calibrated?: Calibrated;
  readonly bySubject?: BySubject;
}

/** What a detector says about a resident at whom several look. */
export interface BySubject {
  /** Sorted by resident; residents that have nothing to say are left out. Pure. */
  read(date: JudgedDate, histories: readonly StaffHistory[]): readonly SubjectScore[];
  report(actors: readonly string[], events: readonly JudgedEvent[], words: LocalWords): Report;
}

/** Invented histories of several accounts, up to a date. */
export interface SubjectExample {
  readonly title: string;
  readonly date: JudgedDate;
  readonly histories: readonly StaffHistory[];
}

/** A fixed rule on one staff-day. */
export interface Rule {
  readonly standing: Standing;
  /** null: nothing to say about this day. Pure. */
  judge(day: StaffDay, words: LocalWords): Finding | null;
}

/** How reasons name instants and systems to the organisation's people. */
export interface LocalWords {
  /** `YYYY-MM-DD HH:MM` in local time. */
  time(at: number): string;
  systemTitle(id: string): Text;
}

/**
 * What each file of a detector exports beside it, as `examples`: for each part that it has, some that
 * fire and some that must not; every one is run as a test. They are made when they are asked for, so
 * that no bundle carries them.
 */
export type DetectorExamples = () => {
  readonly rule?: {
    readonly fires: readonly [DetectorExample, ...DetectorExample[]];
    readonly quiet: readonly [DetectorExample, ...DetectorExample[]];
  };
  readonly calibrated?: {
    /** Some channel scores 3 or more: less often than once in a thousand such days. */
    readonly fires: readonly [CalibratedExample, ...CalibratedExample[]];
    /** None does. */
    readonly quiet: readonly [CalibratedExample, ...CalibratedExample[]];
  };
  readonly bySubject?: {
    readonly fires: readonly [SubjectExample, ...SubjectExample[]];
    readonly quiet: readonly [SubjectExample, ...SubjectExample[]];
  };
};

/** Makes a detector: the one way in which `shared/detectors/` defines one. */
export function defineDetector(detector: Detector): Detector {
  return detector;
}
