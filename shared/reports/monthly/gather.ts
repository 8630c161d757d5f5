import { successorOf } from '../../cases/transitions.ts';
import { unpackDayVector } from '../../history/day-vector.ts';
import { believe, type SourceDays } from '../../history/source-ahead.ts';
import { uniteSourceDays } from '../../history/source-day-union.ts';
import { addDays, type LogDay } from '../../log-day.ts';
import type {
  CaseStore,
  HistoryStore,
  Journal,
  ManifestStore,
  SourceDayStore,
  StoredCase,
} from '../../ports.ts';
import type { Settings } from '../../settings/settings.ts';
import { tenureOn } from '../../settings/tenure-on.ts';
import type { SettingsChange } from '../../watching/settings-change.ts';
import { compileCalendar } from '../../working-time.ts';
import type { FileFigures, MonthlyMaterial, WorkFigures } from './material.ts';
import { addMonths, beginOf, daysOf, issuedAt, type Month } from './month.ts';

/** What a monthly summary reads; it writes nothing here. */
export interface MonthlyPorts {
  readonly settings: Settings;
  readonly history: Pick<HistoryStore, 'staffOn' | 'days'>;
  readonly sourceDays: Pick<SourceDayStore, 'of'>;
  readonly manifests: Pick<ManifestStore, 'all'>;
  readonly cases: Pick<CaseStore, 'list' | 'read'>;
  readonly settingsChanges: Pick<Journal<SettingsChange>, 'all'>;
}

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
  const issue = issuedAt(month, calendar, timeZone);
  const isRunning = now < issue;
  const asOf = isRunning ? morningOf(now, timeZone) : issue;
  const staffDays = new Map<Month, number>();
  for (const one of [month, addMonths(month, -1), addMonths(month, -12)])
    staffDays.set(one, await staffDaysOf(one, ports));
  return {
    month,
    asOf,
    isRunning,
    settings,
    cases: await liveCasesOf(ports.cases),
    sources: await sourcesOf(month, ports),
    files: await filesOf(month, ports.manifests),
    staffDays,
    work: await workOf(month, ports.history),
    settingsChanges: await Array.fromAsync(ports.settingsChanges.all()),
  };
}

const dayMs = 24 * 60 * 60_000;

/** The last 04:00 local time at or before an instant. */
function morningOf(now: number, timeZone: string): number {
  const date = new Date(now + dayMs).toISOString().slice(0, 10);
  let day = date;
  while (beginOf(day, timeZone) > now) day = addDays(day, -1);
  return beginOf(day, timeZone);
}

async function staffDaysOf(month: Month, { history, settings }: MonthlyPorts): Promise<number> {
  let count = 0;
  for (const day of daysOf(month)) {
    for (const actor of await history.staffOn(day)) {
      const kind = tenureOn(settings.staff, actor, day)?.kind ?? 'person';
      if (kind === 'person') count += 1;
    }
  }
  return count;
}

async function liveCasesOf(cases: MonthlyPorts['cases']): Promise<readonly StoredCase[]> {
  const live: StoredCase[] = [];
  let next: string | null = null;
  do {
    const page = await cases.list({ kind: 'all' }, next);
    for (const { facts } of page.records) {
      const stored = await cases.read(facts.id);
      if (stored !== null && successorOf(stored.actions) === null) live.push(stored);
    }
    next = page.next;
  } while (next !== null);
  return live.sort((one, other) => (one.record.facts.id < other.record.facts.id ? -1 : 1));
}

/** From thirteen months before: the same month a year ago is compared with. */
async function sourcesOf(month: Month, { settings, sourceDays }: MonthlyPorts) {
  const from = `${addMonths(month, -13)}-01`;
  // Days of the next month tell whether a jump at the end is to be believed.
  const until = daysOf(addMonths(month, 1)).at(-1) ?? from;
  const sources: SourceDays[] = [];
  for (const source of settings.sources) {
    sources.push({ source, days: uniteSourceDays(await sourceDays.of(source.id, from, until)) });
  }
  return believe(sources);
}

async function filesOf(month: Month, manifests: MonthlyPorts['manifests']): Promise<FileFigures> {
  const [first = '', last = ''] = [daysOf(month)[0], daysOf(month).at(-1)];
  const figures = { files: 0, accepted: 0, rejected: 0 };
  for await (const { status, from, until, accepted, rejected } of manifests.all()) {
    if (status !== 'read' || from === null || until === null) continue;
    if (until < first || from > last) continue;
    figures.files += 1;
    figures.accepted += accepted;
    figures.rejected += rejected;
  }
  return figures;
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
