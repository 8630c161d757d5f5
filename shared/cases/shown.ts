import type { JudgedEvent } from '../detectors/detector.ts';
import { BrokenPromiseError } from '../errors.ts';
import { dataClasses } from '../event.ts';
import { sameInEveryLanguage } from '../language.ts';
import { limits } from '../limits.ts';
import { recordsIn, subjectsIn } from '../people.ts';
import type { CaseContext, DatedFinding } from './assemble.ts';
import type { CaseFacts, EvidenceLine } from './case.ts';

/** The part of a case's facts that comes out of the events that its findings show. */
export type Shown = Pick<
  CaseFacts,
  | 'records'
  | 'subjects'
  | 'unexplainedSubjects'
  | 'subjectHashes'
  | 'evidence'
  | 'systems'
  | 'dataClasses'
  | 'dataClassesUnknown'
  | 'firstAt'
  | 'lastAt'
>;

/**
 * Totals over the union of the events of all findings: an event that two detectors show counts
 * once; a line that stands n times in its file without a sequence number counts n times. Throws
 * `BrokenPromiseError` for a finding that shows no event.
 */
export function shownBy(
  findings: readonly DatedFinding[],
  context: Pick<CaseContext, 'systems' | 'fileName'>,
): Shown {
  const events = unionOf(findings);
  const systems = [...new Set(events.map(({ system }) => system))].sort();
  const classes = new Set(events.flatMap((event) => event.dataClasses));
  const instants = events.map(({ at }) => at);
  return {
    records: recordsIn(events),
    subjects: subjectsIn(events),
    unexplainedSubjects: subjectsIn(events.filter((event) => !event.explanations.length)),
    subjectHashes: hashesOf(events),
    evidence: evidenceOf(events, context.fileName),
    systems,
    dataClasses: dataClasses.filter((known) => classes.has(known)),
    dataClassesUnknown: systems.some((system) => !context.systems.has(system)),
    firstAt: instants.reduce((one, other) => Math.min(one, other)),
    lastAt: instants.reduce((one, other) => Math.max(one, other)),
  };
}

/** A source may start its sequence numbers anew every day, so the day belongs to the key. */
function unionOf(findings: readonly DatedFinding[]): readonly JudgedEvent[] {
  const events = new Map<string, JudgedEvent>();
  for (const { logDay, finding } of findings) {
    if (!finding.events.length) {
      const sentence = `The detector ${finding.detector} fired on ${logDay} and shows no event.`;
      throw new BrokenPromiseError(sameInEveryLanguage(sentence));
    }
    for (const event of finding.events) events.set(`${logDay} ${event.fingerprint}`, event);
  }
  return [...events.values()];
}

function hashesOf(events: readonly JudgedEvent[]): readonly string[] {
  const hashes = new Set<string>();
  for (const { subject } of events) {
    if (subject !== null) hashes.add(subject.toString(16).padStart(16, '0'));
  }
  return [...hashes].sort().slice(0, limits.subjectHashesKept);
}

function evidenceOf(
  events: readonly JudgedEvent[],
  fileName: (sha256: string) => string,
): readonly EvidenceLine[] {
  return events
    .map(({ source, file, line, at, action, system, records }) => {
      return { source, file: fileName(file), line, at, action, system, records };
    })
    .sort(byPlace)
    .slice(0, limits.evidenceLinesMax);
}

function byPlace(one: EvidenceLine, other: EvidenceLine): number {
  if (one.at !== other.at) return one.at - other.at;
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line;
}
