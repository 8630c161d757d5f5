import type { StoredDay } from '../history/contribution.ts';
import { digestOfContributions, digestOfLogs } from '../history/contributions-digest.ts';
import type { SubjectKeys } from '../history/key-rotation.ts';
import { foldStaffDay } from '../history/stored-day.ts';
import { unpackSubjects } from '../history/touched-subjects.ts';
import { unionOf } from '../history/union.ts';
import { subjectsWritten } from '../history/work-records.ts';
import { judgeOf } from '../judging.ts';
import type { LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import type { HistoryStore } from '../ports.ts';

/** How many staff-days are folded at a time: enough to hide the store's latency. */
const staffDaysAtOnce = 16;

/**
 * The first half of sealing: folds the staff-days from `from` on again, with everything that the
 * given accounts wrote, before and after, as explanations. `stored` holds the accounts of one
 * section or more: colleagues' work explains within a section only. Days whose logs came meanwhile
 * are left to the next seal.
 */
export async function foldDays(
  from: LogDay,
  stored: ReadonlyMap<string, readonly StoredDay[]>,
  pipeline: Pick<Pipeline, 'settings' | 'history' | keyof SubjectKeys>,
): Promise<void> {
  const { settings, history } = pipeline;
  const judge = judgeOf(settings, pipeline);
  const days = [...stored.values()].flat();
  const known = new Map<StoredDay, string>();
  for (const day of days) {
    const { written, digest } = await writtenOn(day, history);
    judge.work.set(day.actor, day.logDay, written);
    known.set(day, digest);
  }
  const again = days.filter(({ logDay }) => logDay >= from);
  for (let at = 0; at < again.length; at += staffDaysAtOnce)
    await Promise.all(
      again
        .slice(at, at + staffDaysAtOnce)
        .map((day) => foldStaffDay(day.actor, day.logDay, judge, history, known.get(day) ?? null)),
    );
}

/** What was written on a day, and the digest of the logs that say so. */
async function writtenOn(
  day: StoredDay,
  history: HistoryStore,
): Promise<{ readonly written: Iterable<bigint>; readonly digest: string }> {
  if (isFolded(day)) {
    const { written } = unpackSubjects(day.subjects);
    return { written, digest: digestOfLogs(day.digest) };
  }
  const contributions = await history.contributions(day.actor, day.logDay);
  const digest = digestOfContributions(contributions);
  return { written: subjectsWritten(unionOf(contributions)), digest };
}

/** A day that was only noted, or folded before there was sealing, has no list of residents yet. */
function isFolded({ digest, subjects, sealed }: StoredDay): boolean {
  return digest !== '' && (sealed !== null || subjects.length > 2);
}
