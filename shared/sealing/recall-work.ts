import { colleagueWorkDays } from '../explanations/colleague-work.ts';
import { ownWorkDays } from '../explanations/own-work.ts';
import { unpackSubjects } from '../history/touched-subjects.ts';
import type { Judge } from '../judging.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { HistoryStore } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { tenureOn } from '../settings/tenure-on.ts';

/**
 * Tells the judge what the account and its section wrote around a log day, as far as it is stored:
 * on arrival nobody should be told of an access that recorded work explains.
 */
export async function recallWork(
  actor: string,
  logDay: LogDay,
  judge: Judge,
  staff: Settings['staff'],
  history: HistoryStore,
): Promise<void> {
  const section = tenureOn(staff, actor, logDay)?.section ?? null;
  const until = addDays(logDay, colleagueWorkDays);
  await recall(actor, addDays(logDay, -ownWorkDays), until);
  if (section === null) return;
  const colleagues = [...staff.keys()].filter(
    (one) => one !== actor && tenureOn(staff, one, logDay)?.section === section,
  );
  for (const one of colleagues) await recall(one, addDays(logDay, -colleagueWorkDays), until);

  async function recall(who: string, from: LogDay, through: LogDay): Promise<void> {
    for (const { logDay: day, digest, subjects } of await history.days(who, from, through))
      if (digest !== '' && subjects.length > 0)
        judge.work.set(who, day, unpackSubjects(subjects).written);
  }
}
