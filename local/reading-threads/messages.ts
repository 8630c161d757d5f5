import type { Folded } from '../../shared/file-reading.ts';
import type { Contribution } from '../../shared/history/contribution.ts';
import type { SourceDay } from '../../shared/history/source-day.ts';
import type { Text } from '../../shared/language.ts';
import type { Rejected } from '../../shared/reading/sink.ts';
import type { Survey } from '../../shared/reading/survey.ts';
import type { Settings } from '../../shared/settings/settings.ts';

/** What a reading thread knows of the settings: no contacts, no staff, no residents. */
export interface ThreadSettings extends Pick<Settings, 'sources' | 'systems'> {
  readonly timeZone: string;
  readonly subjectKey: Uint8Array;
}

/** What the main thread tells a reading thread. One file at a time. */
export type Order =
  | {
      readonly kind: 'survey';
      readonly path: string;
      readonly name: string;
      readonly source: string;
    }
  /** Follows the answer to `survey`; left out where nobody wants the file. */
  | { readonly kind: 'fold' }
  /** So much of what was handed over is written. */
  | { readonly kind: 'written'; readonly bytes: number };

/** Something to write; `bytes` is about what it holds of the memory. */
export type HandedOver = { readonly bytes: number } & (
  | { readonly kind: 'contributions'; readonly contributions: readonly Contribution[] }
  | { readonly kind: 'source-days'; readonly sourceDays: readonly SourceDay[] }
  | {
      readonly kind: 'rejected';
      readonly part: Readonly<{ sha256: string; number: number; file: string }>;
      readonly rejected: readonly Rejected[];
    }
);

/** How one order ends. `failed`: for any reason but that the file cannot be read. */
export type Ending =
  | { readonly kind: 'surveyed'; readonly found: Survey }
  | { readonly kind: 'folded'; readonly result: Folded }
  | { readonly kind: 'unreadable'; readonly text: Text }
  | { readonly kind: 'failed' };

/** What a reading thread tells the main thread. */
export type Answer = HandedOver | Ending;
