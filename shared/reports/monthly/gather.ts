import { unpackDayVector } from '../../history/day-vector.ts';
import type { LogDay } from '../../log-day.ts';
import { compileCalendar } from '../../working-time.ts';
import { filesOf, liveCasesOf, type ReportPorts, sourcesOf, staffDaysOn } from '../gather.ts';
import { cutoffOf } from '../period.ts';
import type { MonthlyMaterial, WorkFigures } from './material.ts';
import { addMonths, daysOf, lastDayOf, type Month } from './month.ts';

/** What a monthly summary reads. */
export type MonthlyPorts = Omit<ReportPorts, 'shelf'>;

/** Reads so many accounts at a time. */
const accountsAtOnce = 32;

/**
 * Reads all that the summary of a month is made of. `now` (ms since 1970) matters only before the
 * day of its issue: then the report is as of this morning's 04:00.
 */
export async function gatherMonth(
  month: Month,
  ports: MonthlyPorts,
  now: number,
): Promise<MonthlyMaterial> {
  const { settings } = ports;
  const { timeZone } = settings.organisation;
  const calendar = compileCalendar(settings.calendar, timeZone);
  const staffDays = new Map<Month, number>();
  for (const one of [month, addMonths(month, -1), addMonths(month, -12)])
    staffDays.set(one, await staffDaysOn(daysOf(one), ports));
  return {
    month,
    ...cutoffOf(lastDayOf(month), calendar, timeZone, now),
    settings,
    cases: await liveCasesOf(ports.cases),
    // From thirteen months before: the same month a year ago is compared with.
    sources: await sourcesOf(`${addMonths(month, -13)}-01`, lastDayOf(addMonths(month, 1)), ports),
    files: await filesOf(`${month}-01`, lastDayOf(month), ports.manifests),
    staffDays,
    work: await workOf(month, ports.history),
    settingsChanges: await Array.fromAsync(ports.settingsChanges.all()),
  };
}

async function workOf(month: Month, history: MonthlyPorts['history']): Promise<WorkFigures> {
  const days = daysOf(month);
  const actors = new Set<string>();
  for (const day of days) for (const actor of await history.staffOn(day)) actors.add(actor);
  const sums = { lines: 0, seen: 0, seenExplained: 0, output: 0, outputExplained: 0 };
  const unsealed = new Set<LogDay>();
  const sorted = [...actors].sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  for (let at = 0; at < sorted.length; at += accountsAtOnce) {
    const batch = sorted.slice(at, at + accountsAtOnce);
    const read = await Promise.all(batch.map((actor) => history.days(actor, first, last)));
    for (const { logDay, vector, sealed, digest } of read.flat()) {
      if (sealed === null) unsealed.add(logDay);
      // Noted, and still to be folded: the next seal does it.
      if (digest === '') continue;
      const figures = unpackDayVector(vector);
      sums.lines += figures.lines;
      sums.seen += figures.peopleSeen;
      sums.seenExplained += figures.peopleSeen - figures.unexplainedPeople;
      sums.output += figures.outputPeople;
      sums.outputExplained += figures.outputPeople - figures.unapprovedPeople;
    }
  }
  return { ...sums, unsealed: [...unsealed].sort() };
}
