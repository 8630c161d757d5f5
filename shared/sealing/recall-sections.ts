import { colleagueWorkDays } from '../explanations/colleague-work.ts';
import { ownWorkDays } from '../explanations/own-work.ts';
import { unpackSubjects } from '../history/touched-subjects.ts';
import type { Judge } from '../judging.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { HistoryStore } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { eachAccount } from './each-account.ts';
import { sectionOn } from './sections.ts';

interface RecallPorts {
  readonly judge: Judge;
  readonly settings: Pick<Settings, 'staff'>;
  readonly history: Pick<HistoryStore, 'days'>;
}

/**
 * Tells the judge what these accounts and their sections wrote around these log days, each account
 * once: `recall-work.ts` does it for a single day, and would read the same again for each.
 */
export async function recallSections(
  days: readonly { readonly actor: string; readonly logDay: LogDay }[],
  { judge, settings, history }: RecallPorts,
): Promise<void> {
  const logDays = days.map(({ logDay }) => logDay).sort();
  const [first] = logDays;
  const last = logDays.at(-1);
  if (first === undefined || last === undefined) return;
  const asked = new Set(days.map(({ actor }) => actor));
  const sections = new Set(
    days.map(({ actor, logDay }) => sectionOn(settings.staff, actor, logDay)),
  );
  sections.delete(null);
  for (const [actor, tenures] of settings.staff)
    if (tenures.some(({ section }) => sections.has(section))) asked.add(actor);
  const [from, until] = [addDays(first, -ownWorkDays), addDays(last, colleagueWorkDays)];
  const actors = [...asked].sort();
  const daysOf = (actor: string) => history.days(actor, from, until);
  await eachAccount(actors, daysOf, (actor, stored) => {
    for (const { logDay, digest, subjects } of stored)
      if (digest !== '' && subjects.length > 0)
        judge.work.set(actor, logDay, unpackSubjects(subjects).written);
  });
}
