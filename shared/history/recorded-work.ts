import type { JudgedEvent } from '../detectors/detector.ts';
import {
  amountExplanations,
  subjectExplanations,
  timeExplanations,
} from '../explanations/registry.ts';
import { peopleIn } from '../people.ts';
import { isPartlyKnown } from './stands-for.ts';

/**
 * Whether recorded work says why this resident's record was used. An approval of bulk use says so
 * for what was exported or printed under it, not for looking at people one by one.
 */
export function isExplained(event: JudgedEvent): boolean {
  return (
    isCovered(event, subjectExplanations) ||
    (takesDataOut(event) && isCovered(event, amountExplanations))
  );
}

/** Residents with at least one deed that recorded work explains: the others of that day are too. */
export function workedOn(done: readonly JudgedEvent[]): ReadonlySet<bigint> {
  const works = new Set<bigint>();
  for (const event of done) {
    if (event.subject !== null && isExplained(event)) works.add(event.subject);
  }
  return works;
}

/**
 * The same of a deed among others of the same day: of one that names nobody, its own reasons. It is
 * said of no resident of a busy day that work is lacking unless all of his or her day was kept.
 */
export function hasWork(event: JudgedEvent, works: ReadonlySet<bigint>): boolean {
  if (isPartlyKnown(event)) return true;
  return event.subject === null ? isExplained(event) : works.has(event.subject);
}

/**
 * Residents whom the actor saw without any recorded work, sorted: of a busy day only of those all of
 * whose deeds were kept.
 */
export function subjectsUnexplained(events: readonly JudgedEvent[]): readonly bigint[] {
  const done = events.filter(({ outcome }) => outcome === 'success');
  const works = workedOn(done);
  return distinct(done.filter((event) => showsOne(event) && !hasWork(event, works)));
}

/**
 * People of outputs that nothing explains, less those that an approval still covered when it was
 * overrun: an approval covers up to its maximum.
 */
export function peopleUnapproved(unapproved: readonly JudgedEvent[]): number {
  const covered = unapproved.reduce(
    (sum, { shortfalls }) => sum + Math.max(0, ...shortfalls.map((one) => one.coveredPeople ?? 0)),
    0,
  );
  return Math.max(0, peopleIn(unapproved) - covered);
}

/** One resident's record on screen or on paper; a list of hits is not yet a look at each. */
export function showsOne({ action, subject, records, mayBePersonal }: JudgedEvent): boolean {
  if (!mayBePersonal) return false;
  if (action === 'view') return true;
  return (action === 'search' || action === 'print') && subject !== null && (records ?? 1) <= 1;
}

/** Leaves the screen: a file or a sheet of paper. */
export function takesDataOut({ action }: JudgedEvent): boolean {
  return action === 'export' || action === 'print';
}

/** Actions that reach personal data; signing in and out does not. */
const reaching: ReadonlySet<string> = new Set(['view', 'search', 'print', 'export', 'update']);

/** Reaches personal data outside opening hours without order, roster or approval. */
export function isUnordered(event: JudgedEvent): boolean {
  return (
    event.period !== 'office' &&
    reaching.has(event.action) &&
    event.records !== 0 &&
    event.mayBePersonal &&
    !isCovered(event, timeExplanations)
  );
}

/** The same at night or on a closed day. */
export function isAfterHours(event: JudgedEvent): boolean {
  return (event.period === 'night' || event.period === 'closed-day') && isUnordered(event);
}

function isCovered({ explanations }: JudgedEvent, by: ReadonlySet<string>): boolean {
  return explanations.some(({ id }) => by.has(id));
}

function distinct(events: readonly { readonly subject: bigint | null }[]): readonly bigint[] {
  const subjects = new Set<bigint>();
  for (const { subject } of events) if (subject !== null) subjects.add(subject);
  return [...subjects].sort((one, other) => (one < other ? -1 : 1));
}
