import { believe, type SourceDays } from '../history/source-ahead.ts';
import { type JudgedSpan, judgeSources, type SourceFinding } from '../history/source-findings.ts';
import type { SourceWords } from '../history/source-record.ts';
import { newestLogDay, sealable, watermark } from '../history/watermark.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { Calendar } from '../working-time.ts';

/** A finding about a source, and the log day whose sealing brought it to light. */
export interface SourceFiring {
  readonly finding: SourceFinding;
  readonly firedOn: LogDay;
}

/** The past that a day is judged by: sixty working days. */
const pastDays = 100;

/**
 * The log days on which sources are judged: all that can be sealed by what the logs hold, up to
 * `through`. Whoever seals further (a replay seals everything) does not judge logs that are still on
 * their way. `first` is the first log day of all logs; where source days have expired since, days
 * without a whole past are left as they were judged. null: there is no such day.
 */
export function judgedSpan(
  sources: readonly SourceDays[],
  first: LogDay,
  through: LogDay,
  calendar: Calendar,
): JudgedSpan | null {
  const believed = believe(sources);
  const newest = newestLogDay(believed);
  const [oldest] = sources.flatMap(({ days }) => days[0]?.logDay ?? []).sort();
  if (newest === null || oldest === undefined) return null;
  const watermarks = believed.map((one) => watermark(one, newest, calendar));
  const from = oldest <= first ? oldest : addDays(oldest, pastDays);
  let until = through < newest ? through : newest;
  while (until >= from && !sealable(until, watermarks, newest, calendar))
    until = addDays(until, -1);
  return until < from ? null : { from, until };
}

/** What is wrong with the sources on the days of a span, each with the day on which it showed. */
export function sourceFirings(
  sources: readonly SourceDays[],
  span: JudgedSpan,
  calendar: Calendar,
  words: SourceWords,
): readonly SourceFiring[] {
  const believed = new Map(believe(sources).map(({ source, days }) => [source.id, days]));
  const on = (day: LogDay) => judgeSources(sources, { from: day, until: day }, calendar, words);
  return judgeSources(sources, span, calendar, words).map((finding) => {
    // Its own day is yet to come: it is told on the newest day that the source has reached.
    const reached = believed.get(finding.source)?.at(-1)?.logDay ?? span.until;
    const firedOn = finding.kind === 'dated-ahead' ? reached : firstShown(finding, on);
    return { finding, firedOn };
  });
}

/** What lasts shows before its last day: a silence, an action that is in the log no more. */
function firstShown(finding: SourceFinding, on: (day: LogDay) => readonly SourceFinding[]): LogDay {
  for (let day = finding.from; day < finding.until; day = addDays(day, 1))
    if (on(day).some((one) => isSame(one, finding))) return day;
  return finding.until;
}

function isSame(one: SourceFinding, other: SourceFinding): boolean {
  return (
    one.source === other.source &&
    one.from === other.from &&
    lasting(one.kind) === lasting(other.kind)
  );
}

/** A missing day that goes on is a silence. */
function lasting(kind: SourceFinding['kind']): string {
  return kind === 'missing-day' ? 'silence' : kind;
}
