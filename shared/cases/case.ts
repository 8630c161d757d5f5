import type { ContainmentDeed, ContainmentDelivery } from '../containment/deed.ts';
import type { DataClass } from '../event.ts';
import type { Text } from '../language.ts';
import type { LogDay } from '../log-day.ts';
import type { DraftReading, StatutoryDeed } from '../statutory/deed.ts';
import type { SaidDeed } from './said-deed.ts';
import type { WorkAnswer } from './work-answer.ts';

export const severities = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

export const caseStatuses = ['open', 'acknowledged', 'assessed', 'contained', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Detector families: a case is one entity, one family, one episode (detection, section 4.4). */
export const families = [
  'bulk-export',
  'viewing',
  'slow-accumulation',
  'after-hours',
  'subject',
  'account-state',
  'log-integrity',
  'settings',
] as const;
export type Family = (typeof families)[number];

/** One line of evidence: where it stands and what it says, without the resident. */
export interface EvidenceLine {
  readonly source: string;
  /** The file's name as uploaded (of several with the same content, the smallest). */
  readonly file: string;
  readonly line: number;
  readonly at: number;
  readonly action: string;
  readonly system: string;
  readonly records: number | null;
}

/**
 * What the evidence says: a pure function of day vectors, contributions and settings. It never
 * depends on the order in which files arrived, on retries or on the clock.
 */
export interface CaseFacts {
  /** `C-` and 16 hexadecimal digits of a hash over actor (subject, source), family, first log day. */
  readonly id: string;
  readonly actor: string | null;
  readonly subject: string | null;
  /**
   * The id of the source whose logs are not whole, or the files whose settings have changed: such a
   * case is about nobody.
   */
  readonly source: string | null;
  /** Every account whose deeds the evidence shows, sorted: nobody of them is told. */
  readonly actors: readonly string[];
  readonly family: Family;
  readonly detectors: readonly string[];
  readonly severity: Severity;
  readonly notified: boolean;
  readonly from: LogDay;
  readonly until: LogDay;
  readonly openedOn: LogDay;
  readonly records: number;
  readonly subjects: number;
  readonly unexplainedSubjects: number;
  /** Keyed hashes (hexadecimal) of the residents, sorted: the first `limits.subjectHashesKept`. */
  readonly subjectHashes: readonly string[];
  /** Calibrated p-value at opening; null while no calibration stands behind it (fixed rules). */
  readonly p: number | null;
  readonly why: readonly Text[];
  /** What a section head is asked to do next. */
  readonly whatToDo: readonly Text[];
  /** Empty where a case is about a source: what is missing stands on no line. */
  readonly evidence: readonly EvidenceLine[];
  /** Sections of the actor at the time, systems, and data classes that the evidence touches. */
  readonly sections: readonly string[];
  readonly systems: readonly string[];
  readonly dataClasses: readonly DataClass[];
  /** A system of the evidence is not in `sekisho.yaml`: its data classes are unknown. */
  readonly dataClassesUnknown: boolean;
  /** First and last instant of the evidence, or of the log days of a source; ms since 1970. */
  readonly firstAt: number;
  readonly lastAt: number;
}

export const verdicts = [
  'explained',
  'improper',
  'leak-suspected',
  'leak-confirmed',
  'ruled-out',
] as const;
export type Verdict = (typeof verdicts)[number];

/** One entry of a case's append-only log. `by` is a person's account, or `sekisho`. */
export interface CaseAction {
  /** Counts from 1 without gaps. */
  readonly sequence: number;
  readonly at: number;
  readonly by: string;
  readonly deed: Deed;
}

/** What was done. The log alone decides a case's status and what is still due. */
export type Deed =
  | { readonly kind: 'opened' }
  /** The facts changed: the numbers before and after. */
  | { readonly kind: 'revised'; readonly before: RevisedFigures; readonly after: RevisedFigures }
  /** A late file moved the episode's first day: the case goes on under another id. */
  | { readonly kind: 'superseded'; readonly successor: string }
  | { readonly kind: 'continued'; readonly predecessor: string }
  /** Logs or settings that came later: the finding is gone, the case stays as it was last. */
  | { readonly kind: 'no-longer-found' }
  | { readonly kind: 'found-again' }
  | { readonly kind: 'task'; readonly step: string }
  | { readonly kind: 'notice-claimed'; readonly notice: string; readonly step: string }
  | {
      readonly kind: 'notice-sent';
      readonly notice: string;
      readonly step: string;
      readonly recipient: string;
      /** The digest that it went out in; left out: it went out by itself. */
      readonly digest?: string;
    }
  /** It goes out in a digest with others, as soon as its time has come (ms since 1970). */
  | {
      readonly kind: 'notice-held';
      readonly notice: string;
      readonly step: string;
      readonly recipient: string;
      readonly digest: string;
      readonly until: number;
    }
  /** No address of the recipient takes it, for good: the answer's code, without its words. */
  | {
      readonly kind: 'notice-refused';
      readonly notice: string;
      readonly step: string;
      readonly recipient: string;
      readonly reason: string;
    }
  /** A holder was left out because the case is about them. */
  | { readonly kind: 'recused'; readonly step: string; readonly recipient: string }
  | {
      readonly kind: 'acknowledged';
      readonly step: string | null;
      readonly comment: string;
      /** Whether it was work, where the person said so. */
      readonly work?: WorkAnswer;
      /**
       * The notice whose link it was done by, without the case's id (`2.supervisor/1`): no link is
       * taken twice. Left out: it was done otherwise.
       */
      readonly link?: string;
    }
  | { readonly kind: 'assessed'; readonly verdict: Verdict; readonly comment: string }
  | { readonly kind: 'contained'; readonly comment: string }
  | { readonly kind: 'closed'; readonly comment: string }
  | { readonly kind: 'reopened' }
  /** The deeds of an account count no more: the case has turned out to be about that person too. */
  | { readonly kind: 'set-aside'; readonly account: string }
  | { readonly kind: 'noted'; readonly comment: string }
  | SaidDeed
  | StatutoryDeed
  | DraftReading
  | ContainmentDeed
  | ContainmentDelivery;

/** The figures of a case that its log keeps when the facts change. */
export interface RevisedFigures {
  readonly records: number;
  readonly subjects: number;
  readonly severity: Severity;
  readonly until: LogDay;
}
