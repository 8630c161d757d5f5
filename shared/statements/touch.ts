import type { EventExplanation, JudgedEvent, StaffDay } from '../detectors/detector.ts';
import type { Action, Outcome } from '../event.ts';
import { peopleExplanations } from '../explanations/registry.ts';
import { hasWork, isExplained, workedOn } from '../history/recorded-work.ts';
import { alone, isEstimated, linesIn, residentsFor, residentsIn } from '../history/stands-for.ts';
import type { LogDay } from '../log-day.ts';

/**
 * What recorded work says of deeds: it explains them, or another deed of that day about the same
 * resident; it does not; it cannot be told (a busy day that keeps a summary); or nobody asks for
 * work, as they reach no personal data.
 */
export const workStandings = ['explained', 'same-day', 'none', 'unknown', 'not-asked'] as const;
export type WorkStanding = (typeof workStandings)[number];

/** Deeds of one kind of one account on one log day: a line of a statement. */
export interface Touch {
  readonly logDay: LogDay;
  readonly actor: string;
  /** The section in which the account was in office; null: none is known. */
  readonly section: string | null;
  readonly action: Action;
  readonly outcome: Outcome;
  readonly system: string;
  readonly screen: string | null;
  readonly terminals: readonly string[];
  /** First and last instant, ms since 1970. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** Log lines, repeated ones included. */
  readonly lines: number;
  /** Residents whom the lines name. */
  readonly residents: number;
  /** Whether both are estimates: a busy day keeps a summary only. */
  readonly isEstimate: boolean;
  readonly work: WorkStanding;
  /** The records that explain them, each once, in the order of the day. */
  readonly explanations: readonly EventExplanation[];
}

/** The day's deeds about one resident (every keyed hash of it), each for itself alone. */
export function touchesOf(day: StaffDay, hashes: readonly bigint[]): readonly Touch[] {
  const isAsked = ({ subject }: JudgedEvent) => subject !== null && hashes.includes(subject);
  return grouped(day, isAsked, standingOf).map((group) =>
    touchOf(day, group.events.map(alone), group.work),
  );
}

/**
 * All deeds of the day. Of a busy day's estimates nobody can say how many are explained: what is kept
 * stands for others of its kind, with work or without.
 */
export function deedsOf(day: StaffDay): readonly Touch[] {
  const standing = isEstimated(day.events) ? unlessNotAsked : standingOf;
  return grouped(day, () => true, standing).map((group) => touchOf(day, group.events, group.work));
}

interface Group {
  readonly work: WorkStanding;
  readonly events: JudgedEvent[];
}

/** By what was done where and what explains it, in the order of the first of each. */
function grouped(
  day: StaffDay,
  isWanted: (event: JudgedEvent) => boolean,
  standing: typeof standingOf,
): readonly Group[] {
  const works = workedOn(day.events.filter(({ outcome }) => outcome === 'success'));
  const groups = new Map<string, Group>();
  for (const event of day.events) {
    if (!isWanted(event)) continue;
    const { action, outcome, system, screen } = event;
    const work = standing(event, works);
    const reasons = work === 'explained' ? reasonsOf(event) : [];
    const key = JSON.stringify([action, outcome, system, screen, work, reasons]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { work, events: [event] });
    else group.events.push(event);
  }
  return [...groups.values()];
}

function standingOf(event: JudgedEvent, works: ReadonlySet<bigint>): WorkStanding {
  const { action, mayBePersonal, records } = event;
  if (!mayBePersonal || records === 0 || notAsked.has(action)) return 'not-asked';
  if (isExplained(event)) return 'explained';
  if (event.subject !== null && works.has(event.subject)) return 'same-day';
  return hasWork(event, works) ? 'unknown' : 'none';
}

function unlessNotAsked(event: JudgedEvent, works: ReadonlySet<bigint>): WorkStanding {
  return standingOf(event, works) === 'not-asked' ? 'not-asked' : 'unknown';
}

const notAsked: ReadonlySet<string> = new Set(['login', 'logout']);

function reasonsOf({ explanations }: JudgedEvent): readonly EventExplanation[] {
  return explanations.filter(({ id }) => peopleExplanations.has(id));
}

function touchOf(day: StaffDay, events: readonly JudgedEvent[], work: WorkStanding): Touch {
  const [first] = events;
  if (first === undefined) throw new RangeError('a group of events is never empty');
  const { action, outcome, system, screen } = first;
  const terminals = new Set(events.flatMap(({ terminal }) => terminal ?? []));
  const reasons = work === 'explained' ? reasonsOf(first) : [];
  return {
    logDay: day.logDay,
    actor: day.actor,
    section: day.tenure?.section ?? null,
    action,
    outcome,
    system,
    screen,
    terminals: [...terminals].sort(),
    firstAt: first.at,
    lastAt: events.at(-1)?.at ?? first.at,
    lines: linesIn(events),
    residents: residentsIn(residentsFor(events)),
    isEstimate: isEstimated(events),
    work,
    explanations: [...new Map(reasons.map((one) => [`${one.id} ${one.reference}`, one])).values()],
  };
}
