import type { LogDay } from '../../shared/log-day.ts';
import type { CaseLine } from './input-lines.ts';

/** What an evaluation holds of one case, ours or a baseline's. */
export interface JudgedCase {
  readonly actor: string | null;
  readonly subject: string | null;
  /** Empty: a baseline's. */
  readonly detectors: readonly string[];
  readonly from: LogDay;
  readonly until: LogDay;
  readonly openedOn: LogDay;
  /** The log days of its evidence lines; null: not known, so that from and until must do. */
  readonly evidenceDays: readonly LogDay[] | null;
  /** The residents that its evidence lines name; empty where not known. */
  readonly evidenceSubjects: readonly string[];
}

/** Where the evidence of cases stands in the logs; null: not among the logs that were read. */
export type EvidenceAt = (
  file: string,
  line: number,
) => { readonly day: LogDay; readonly subject: string | null } | null;

/** A case line with what the logs say about its evidence (`evidenceAt` null: there are no logs). */
export function judgedCase(line: CaseLine, evidenceAt: EvidenceAt | null): JudgedCase {
  const { actor, subject, detectors, from, until, openedOn } = line;
  const known = line.evidence.flatMap((place) => evidenceAt?.(place.file, place.line) ?? []);
  return {
    actor,
    subject,
    detectors,
    from,
    until,
    openedOn,
    evidenceDays: known.length === 0 ? null : [...new Set(known.map(({ day }) => day))],
    evidenceSubjects: [...new Set(known.flatMap((one) => one.subject ?? []))],
  };
}
