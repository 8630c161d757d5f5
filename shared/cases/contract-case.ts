import type { Language } from '../language.ts';
import type { CaseFacts } from './case.ts';

/** One case as one JSON line without its line end, keys in the contract's order (section 4). */
export function printCase(facts: CaseFacts, language: Language): string {
  return JSON.stringify({
    case: facts.id,
    actor: facts.actor,
    subject: facts.subject,
    detectors: facts.detectors,
    severity: facts.severity,
    notified: facts.notified,
    from: facts.from,
    until: facts.until,
    openedOn: facts.openedOn,
    records: facts.records,
    subjects: facts.subjects,
    unexplainedSubjects: facts.unexplainedSubjects,
    p: facts.p,
    why: facts.why.map((sentence) => sentence[language]),
    evidence: facts.evidence.map(({ source, file, line }) => ({ source, file, line })),
  });
}
