import type { Line, Tenure } from './city-records.ts';
import { periodOf } from './office-time.ts';
import type { Reasoned, WorkBook } from './recorded-work.ts';

/** What one account did on one log day, counted by plain loops. */
export interface PlainDay {
  readonly actor: string;
  readonly logDay: string;
  readonly tenure: Tenure | null;
  readonly lines: readonly Reasoned[];
  readonly unapprovedPeople: number;
  readonly peopleSeen: number;
  readonly unexplainedPeople: number;
  /** Residents seen without recorded work. */
  readonly unexplained: ReadonlySet<string>;
  /** Of these, the longest run of neighbouring numbers. */
  readonly run: number;
  /** Returns to a terminal left a moment before, and between which terminals. */
  readonly switches: number;
  readonly switchedAt: readonly string[];
  /** People at night or on a closed day without order, roster, approval or work. */
  readonly afterHoursPeople: number;
  /** Of the unexplained, views in a row of 30 or more at one short interval. */
  readonly paced: number;
}

export function plainDayOf(
  actor: string,
  logDay: string,
  given: readonly Line[],
  book: WorkBook,
): PlainDay {
  const lines = book.reasons(actor, logDay, given);
  const tenure = book.tenureOn(actor, logDay);
  const section = tenure?.section ?? null;
  const done = lines.filter(({ line }) => line.outcome === 'success');
  const worked = new Set(done.filter(isExplained).map(({ line }) => line.subject));
  const seen = done.filter(isSeen);
  const unexplained = seen.filter((one) =>
    one.line.subject === null ? !isExplained(one) : !worked.has(one.line.subject),
  );
  const named = new Set<string>();
  for (const { line } of unexplained) if (line.subject !== null) named.add(line.subject);
  return {
    actor,
    logDay,
    tenure,
    lines,
    unapprovedPeople: unapprovedOf(done.filter((one) => isOutput(one) && !isExplained(one))),
    peopleSeen: peopleIn(seen),
    unexplainedPeople: peopleIn(unexplained),
    unexplained: named,
    run: longestRun(
      unexplained.map(({ line }) => line),
      book,
    ),
    ...switchesIn(given),
    afterHoursPeople: peopleIn(
      unworkedAfterHours(done, section).filter((one) => isLate(one, section)),
    ),
    paced: pacedIn(unexplained.map(({ line }) => line)),
  };
}

/** Distinct residents where lines name them, and the counts of the others. */
export function peopleIn(lines: readonly Reasoned[]): number {
  const named = new Set<string>();
  let unnamed = 0;
  for (const { line } of lines) {
    if (line.subject !== null && (line.records ?? 1) <= 1) named.add(line.subject);
    else unnamed += (line.records ?? 0) * line.count;
  }
  return named.size + unnamed;
}

export function countOf(lines: readonly Reasoned[]): number {
  return lines.reduce((sum, { line }) => sum + line.count, 0);
}

export function unapprovedOf(lines: readonly Reasoned[]): number {
  const covered = lines.reduce((sum, { overrun }) => sum + (overrun?.covered ?? 0), 0);
  return Math.max(0, peopleIn(lines) - covered);
}

export function isOutput({ line }: Reasoned): boolean {
  return line.action === 'export' || line.action === 'print';
}

export function isExplained(one: Reasoned): boolean {
  return one.ofSubject || (isOutput(one) && one.approved);
}

function isSeen({ line }: Reasoned): boolean {
  if (!line.isPersonal) return false;
  if (line.action === 'view') return true;
  const showsOne = line.subject !== null && (line.records ?? 1) <= 1;
  return (line.action === 'search' || line.action === 'print') && showsOne;
}

/** The events that each detector shows of a day that it fired on. */
export function shownOf(
  detector: string,
  day: PlainDay,
  isCalibrated: boolean,
): readonly Reasoned[] {
  const done = day.lines.filter(({ line }) => line.outcome === 'success');
  const openness = (one: Reasoned) => !isExplained(one);
  switch (detector) {
    case 'bulk-export':
    case 'unapproved-bulk-export':
      return done.filter((one) => isOutput(one) && openness(one));
    case 'unexplained-mass-viewing':
      return fullestHour(day, done);
    case 'mass-viewing': {
      const views = done.filter(
        ({ line }) => ['view', 'search', 'print'].includes(line.action) && line.isPersonal,
      );
      const open = views.filter(openness);
      return open.length * 2 >= views.length ? open : views;
    }
    case 'slow-accumulation': {
      const uses = done.filter(
        ({ line }) =>
          ['view', 'search', 'print', 'export'].includes(line.action) && line.isPersonal,
      );
      const open = uses.filter(openness);
      return open.length > 0 ? open : uses;
    }
    case 'after-hours':
      return afterHoursOf(done, day.tenure?.section ?? null, isCalibrated);
    case 'account-state':
      return done;
    default:
      return [];
  }
}

/** Of the hours that begin with a view of somebody unexplained, the first with most people. */
function fullestHour(day: PlainDay, done: readonly Reasoned[]): readonly Reasoned[] {
  const views = done.filter(
    (one) =>
      isSeen(one) &&
      (one.line.subject === null ? !isExplained(one) : day.unexplained.has(one.line.subject)),
  );
  let fullest: readonly Reasoned[] = [];
  for (const { line: first } of views) {
    const hour = views.filter(({ line }) => line.at >= first.at && line.at < first.at + 3_600_000);
    if (peopleIn(hour) > peopleIn(fullest)) fullest = hour;
  }
  return fullest;
}

function afterHoursOf(
  done: readonly Reasoned[],
  section: string | null,
  isCalibrated: boolean,
): readonly Reasoned[] {
  if (!isCalibrated) return unorderedIn(done, section).filter((one) => isLate(one, section));
  const open = unworkedAfterHours(done, section);
  const atNight = open.filter((one) => isLate(one, section));
  return atNight.length > 0 ? atNight : open;
}

/** Reaches somebody's data outside opening hours, and nobody ordered it. */
function unorderedIn(done: readonly Reasoned[], section: string | null): readonly Reasoned[] {
  const reaching = ['view', 'search', 'print', 'export', 'update'];
  return done.filter(
    ({ line, ordered }) =>
      reaching.includes(line.action) &&
      line.records !== 0 &&
      line.isPersonal &&
      !ordered &&
      periodOf(line.at, section) !== 'office',
  );
}

function unworkedAfterHours(
  done: readonly Reasoned[],
  section: string | null,
): readonly Reasoned[] {
  const worked = new Set(done.filter(isExplained).map(({ line }) => line.subject));
  return unorderedIn(done, section).filter(
    (one) => !isExplained(one) && (one.line.subject === null || !worked.has(one.line.subject)),
  );
}

function isLate({ line }: Reasoned, section: string | null): boolean {
  return periodOf(line.at, section) !== 'evening';
}

/** Residents with numbers within 16 of the one before, paged through in one session. */
function longestRun(lines: readonly Line[], book: WorkBook): number {
  let longest = 0;
  let run = 0;
  let before: string | null = null;
  let lastAt = Number.NEGATIVE_INFINITY;
  let met = new Set<string>();
  for (const { at, subject } of lines) {
    if (at - lastAt > 30 * 60_000) {
      met = new Set();
      before = null;
    }
    lastAt = at;
    if (subject === null || met.has(subject)) continue;
    met.add(subject);
    const home = book.householdOf(subject);
    const isSameHome = before !== null && home !== null && home === book.householdOf(before);
    if (!isSameHome) {
      run = before !== null && areNear(before, subject) ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    before = subject;
  }
  return longest;
}

/** Of each session's first looks, those in any 30 in a row that come like a machine's. */
function pacedIn(lines: readonly Line[]): number {
  const sessions: number[][] = [];
  let met = new Set<string>();
  let lastAt = Number.NEGATIVE_INFINITY;
  for (const { at, subject } of lines) {
    if (at - lastAt > 30 * 60_000) {
      met = new Set();
      sessions.push([]);
    }
    lastAt = at;
    if (subject === null || met.has(subject)) continue;
    met.add(subject);
    sessions.at(-1)?.push(at);
  }
  return sessions.reduce((sum, times) => {
    const isEven = times.map(() => false);
    for (let start = 0; start + 30 <= times.length; start += 1)
      if (comesEvenly(times.slice(start, start + 30), times)) isEven.fill(true, start, start + 30);
    return sum + isEven.filter(Boolean).length;
  }, 0);
}

/** Deviation under a fifth of the mean and a median under 8 s; whole seconds are rounded ones. */
function comesEvenly(window: readonly number[], session: readonly number[]): boolean {
  const steps = window.slice(1).map((at, place) => at - (window[place] ?? at));
  const mean = steps.reduce((sum, one) => sum + one, 0) / steps.length;
  const rounding = session.every((at) => at % 1_000 === 0) ? 1e6 / 6 : 0;
  const variance = steps.reduce((sum, one) => sum + (one - mean) ** 2, 0) / steps.length - rounding;
  const median = steps.toSorted((a, b) => a - b)[(steps.length - 1) / 2] ?? 0;
  return mean > 0 && Math.sqrt(Math.max(0, variance)) < 0.2 * mean && median < 8_000;
}

/** In one of the two overlapping blocks of 32 numbers: 16 apart at least, 31 at most. */
function areNear(one: string, other: string): boolean {
  const block = (subject: string, shift: number) => Math.floor((Number(subject) + shift) / 32);
  return block(one, 0) === block(other, 0) || block(one, 16) === block(other, 16);
}

/** Returns to a terminal that was left less than ten minutes before, system by system. */
function switchesIn(lines: readonly Line[]): Pick<PlainDay, 'switches' | 'switchedAt'> {
  let switches = 0;
  const between = new Set<string>();
  for (const own of Map.groupBy(lines, ({ system }) => system).values()) {
    for (const [place, { terminal, at }] of own.entries()) {
      const before = own.slice(0, place);
      const last = before.findLastIndex((one) => one.terminal === terminal);
      const isMove = before.at(-1)?.terminal !== terminal;
      if (!isMove || last < 0 || at - (before[last]?.at ?? 0) >= 600_000) continue;
      switches += 1;
      for (const one of before.slice(last)) between.add(one.terminal);
    }
  }
  return { switches, switchedAt: [...between].sort() };
}

/** Lines that are about one resident, for the looks at him or her. */
export function looksAt(subject: string, day: PlainDay): readonly Reasoned[] {
  return day.lines.filter(
    (one) => one.line.outcome === 'success' && one.line.subject === subject && !isExplained(one),
  );
}
