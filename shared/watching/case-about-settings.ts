import type { CaseFacts, Severity } from '../cases/case.ts';
import { caseId } from '../cases/case-id.ts';
import type { Text } from '../language.ts';
import { logDayFromNumber, logDayNumber, zoneShift } from '../log-day.ts';
import type { SettingsRule } from './settings-rule.ts';

/** What a case about the settings says. */
export interface SettingsCase {
  readonly rule: SettingsRule;
  /** Tells it from every other case about the settings of that day. */
  readonly key: string;
  /** Ms since 1970. */
  readonly at: number;
  /** The files that it is about. */
  readonly files: readonly string[];
  /** Accounts of the staff that are not told. */
  readonly actors: readonly string[];
  readonly severity: Severity;
  readonly why: readonly Text[];
}

/** The case about the settings of an organisation in that time zone: about nobody, on no line. */
export function caseAboutSettings(
  { rule, key, at, files, actors, severity, why }: SettingsCase,
  timeZone: string,
): CaseFacts {
  const logDay = logDayFromNumber(logDayNumber(at, zoneShift(timeZone)));
  return {
    id: caseId('source', key, rule.family, logDay),
    actor: null,
    subject: null,
    source: files.join(', '),
    actors,
    family: rule.family,
    detectors: [rule.id],
    severity,
    notified: true,
    from: logDay,
    until: logDay,
    openedOn: logDay,
    records: 0,
    subjects: 0,
    unexplainedSubjects: 0,
    subjectHashes: [],
    p: null,
    why,
    whatToDo: [rule.whatToDo],
    evidence: [],
    sections: [],
    systems: [],
    dataClasses: [],
    dataClassesUnknown: false,
    firstAt: at,
    lastAt: at,
  };
}
