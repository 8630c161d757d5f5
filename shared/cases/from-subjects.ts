import type { JudgedEvent } from '../detectors/detector.ts';
import { windowDays } from '../detectors/hot-subject-looks.ts';
import { detectorById } from '../detectors/registry.ts';
import type { SubjectPick } from '../history/contribution.ts';
import { isExplained } from '../history/recorded-work.ts';
import { alone } from '../history/stands-for.ts';
import type { Judge } from '../judging.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { assembleCases, type DatedFinding } from './assemble.ts';
import { caseContextOf } from './case-context.ts';
import { episodesOf } from './episodes.ts';
import { sectionsOf } from './findings.ts';
import { recordFacts } from './record.ts';
import { listSuppressed } from './suppressed.ts';

/** What calibration picked about one resident, by log day. */
export type SubjectPicks = ReadonlyMap<LogDay, SubjectPick>;

/**
 * Brings the cases about residents up to date after the log days from `from` on were judged anew:
 * one case a resident and episode, about nobody in particular, with the accounts that looked.
 * Episodes that ended before stay as they are. Returns the ids of those that changed.
 */
export async function refreshSubjectCases(
  picked: ReadonlyMap<string, SubjectPicks>,
  from: LogDay,
  judge: Judge,
  pipeline: Pipeline,
): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const subject of [...picked.keys()].sort()) {
    const findings: DatedFinding[] = [];
    for (const [logDay, pick] of goingOn(picked.get(subject) ?? new Map(), from, judge))
      findings.push(...(await findingsOn(subject, logDay, pick, judge, pipeline)));
    const told = listSuppressed(findings, pipeline.settings.suppressions);
    const context = await caseContextOf(told, judge, pipeline);
    for (const facts of assembleCases({ kind: 'subject', id: subject }, told, context)) {
      const outcome = await recordFacts(facts, [], pipeline.cases, pipeline.now());
      if (outcome !== 'unchanged') changed.push(facts.id);
    }
  }
  return changed;
}

/** The picks of episodes that `from`, or a later day, is part of or would be if picked. */
function goingOn(picks: SubjectPicks, from: LogDay, { calendar }: Judge): SubjectPicks {
  const looked = [...picks.keys()].flatMap((day) =>
    Array.from({ length: windowDays }, (_, age) => addDays(day, -age)),
  );
  const episode = episodesOf([...looked, from], (one, other) =>
    calendar.workingDaysBetween(one, other, null),
  ).find((days) => days.includes(from));
  const [begin = from] = episode ?? [];
  return new Map([...picks].filter(([logDay]) => logDay >= begin));
}

/** The looks of the days before, which begin the case's evidence, and what the day itself says. */
async function findingsOn(
  subject: string,
  logDay: LogDay,
  { actors, p, notified }: SubjectPick,
  judge: Judge,
  { history }: Pipeline,
): Promise<readonly DatedFinding[]> {
  const looks: DatedFinding[] = [];
  const detector = 'hot-subject';
  const hash = BigInt(`0x${subject}`);
  for (const actor of actors)
    for (let age = windowDays - 1; age >= 0; age -= 1) {
      const day = addDays(logDay, -age);
      const contributions = await history.contributions(actor, day);
      if (contributions.length === 0) continue;
      const judged = judge.judge(actor, day, contributions);
      const events = judged.day.events
        .filter((event) => event.subject === hash && isLook(event))
        .map(alone);
      if (events.length === 0) continue;
      const finding = { detector, severity: 'low' as const, why: [], events };
      const sections = sectionsOf(judged.day);
      looks.push({ logDay: day, finding, sections, notified: false, p: null, actors: [actor] });
    }
  const events = looks.flatMap(({ finding }) => finding.events).sort(byTime);
  const report = detectorById(detector)?.bySubject?.report(actors, events, judge.words);
  if (report === undefined || events.length === 0) return [];
  const sections = [...new Set(looks.flatMap((look) => look.sections))].sort();
  // Looks of the days before stand in findings of their own: an event is shown once.
  const today = looks.filter((look) => look.logDay === logDay);
  const finding = { detector, ...report, events: today.flatMap((look) => look.finding.events) };
  return [...looks, { logDay, finding, sections, notified, p, actors }];
}

function isLook(event: JudgedEvent): boolean {
  return event.outcome === 'success' && !isExplained(event);
}

function byTime(one: JudgedEvent, other: JudgedEvent): number {
  if (one.at !== other.at) return one.at - other.at;
  return one.fingerprint < other.fingerprint ? -1 : 1;
}
