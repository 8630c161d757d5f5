import type { SourceDays } from '../history/source-ahead.ts';
import { uniteSourceDays } from '../history/source-day-union.ts';
import type { JudgedSpan } from '../history/source-findings.ts';
import type { Judge } from '../judging.ts';
import { limits } from '../limits.ts';
import type { LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import type { CaseStore } from '../ports.ts';
import { scoringReads } from '../sealing/kept-past.ts';
import type { CaseFacts } from './case.ts';
import type { WorkingDaysBetween } from './episodes.ts';
import { recordFacts } from './record.ts';
import { sourceCases } from './source-facts.ts';
import { judgedSpan, sourceFirings } from './source-firings.ts';
import { noteFinding } from './still-found.ts';
import { successorOf } from './transitions.ts';

/**
 * Brings the cases about sources up to date with the source days as they are stored: what is wrong
 * with the logs of `sources.yaml` on the sealed days up to `through`. `first` is the first log day
 * of all logs. A case whose finding is gone (the missing file came) stays, and its log says so; where
 * only its first days are gone, it goes on under the id of those that are left. Returns the ids of
 * the cases that changed.
 */
export async function refreshSourceCases(
  first: LogDay,
  through: LogDay,
  judge: Judge,
  pipeline: Pipeline,
): Promise<readonly string[]> {
  const { settings, cases } = pipeline;
  const sources = await sourcesFrom(scoringReads(first, through), pipeline);
  const span = judgedSpan(sources, first, through, judge.calendar);
  if (span === null) return [];
  const firings = sourceFirings(sources, span, judge.calendar, judge.words);
  const workingDaysBetween: WorkingDaysBetween = (from, until) =>
    judge.calendar.workingDaysBetween(from, until, null);
  const derived = settings.sources.flatMap((source) => {
    const own = firings.filter(({ finding }) => finding.source === source.id);
    return sourceCases(source, own, { settings, workingDaysBetween });
  });
  const ids = new Set(settings.sources.map(({ id }) => id));
  const isOurs = ({ source }: CaseFacts) => source !== null && ids.has(source);
  const mayGoOn = derived.some((facts) => mayHaveBegunBefore(facts, span, workingDaysBetween));
  // Of what began before the days that are judged, only what goes on among them is asked for.
  const live = (await liveSourceCases(mayGoOn ? '' : span.from, cases)).filter(isOurs);
  const known = live.filter(({ from }) => from >= span.from);
  const earlier = live.filter(({ from }) => from < span.from);
  const whole = derived.flatMap((facts) => {
    const former = earlier.findLast((one) => isOneEpisode(one, facts, workingDaysBetween));
    return former === undefined ? [facts] : goneOn(former, facts);
  });
  return record(whole, known, workingDaysBetween, pipeline);
}

/** Whether findings of the same episode may lie before the days that are judged. */
function mayHaveBegunBefore(
  { from }: CaseFacts,
  span: JudgedSpan,
  workingDaysBetween: WorkingDaysBetween,
): boolean {
  return from <= span.from || workingDaysBetween(span.from, from) < limits.episodeQuietWorkingDays;
}

/**
 * A case whose first days are not judged any more, with what was derived of its later ones: it
 * keeps its id and its beginning. Nothing where it has not grown.
 */
function goneOn(former: CaseFacts, later: CaseFacts): readonly CaseFacts[] {
  if (later.until <= former.until) return [];
  const { id, from, firstAt, openedOn, notified } = former;
  return [{ ...later, id, from, firstAt, openedOn, notified: notified || later.notified }];
}

async function sourcesFrom(
  first: LogDay,
  { settings, sourceDays }: Pipeline,
): Promise<readonly SourceDays[]> {
  const sources: SourceDays[] = [];
  for (const source of settings.sources) {
    const days = uniteSourceDays(await sourceDays.of(source.id, first, lastLogDay));
    sources.push({ source, days });
  }
  return sources;
}

/** Days ahead of all others matter too: they tell of a wrong clock. */
const lastLogDay = '9999-12-30';

/** Writes what was derived; notes of every other known case that its finding is gone. */
async function record(
  derived: readonly CaseFacts[],
  known: readonly CaseFacts[],
  workingDaysBetween: WorkingDaysBetween,
  { cases, now }: Pipeline,
): Promise<readonly string[]> {
  const changed = new Set<string>();
  const current = new Set(derived.map(({ id }) => id));
  const gone = known.filter(({ id }) => !current.has(id));
  const handedOver = new Set<string>();
  for (const facts of derived) {
    const former = gone.filter((one) => isOneEpisode(one, facts, workingDaysBetween));
    for (const { id } of former) handedOver.add(id);
    if (!isToldAhead(facts, known)) {
      const ids = former.map(({ id }) => id);
      if ((await recordFacts(facts, ids, cases, now())) !== 'unchanged') changed.add(facts.id);
    }
    if (await noteFinding(facts.id, 'found-again', cases, now())) changed.add(facts.id);
  }
  for (const { id } of gone)
    if (!handedOver.has(id) && (await noteFinding(id, 'no-longer-found', cases, now())))
      changed.add(id);
  return [...changed].sort();
}

function isOneEpisode(
  one: CaseFacts,
  other: CaseFacts,
  workingDaysBetween: WorkingDaysBetween,
): boolean {
  if (one.source !== other.source) return false;
  const [earlier, later] = one.from < other.from ? [one, other] : [other, one];
  if (later.from <= earlier.until) return true;
  return workingDaysBetween(earlier.until, later.from) < limits.episodeQuietWorkingDays;
}

/**
 * Lines that are dated ahead are described by the newest day of their source, which moves every
 * night: what was told of them once stands.
 */
function isToldAhead({ id, from, until, openedOn }: CaseFacts, known: readonly CaseFacts[]) {
  return from > openedOn && known.some((one) => one.id === id && one.until === until);
}

/** The cases about sources that began on `from` or later and have not gone on under another id. */
async function liveSourceCases(from: LogDay, cases: CaseStore): Promise<readonly CaseFacts[]> {
  const live: CaseFacts[] = [];
  let after: string | null = null;
  do {
    const page = await cases.list({ kind: 'all' }, after);
    for (const { facts } of page.records) {
      if (facts.source === null || facts.from < from) continue;
      const stored = await cases.read(facts.id);
      if (stored !== null && successorOf(stored.actions) === null) live.push(stored.record.facts);
    }
    const isPast = (page.records.at(-1)?.facts.openedOn ?? from) < from;
    after = isPast ? null : page.next;
  } while (after !== null);
  return live;
}
