import { BrokenPromiseError } from '../errors.ts';
import type { Judge, Judgement } from '../judging.ts';
import { sameInEveryLanguage } from '../language.ts';
import { limits } from '../limits.ts';
import type { LogDay } from '../log-day.ts';
import type { HistoryStore } from '../ports.ts';
import type { SealedDay, SealMark, StoredDay } from './contribution.ts';
import { digestOnArrival } from './contributions-digest.ts';
import { packDayVector } from './day-vector.ts';
import { packSubjects } from './touched-subjects.ts';

/** A judged staff-day as it is stored, with what sealing said of it before. */
export function storedDayOf(judgement: Judgement, sealed: SealedDay | null): StoredDay {
  const { day, digest, vector, subjects } = judgement;
  const ruled = Object.fromEntries(
    judgement.rules
      .map(({ finding, standing }) => [finding.detector, standing] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return {
    actor: day.actor,
    logDay: day.logDay,
    digest,
    vector: packDayVector(vector),
    subjects: packSubjects(subjects),
    ruled,
    fired: firedOf(ruled, sealed),
    sealed,
  };
}

/** The same day with what sealing says of it now. */
export function sealedAs(day: StoredDay, sealed: SealedDay): StoredDay {
  return { ...day, sealed, fired: firedOf(day.ruled, sealed) };
}

/**
 * The same day for the next seal to take: it was folded to something else since it was sealed.
 * Nothing where it is not sealed.
 */
export function unsettled(day: StoredDay): StoredDay {
  return sealedUnder(noDigest, day);
}

/** The same day while its cases are still to be brought up to date: the next seal takes it, too. */
export function awaitingCases(day: StoredDay): StoredDay {
  return sealedUnder(awaited, day);
}

/** Whether the last seal, or the last fold since, left the day for the next seal to take. */
export function isUnsettled(day: StoredDay): boolean {
  return day.sealed?.digest === noDigest || awaitsCases(day);
}

/** Whether the last seal ended before the cases of the day were up to date. */
export function awaitsCases({ sealed }: Pick<SealMark, 'sealed'>): boolean {
  return sealed?.digest === awaited;
}

function sealedUnder(digest: string, day: StoredDay): StoredDay {
  return day.sealed === null ? day : { ...day, sealed: { ...day.sealed, digest } };
}

/** Digests of no logs. */
const [noDigest, awaited] = ['', 'cases'];

/** A staff-day that has contributions and is still to be folded. */
export function notedDay(actor: string, logDay: LogDay): StoredDay {
  const none = new Uint8Array(0);
  const nothing = { vector: none, subjects: none, ruled: {}, fired: [], sealed: null };
  return { actor, logDay, digest: '', ...nothing };
}

/**
 * What fired on a staff-day: the standing rules, and what calibration picked or, where the past was
 * too short for it (or the day is not sealed yet), the rules of the warm-up. Sorted.
 */
function firedOf(ruled: StoredDay['ruled'], sealed: SealedDay | null): readonly string[] {
  const fired = new Set(sealed?.picks.map(({ detector }) => detector));
  for (const [detector, standing] of Object.entries(ruled))
    if (standing !== 'until-calibrated' || sealed?.isCalibrated !== true) fired.add(detector);
  return [...fired].sort();
}

/** What folding a staff-day came to. */
export interface FoldedDay {
  readonly stored: StoredDay;
  /** Something fires on it. */
  readonly fires: boolean;
  /** What is stored differs from before. */
  readonly changed: boolean;
}

/**
 * Folds and judges one staff-day and stores it; `before` is what was read of it. Another worker
 * that folds the same day at the same time cannot corrupt it: whoever writes last has seen every
 * contribution, and whoever loses reads again. `known` is the digest of the logs that the work
 * records of a seal know of; null: this is no seal.
 */
export async function foldStaffDay(
  actor: string,
  logDay: LogDay,
  judge: Judge,
  history: HistoryStore,
  known: string | null,
): Promise<FoldedDay> {
  for (let attempt = 0; attempt < limits.conditionalAttemptsMax; attempt += 1) {
    const [before] = await history.days(actor, logDay, logDay);
    const contributions = await history.contributions(actor, logDay);
    const judgement = judge.judge(actor, logDay, contributions);
    const { digest } = judgement;
    const folded = {
      ...storedDayOf(judgement, before?.sealed ?? null),
      digest: digest === known ? digest : digestOnArrival(digest),
    };
    const fires = folded.fired.length > 0;
    if (before !== undefined && isSameDay(before, folded))
      return { stored: folded, fires, changed: false };
    const stored = unsettled(folded);
    if (await history.putDay(stored, before?.digest ?? null))
      return { stored, fires, changed: true };
  }
  throw new BrokenPromiseError(
    sameInEveryLanguage(
      `The day ${logDay} of one actor could not be stored: others kept changing it.`,
    ),
  );
}

/** Whether two stored days say the same, what sealing says of them included. */
export function isSameDay(one: StoredDay, other: StoredDay): boolean {
  return (
    one.digest === other.digest &&
    Buffer.compare(one.vector, other.vector) === 0 &&
    Buffer.compare(one.subjects, other.subjects) === 0 &&
    JSON.stringify([one.ruled, one.fired, one.sealed]) ===
      JSON.stringify([other.ruled, other.fired, other.sealed])
  );
}
