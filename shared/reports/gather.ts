import { successorOf } from '../cases/transitions.ts';
import { type BelievedDays, believe, type SourceDays } from '../history/source-ahead.ts';
import { uniteSourceDays } from '../history/source-day-union.ts';
import type { LogDay } from '../log-day.ts';
import type {
  CaseStore,
  HistoryStore,
  Journal,
  ManifestStore,
  SourceDayStore,
  StoredCase,
} from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { tenureOn } from '../settings/tenure-on.ts';
import type { SettingsChange } from '../watching/settings-change.ts';
import type { ReportShelf } from './shelf.ts';

/** What reports are made of; drawing one writes nothing here. */
export interface ReportPorts {
  readonly settings: Settings;
  readonly history: Pick<HistoryStore, 'staffOn' | 'days'>;
  readonly sourceDays: Pick<SourceDayStore, 'of'>;
  readonly manifests: Pick<ManifestStore, 'all'>;
  readonly cases: Pick<CaseStore, 'list' | 'read'>;
  readonly settingsChanges: Pick<Journal<SettingsChange>, 'all'>;
  /** Which reports were issued before. */
  readonly shelf: Pick<ReportShelf, 'last'>;
}

/** What became of the files whose log days touch a period; a file that crosses its end counts whole. */
export interface FileFigures {
  readonly files: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** Every case that has not gone on under another id, in order of their ids. */
export async function liveCasesOf(cases: ReportPorts['cases']): Promise<readonly StoredCase[]> {
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

/**
 * Every source with its believed log days from `from` to `until`. Days after a period tell whether a
 * jump at its end is to be believed.
 */
export async function sourcesOf(
  from: LogDay,
  until: LogDay,
  { settings, sourceDays }: Pick<ReportPorts, 'settings' | 'sourceDays'>,
): Promise<readonly BelievedDays[]> {
  const sources: SourceDays[] = [];
  for (const source of settings.sources) {
    sources.push({ source, days: uniteSourceDays(await sourceDays.of(source.id, from, until)) });
  }
  return believe(sources);
}

/** How many accounts of people had events on each of the log days, summed. */
export async function staffDaysOn(
  days: readonly LogDay[],
  { history, settings }: Pick<ReportPorts, 'history' | 'settings'>,
): Promise<number> {
  let count = 0;
  for (const day of days) {
    for (const actor of await history.staffOn(day)) {
      const kind = tenureOn(settings.staff, actor, day)?.kind ?? 'person';
      if (kind === 'person') count += 1;
    }
  }
  return count;
}

/** The files that hold log days from `first` to `last`. */
export async function filesOf(
  first: LogDay,
  last: LogDay,
  manifests: ReportPorts['manifests'],
): Promise<FileFigures> {
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
