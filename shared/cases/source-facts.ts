import { logIntegrity } from '../detectors/log-integrity.ts';
import type { SourceFinding } from '../history/source-findings.ts';
import type { Text } from '../language.ts';
import {
  addDays,
  instantOfLocal,
  type LogDay,
  logDayCutMinutes,
  numberOfLogDay,
  zoneShift,
} from '../log-day.ts';
import type { Settings, Source } from '../settings/settings.ts';
import { distinct, highest } from './assemble.ts';
import type { CaseFacts } from './case.ts';
import { caseId } from './case-id.ts';
import { episodesOf, type WorkingDaysBetween } from './episodes.ts';
import type { SourceFiring } from './source-firings.ts';
import { type Suppressible, suppressedWords, suppressionOf } from './suppressed.ts';

/** What the assembling of cases about a source must know beside the findings. */
export interface SourceCaseContext {
  readonly settings: Pick<Settings, 'systems' | 'organisation' | 'suppressions'>;
  readonly workingDaysBetween: WorkingDaysBetween;
}

/**
 * Joins the findings about one source into cases, one an episode, earliest first. They are about
 * nobody and show no line: what is wrong is that lines are not there. A pure function of the set of
 * findings.
 */
export function sourceCases(
  source: Pick<Source, 'id' | 'system'>,
  firings: readonly SourceFiring[],
  context: SourceCaseContext,
): readonly CaseFacts[] {
  const days = firings.flatMap(({ finding }) => daysOf(finding));
  return episodesOf(days, context.workingDaysBetween).flatMap((episode) => {
    const members = firings
      .filter(({ finding }) => daysOf(finding).some((day) => episode.includes(day)))
      .sort(inOrder);
    const opening = members.find((one) => isNotified(one, context)) ?? members[0];
    if (opening === undefined) return [];
    return [factsOf(source, episode[0], members, opening, context)];
  });
}

/**
 * Whether a finding about a source is told to the offices: a day without any line, and what is high
 * or above. The rest (fewer lines, a clock, a date) is for whoever runs the logs and waits in the
 * list.
 */
export function isTold({ kind, severity }: Pick<SourceFinding, 'kind' | 'severity'>): boolean {
  return kind === 'missing-day' || severity === 'high' || severity === 'critical';
}

/** Whether it is told, unless a suppression lists it only. */
function isNotified(
  { finding }: SourceFiring,
  { settings: { suppressions } }: SourceCaseContext,
): boolean {
  return isTold(finding) && suppressionOf(suppressible(finding), suppressions) === null;
}

/** What goes on after the end of a suppression is told: its last day counts. */
function suppressible({ source, until }: SourceFinding): Suppressible {
  return { detector: logIntegrity.id, logDay: until, actors: [], sections: [], source };
}

function factsOf(
  { id, system }: Pick<Source, 'id' | 'system'>,
  from: LogDay,
  members: readonly SourceFiring[],
  opening: SourceFiring,
  context: SourceCaseContext,
): CaseFacts {
  const { settings } = context;
  const findings = members.map(({ finding }) => finding);
  const ends = findings.map(({ until }) => until).sort();
  const until = ends.at(-1) ?? from;
  const { family, whatToDo } = logIntegrity;
  const known = settings.systems.get(system);
  const startOf = dayStarts(settings.organisation.timeZone);
  return {
    id: caseId('source', id, family, from),
    actor: null,
    subject: null,
    source: id,
    actors: [],
    family,
    detectors: [logIntegrity.id],
    severity: highest(findings.map(({ severity }) => severity)),
    notified: isNotified(opening, context),
    from,
    until,
    openedOn: opening.firedOn,
    records: 0,
    subjects: 0,
    unexplainedSubjects: 0,
    subjectHashes: [],
    p: null,
    why: distinct(findings.flatMap((finding) => whyOf(finding, settings.suppressions))),
    whatToDo: [whatToDo],
    evidence: [],
    sections: [],
    systems: [system],
    dataClasses: known?.dataClasses ?? [],
    dataClassesUnknown: known === undefined,
    firstAt: startOf(from),
    lastAt: startOf(addDays(until, 1)) - 1,
  };
}

function whyOf(finding: SourceFinding, suppressions: Settings['suppressions']): readonly Text[] {
  const covering = isTold(finding) ? suppressionOf(suppressible(finding), suppressions) : null;
  return covering === null ? finding.why : [...finding.why, suppressedWords(covering)];
}

/**
 * The log days that a finding stands for. Numbers that are missing count on the day that shows it,
 * although they may belong to the day before: a day without its log must not begin earlier once the
 * next one comes. Lines that are dated ahead may lie decades apart: their first day stands for all.
 */
function daysOf({ kind, from, until }: SourceFinding): readonly LogDay[] {
  if (kind === 'dated-ahead') return [from];
  if (kind === 'sequence-gap') return [until];
  const days: LogDay[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

/** By the day on which they showed, then from when on, then kind. */
function inOrder(one: SourceFiring, other: SourceFiring): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

function keyOf({ firedOn, finding }: SourceFiring): string {
  return `${firedOn} ${finding.from} ${finding.kind}`;
}

/** The instant (ms since 1970) at which a log day begins. */
function dayStarts(timeZone: string): (logDay: LogDay) => number {
  const shift = zoneShift(timeZone);
  return (logDay) =>
    instantOfLocal((numberOfLogDay(logDay) * 24 * 60 + logDayCutMinutes) * 60_000, shift);
}
