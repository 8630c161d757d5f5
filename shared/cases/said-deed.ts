import type { LogDay } from '../log-day.ts';

/** What people say of a case for its path; what they find for the law is `StatutoryDeed`'s. */
export const statedFacts = ['electronic', 'juki-net', 'large-impact'] as const;
export type StatedFact = (typeof statedFacts)[number];

/** A task as it stands: whose, due and done when (ms since 1970). */
export interface TaskState {
  /** What is to be done, in a person's words; null: one of the tasks that every case has. */
  readonly title: string | null;
  /** The account of the person who does it; null: nobody yet. */
  readonly owner: string | null;
  readonly dueAt: number | null;
  readonly doneAt: number | null;
}

/** What people say of a case, decide, plan and spend on it: part of its log, see `Deed`. */
export type SaidDeed =
  /** The assessment is taken back: nobody has assessed the case. */
  | { readonly kind: 'assessment-withdrawn'; readonly comment: string }
  /** What a person says of the case; null: nobody says anything, as the logs have it. */
  | {
      readonly kind: 'stated';
      readonly fact: StatedFact;
      readonly before: boolean | null;
      readonly after: boolean | null;
      readonly comment: string;
    }
  /** A step beyond the second gate is taken; `draft` names what is sent or read out by people. */
  | {
      readonly kind: 'confirmed';
      readonly step: string;
      readonly draft: string | null;
      readonly comment: string;
    }
  /** Not yet: why, and when it is looked at again (ms since 1970). */
  | {
      readonly kind: 'postponed';
      readonly step: string;
      readonly reviewAt: number;
      readonly comment: string;
    }
  | { readonly kind: 'not-needed'; readonly step: string; readonly comment: string }
  | {
      readonly kind: 'task-changed';
      readonly task: string;
      readonly before: TaskState | null;
      readonly after: TaskState;
      readonly comment: string;
    }
  /** Hours of work on the case; fewer than none corrects an earlier entry. */
  | {
      readonly kind: 'hours-recorded';
      readonly role: string;
      /** Decimal, at most two places. */
      readonly hours: string;
      /** The rate of that role when it was recorded, decimal; null: the settings have none. */
      readonly yenPerHour: string | null;
      /** The local date on which the work was done. */
      readonly on: LogDay;
      readonly comment: string;
    };
