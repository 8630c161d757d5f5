import type { CaseFacts } from '../cases/case.ts';
import type { Language } from '../language.ts';
import type { Settings } from '../settings/settings.ts';
import type { StatutoryClock } from './clock.ts';
import type { ReportKind, StatutoryAction } from './deed.ts';
import type { DocumentKind } from './document.ts';
import type { StatutorySettings } from './settings.ts';

/** Everything that a draft is written from. */
export interface DraftMaterial {
  readonly facts: CaseFacts;
  /** In the order of the log; of a case that goes on under another id, its predecessors' first. */
  readonly actions: readonly StatutoryAction[];
  /** As it stands at `preparedAt`. */
  readonly clock: StatutoryClock;
  readonly settings: Pick<Settings, 'organisation' | 'systems'>;
  readonly statutory: StatutorySettings;
  /** ms since 1970. */
  readonly preparedAt: number;
}

/**
 * One line of a draft. `known`: from the case, or a person's words; `open`: under investigation
 * (調査中); `blank`: only a person can fill it in.
 */
export interface DraftLine {
  /** null: a paragraph of its own. */
  readonly term: string | null;
  readonly words: string;
  readonly state: 'known' | 'open' | 'blank';
}

/** One numbered field of a draft. */
export interface DraftSection {
  /** As it is printed: `１`, `1`. */
  readonly number: string;
  readonly title: string;
  readonly lines: readonly DraftLine[];
}

/**
 * A document that a person may finish and send; the program never does. Every word in it is harmless
 * as one line of text and has to be escaped in markup only. The English one is a reading aid.
 */
export interface Draft {
  readonly kind: DocumentKind;
  readonly edition: ReportKind;
  readonly language: Language;
  readonly caseId: string;
  /** `下書き`. */
  readonly mark: string;
  readonly title: string;
  /** First of all that it is a draft and is never sent by the program. Not part of the document. */
  readonly warnings: readonly string[];
  readonly head: readonly DraftLine[];
  readonly opening: readonly string[];
  readonly sections: readonly DraftSection[];
  /** Which case, and the record of when: for the foot of each page. */
  readonly footer: string;
}

/** Lines that stand together: each paragraph by itself, and all lines of a term. */
export interface TermGroup {
  readonly term: string | null;
  readonly lines: readonly DraftLine[];
}

/** Groups lines by their terms, in the order in which they first come; paragraphs come first. */
export function termGroups(lines: readonly DraftLine[]): readonly TermGroup[] {
  const groups = Map.groupBy(lines, ({ term }) => term);
  return [...groups]
    .map(([term, group]) => ({ term, lines: group }))
    .toSorted((one, other) => Number(one.term !== null) - Number(other.term !== null));
}
