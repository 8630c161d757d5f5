import { refreshCases } from './cases/from-history.ts';
import { tendCase } from './escalation/clock.ts';
import { type FileReading, readingHere } from './file-reading.ts';
import type { FoldSummary } from './history/folder.ts';
import type { SubjectKeys } from './history/key-rotation.ts';
import { foldStaffDay, notedDay } from './history/stored-day.ts';
import { judgeOf } from './judging.ts';
import type {
  BatchStore,
  CaseStore,
  FileManifest,
  HistoryStore,
  LogFile,
  ManifestStore,
  Messenger,
  Meter,
  Quarantine,
  SourceDayStore,
} from './ports.ts';
import type { ReadSummary } from './reading/sink.ts';
import { recallWork } from './sealing/recall-work.ts';
import type { Settings } from './settings/settings.ts';
import { takeFile } from './taking-files.ts';

/** All that the flow is given: the settings, the ports, a secret and the time. */
export interface Pipeline extends SubjectKeys {
  readonly settings: Settings;
  readonly history: HistoryStore;
  readonly sourceDays: SourceDayStore;
  readonly manifests: ManifestStore;
  readonly quarantine: Quarantine;
  readonly cases: CaseStore;
  readonly batches: BatchStore;
  readonly messenger: Messenger;
  readonly meter: Meter;
  /** Who reads the files; left out: this thread. */
  readonly reading?: FileReading;
  /** Known content is read again: after a release that reads a format better. Left out: it is not. */
  readonly readsAgain?: true;
  /** The secret that signs links in messages; without it they have none. */
  readonly linkKey?: Uint8Array;
  /** The instant, ms since 1970. Only the action log and the clocks see it, never the facts. */
  readonly now: () => number;
}

/** What became of one log object. */
export interface IngestReport {
  /** Its `status` says whether the file could be read; an unreadable file is kept and listed. */
  readonly manifest: FileManifest;
  /** The content was known already: nothing was done again. */
  readonly duplicate: boolean;
  /** The encoding that fits as well as the one that it was read in; null: none, or not read now. */
  readonly couldBe: ReadSummary['couldBe'];
  /** Ids of cases that were opened or whose facts changed, sorted. */
  readonly cases: readonly string[];
}

/**
 * upload → read → explain → fold → judge → case → escalate, on one page. Called once for each log
 * object, by the Lambda function and by the command line alike.
 *
 * Every step is safe to repeat: contributions are keyed by content, day vectors and cases are
 * functions of them, and the manifest is written last, so that a crash means reading again.
 */
export function ingestFile(file: LogFile, pipeline: Pipeline): Promise<IngestReport> {
  return takeFile(file, pipeline, async (arrived) => {
    const { read, folded } = await (pipeline.reading ?? readingHere).fold(arrived, pipeline);
    const cases = await judgeArrived(folded, pipeline);
    for (const id of cases) await tendCase(id, pipeline, pipeline.now());
    pipeline.meter.count('LinesAccepted', read.accepted);
    pipeline.meter.count('LinesRejected', read.rejected);
    pipeline.meter.count('CasesChanged', cases.length);
    return { read, folded, cases };
  });
}

/**
 * The first half of the flow, for reading history: upload → read → fold. Nothing is judged and no
 * case is opened; that is what sealing the days does afterwards (see `sealing/seal.ts`).
 */
export function foldFile(file: LogFile, pipeline: Pipeline): Promise<IngestReport> {
  return takeFile(file, pipeline, async (arrived) => {
    const { read, folded } = await (pipeline.reading ?? readingHere).fold(arrived, pipeline);
    for (const { actor, logDay } of folded.touched)
      await pipeline.history.putDay(notedDay(actor, logDay), null);
    return { read, folded, cases: [] };
  });
}

/**
 * The provisional lane: judges what a file touched by the fixed rules, and answers changed cases.
 * What fires is judged again with the work that is on record.
 */
async function judgeArrived(
  { touched }: FoldSummary,
  pipeline: Pipeline,
): Promise<readonly string[]> {
  const { settings, history } = pipeline;
  const judge = judgeOf(settings, pipeline);
  const fired = new Map<string, string[]>();
  for (const batch of batchesOf(touched, staffDaysAtOnce))
    await Promise.all(
      batch.map(async ({ actor, logDay }) => {
        if (!(await foldStaffDay(actor, logDay, judge, history, null)).fires) return;
        await recallWork(actor, logDay, judge, settings.staff, history);
        if (!(await foldStaffDay(actor, logDay, judge, history, null)).fires) return;
        fired.set(actor, [...(fired.get(actor) ?? []), logDay]);
      }),
    );
  const changed: string[] = [];
  for (const [actor, logDays] of fired)
    changed.push(...(await refreshCases(actor, logDays, judge, pipeline)));
  return changed.sort();
}

/** How many staff-days are judged at a time: enough to hide the store's latency. */
const staffDaysAtOnce = 16;

function* batchesOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
