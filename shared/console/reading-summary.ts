import type { LogDay } from '../log-day.ts';
import type { FileManifest } from '../ports.ts';

/** What reading many files came to. */
export interface ReadingSummary {
  readonly files: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Files that could not be read as a whole. */
  readonly unreadable: number;
  /** First and last log day of their events; null: no event at all. */
  readonly from: LogDay | null;
  readonly until: LogDay | null;
}

/** The totals over manifests. */
export function summarise(manifests: readonly FileManifest[]): ReadingSummary {
  return manifests.reduce<ReadingSummary>(
    (sum, file) => ({
      files: sum.files + 1,
      accepted: sum.accepted + file.accepted,
      rejected: sum.rejected + file.rejected,
      unreadable: sum.unreadable + (file.status === 'unreadable' ? 1 : 0),
      from: earlier(sum.from, file.from),
      until: later(sum.until, file.until),
    }),
    { files: 0, accepted: 0, rejected: 0, unreadable: 0, from: null, until: null },
  );
}

/** Something about the file asks for a look: lines or the whole of it could not be read. */
export function needsAttention(file: FileManifest): boolean {
  return file.status === 'unreadable' || file.source === null || file.rejected > 0;
}

function earlier(a: LogDay | null, b: LogDay | null): LogDay | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function later(a: LogDay | null, b: LogDay | null): LogDay | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
