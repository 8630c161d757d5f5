import type { Finding } from '../detectors/detector.ts';
import { BrokenPromiseError } from '../errors.ts';
import { sameInEveryLanguage, type Text } from '../language.ts';
import { addDays, type LogDay } from '../log-day.ts';
import { type CaseFacts, type Family, families, type Severity, severities } from './case.ts';
import { caseId, type Entity } from './case-id.ts';
import { episodesOf, type WorkingDaysBetween } from './episodes.ts';
import { shownBy } from './shown.ts';

/** One detector's firing on one log day of an actor, with the actor's sections on that day. */
export interface DatedFinding {
  readonly logDay: LogDay;
  readonly finding: Finding;
  readonly sections: readonly string[];
  /** Whether it is to be told, or only waits in the list. */
  readonly notified: boolean;
  /** Calibrated share; null: a fixed rule's. */
  readonly p: number | null;
  /** The accounts whose deeds it shows, sorted. */
  readonly actors: readonly string[];
}

/** Whom a case is about: an account, or a resident (keyed hash, hexadecimal). */
export interface About {
  readonly kind: Exclude<Entity, 'source'>;
  readonly id: string;
}

/** What the assembling of cases must know beside the findings. */
export interface CaseContext {
  /** The family and the advice of a detector, by its id (the registry's entry). */
  readonly detector: (id: string) => { readonly family: Family; readonly whatToDo: Text };
  readonly workingDaysBetween: WorkingDaysBetween;
  /** The systems of `sekisho.yaml`, by id. */
  readonly systems: { has(id: string): boolean };
  /** The name as uploaded of a file, by its SHA-256 (of several names, the smallest). */
  readonly fileName: (sha256: string) => string;
}

/**
 * Joins the findings about one actor or resident into cases: one case for each detector family and episode,
 * sorted by family, then first day. A pure function of the set of findings: their order changes
 * nothing.
 */
export function assembleCases(
  about: About,
  findings: readonly DatedFinding[],
  context: CaseContext,
): readonly CaseFacts[] {
  const cases: CaseFacts[] = [];
  for (const family of families) {
    const own = findings
      .filter(({ finding }) => context.detector(finding.detector).family === family)
      .sort(inOrder);
    const logDays = own.map(({ logDay }) => logDay);
    for (const episode of episodesOf(logDays, context.workingDaysBetween)) {
      const members = own.filter(({ logDay }) => episode.includes(logDay));
      cases.push(factsOf(about, family, episode, members, context));
    }
  }
  return cases;
}

/**
 * The ids that a case would have if another of its fired log days were the first: under one of
 * them it may have been opened before a late file moved its first day.
 */
export function formerIds(
  facts: CaseFacts,
  findings: readonly DatedFinding[],
  context: CaseContext,
): readonly string[] {
  const logDays = firedIn(facts.family, findings, context).filter(
    (logDay) => logDay > facts.from && logDay <= facts.until,
  );
  return idsFrom(logDays, facts);
}

/** How far back a former first day of a case is looked for that no detector sees any more. */
const earlierReachDays = 60;

/**
 * The ids that a case would have if a log day before its first one began it, on which its family
 * finds nothing: under one of them it may have been opened before that day was explained.
 */
export function earlierIds(
  facts: CaseFacts,
  logDays: readonly LogDay[],
  findings: readonly DatedFinding[],
  context: CaseContext,
): readonly string[] {
  const fired = firedIn(facts.family, findings, context);
  const reach = addDays(facts.from, -earlierReachDays);
  const quiet = logDays.filter((day) => day >= reach && day < facts.from && !fired.includes(day));
  return idsFrom(quiet, facts);
}

function firedIn(
  family: Family,
  findings: readonly DatedFinding[],
  context: CaseContext,
): readonly LogDay[] {
  return findings
    .filter(({ finding }) => context.detector(finding.detector).family === family)
    .map(({ logDay }) => logDay);
}

function idsFrom(logDays: readonly LogDay[], { actor, family }: CaseFacts): readonly string[] {
  return [...new Set(logDays)].sort().map((logDay) => caseId('actor', actor ?? '', family, logDay));
}

function factsOf(
  about: About,
  family: Family,
  episode: readonly [LogDay, ...LogDay[]],
  members: readonly DatedFinding[],
  context: CaseContext,
): CaseFacts {
  const [from] = episode;
  const opening = members.find(({ notified }) => notified) ?? members[0];
  if (opening === undefined) throw noFinding(about.id);
  const detectors = [...new Set(members.map(({ finding }) => finding.detector))].sort();
  return {
    id: caseId(about.kind, about.id, family, from),
    actor: about.kind === 'actor' ? about.id : null,
    subject: about.kind === 'subject' ? about.id : null,
    source: null,
    actors: [...new Set(members.flatMap(({ actors }) => actors))].sort(),
    family,
    detectors,
    severity: highest(members.map(({ finding }) => finding.severity)),
    notified: opening.notified,
    from,
    until: episode.at(-1) ?? from,
    openedOn: opening.logDay,
    p: opening.p,
    why: about.kind === 'subject' ? lastWords(members) : whyOf(members),
    whatToDo: distinct(detectors.map((id) => context.detector(id).whatToDo)),
    sections: [...new Set(members.flatMap(({ sections }) => sections))].sort(),
    ...shownBy(members, context),
  };
}

function noFinding(actor: string): BrokenPromiseError {
  return new BrokenPromiseError(sameInEveryLanguage(`An episode of ${actor} has no finding.`));
}

/** Looks at one resident are told once, with all that came before. */
function lastWords(members: readonly DatedFinding[]): readonly Text[] {
  return members.findLast(({ finding }) => finding.why.length > 0)?.finding.why ?? [];
}

/** A long story is told by its first day, its most unusual one and its last. */
const daysToldMax = 3;

function whyOf(members: readonly DatedFinding[]): readonly Text[] {
  const telling = members.filter(({ finding }) => finding.why.length > 0);
  const logDays = [...new Set(telling.map(({ logDay }) => logDay))];
  if (logDays.length <= daysToldMax) return distinct(telling.flatMap(({ finding }) => finding.why));
  const strongest = telling.toSorted((one, other) => (one.p ?? 1) - (other.p ?? 1))[0];
  const told = new Set([logDays[0], strongest?.logDay, logDays.at(-1)]);
  const others = logDays.length - told.size;
  return distinct([
    ...members.filter(({ logDay }) => told.has(logDay)).flatMap(({ finding }) => finding.why),
    {
      ja: `このほか${others}日についても同様です（事案の画面に全日の行があります）。`,
      en: `The same holds for ${others} more ${others === 1 ? 'day' : 'days'} (the case page shows their lines).`,
    },
  ]);
}

/** The gravest of them; low where there is none. */
export function highest(given: readonly Severity[]): Severity {
  const ranks = given.map((severity) => severities.indexOf(severity));
  return severities[Math.max(0, ...ranks)] ?? 'low';
}

/** Equal texts once, at their first place. */
export function distinct(texts: readonly Text[]): readonly Text[] {
  return [...new Map(texts.map((text) => [JSON.stringify([text.ja, text.en]), text])).values()];
}

/** By day, then detector, then rule before calibration. */
function inOrder(one: DatedFinding, other: DatedFinding): number {
  return (
    compare(one.logDay, other.logDay) ||
    compare(one.finding.detector, other.finding.detector) ||
    Number(one.p !== null) - Number(other.p !== null)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
