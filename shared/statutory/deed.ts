import type { CaseAction, Deed } from '../cases/case.ts';
import type { Answer } from './answer.ts';
import type { DocumentField, DocumentKind } from './document.ts';
import type { StatutoryFactId } from './facts.ts';

/** The two reports to the Commission: 速報 and 確報. */
export const reportKinds = ['preliminary', 'final'] as const;
export type ReportKind = (typeof reportKinds)[number];

/**
 * What people record for the statutory layer, in the case's append-only log. Saying the same thing
 * again corrects it: the last one counts, the earlier ones stay. Instants in ms since 1970.
 */
export type StatutoryDeed =
  /** The first knowledge was at another time than the first acknowledgement. */
  | { readonly kind: 'knowledge-corrected'; readonly knownAt: number; readonly reason: string }
  | {
      readonly kind: 'fact-answered';
      readonly fact: StatutoryFactId;
      readonly answer: Answer;
      readonly reason: string;
    }
  | {
      readonly kind: 'people-stated';
      readonly atLeast: number;
      readonly atMost: number | null;
      readonly reason: string;
    }
  /** A person has made the report; null: it was recorded by mistake. */
  | {
      readonly kind: 'report-made';
      readonly report: ReportKind;
      readonly madeAt: number | null;
      readonly reason: string;
    }
  /** By letter, by telephone …; null: it was recorded by mistake. */
  | {
      readonly kind: 'subjects-notified';
      readonly doneAt: number | null;
      readonly means: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'published';
      readonly doneAt: number | null;
      readonly means: string;
      readonly reason: string;
    }
  /** A person's own words for a field of a draft; empty: the draft's again. */
  | {
      readonly kind: 'field-written';
      readonly document: DocumentKind;
      readonly field: DocumentField;
      readonly words: string;
      readonly reason: string;
    };
export type StatutoryDeedKind = StatutoryDeed['kind'];

/** A person had a draft written and read it: it shows the evidence, so that too is recorded. */
export interface DraftReading {
  readonly kind: 'draft-read';
  readonly document: DocumentKind;
  readonly edition: ReportKind;
}

/** One entry of a case's log, as the statutory layer reads it. */
export interface StatutoryAction extends Pick<CaseAction, 'at' | 'by'> {
  readonly deed: Deed;
}
