import { createSubjectChains } from '../history/subject-chains.ts';
import type { SubjectHash } from '../history/subject-key.ts';
import type { WorkRecords } from '../history/work-records.ts';
import { logDayFromNumber, logDayNumber, zoneShift } from '../log-day.ts';
import type { Settings } from '../settings/settings.ts';
import type { Calendar } from '../working-time.ts';
import type { ExplanationTables } from './explanation.ts';

/**
 * Compiles the settings and the work that history shows for the explanations. Every subject of
 * `assignments.csv` and `households.csv` is hashed here, once: about a second for half a million
 * rows, so it is done once a process and not once a file.
 */
export function compileExplanationTables(
  settings: Settings,
  calendar: Calendar,
  hash: SubjectHash,
  work: WorkRecords,
): ExplanationTables {
  const { staff } = settings;
  const shift = zoneShift(settings.organisation.timeZone);
  const approvals = Map.groupBy(settings.approvals, (one) => one.actor);
  const overtime = Map.groupBy(settings.overtime, (one) => one.actor);
  const assignments = rowsBySubject(settings.assignments, (one) => hash(one.subject));
  const protectedSubjects = new Set([...settings.protectedSubjects.keys()].map(hash));
  const households = rowsBySubject([...settings.households], ([subject]) => hash(subject));
  return {
    approvals: (actor) => approvals.get(actor) ?? [],
    overtime: (actor) => overtime.get(actor) ?? [],
    onDuty: (at, actor, system) => calendar.onDuty(at, actor, system),
    hash,
    isProtected: (subject) => protectedSubjects.has(subject),
    assignments,
    household: (subject) => households(subject)[0]?.[1] ?? null,
    sectionOf: (actor, logDay) =>
      staff
        .get(actor)
        ?.find((one) => one.from <= logDay && (one.until === null || logDay <= one.until))
        ?.section ?? null,
    logDayOf: (at) => logDayFromNumber(logDayNumber(at, shift)),
    work,
  };
}

/** Finds rows by their subject's hash, in the order in which they stand. */
function rowsBySubject<Row>(
  rows: readonly Row[],
  subjectOf: (row: Row) => bigint,
): (subject: bigint) => readonly Row[] {
  const chains = createSubjectChains();
  for (const [number, row] of rows.entries()) chains.add(subjectOf(row), number);
  return (subject) => {
    const found: Row[] = [];
    chains.visit(subject, (number) => {
      const row = rows[number];
      if (row !== undefined) found.unshift(row);
    });
    return found;
  };
}
