import type { AccessEvent } from '../../shared/event.ts';
import type { LogDay } from '../../shared/log-day.ts';
import type { CaseLine } from './input-lines.ts';
import type { EvidenceAt } from './judged-case.ts';

/** Finds the lines that cases name as evidence while the logs are read. */
export interface EvidencePlaces {
  /** Called with every event; keeps those that a case names. */
  meet(file: string, event: AccessEvent, day: LogDay): void;
  /** Whether a case names lines of the file. */
  concerns(file: string): boolean;
  readonly at: EvidenceAt;
}

export function evidencePlaces(cases: readonly CaseLine[]): EvidencePlaces {
  const wanted = new Map<string, Set<number>>();
  const found = new Map<string, { readonly day: LogDay; readonly subject: string | null }>();
  for (const { file, line } of cases.flatMap(({ evidence }) => evidence)) {
    const lines = wanted.get(file) ?? new Set();
    wanted.set(file, lines.add(line));
  }
  return {
    meet(file, { line, subject }, day) {
      if (wanted.get(file)?.has(line) !== true) return;
      found.set(`${line} ${file}`, { day, subject: subject ?? null });
    },
    concerns: (file) => wanted.has(file),
    at: (file, line) => found.get(`${line} ${file}`) ?? null,
  };
}
