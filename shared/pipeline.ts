import { createHash } from 'node:crypto';
import { refreshCases } from './cases/from-history.ts';
import { UnreadableFileError } from './errors.ts';
import { tendCase } from './escalation/clock.ts';
import { createFolder, type FoldSummary } from './history/folder.ts';
import { foldSourceDays } from './history/source-day-folder.ts';
import { createJudge, judgeStaffDay } from './judging.ts';
import { say, type Text } from './language.ts';
import { zoneShift } from './log-day.ts';
import type {
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
import { sourceOf } from './reading/match-source.ts';
import { createQuarantineWriter } from './reading/quarantine-writer.ts';
import { readSurveyed } from './reading/read-log.ts';
import { readingDigest } from './reading/reading-digest.ts';
import type { ReadSummary } from './reading/sink.ts';
import { type Survey, survey } from './reading/survey.ts';
import type { Settings, Source } from './settings/settings.ts';

/** All that the flow is given: the settings, the ports, a secret and the time. */
export interface Pipeline {
  readonly settings: Settings;
  readonly history: HistoryStore;
  readonly sourceDays: SourceDayStore;
  readonly manifests: ManifestStore;
  readonly quarantine: Quarantine;
  readonly cases: CaseStore;
  readonly messenger: Messenger;
  readonly meter: Meter;
  /** Secret of the deployment, 32 bytes, that keys the hashes of subjects. */
  readonly subjectKey: Uint8Array;
  /** The instant, ms since 1970. Only the action log and the clocks see it, never the facts. */
  readonly now: () => number;
}

/** What became of one log object. */
export interface IngestReport {
  /** Its `status` says whether the file could be read; an unreadable file is kept and listed. */
  readonly manifest: FileManifest;
  /** The content was known already: nothing was done again. */
  readonly duplicate: boolean;
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
export async function ingestFile(file: LogFile, pipeline: Pipeline): Promise<IngestReport> {
  const source = sourceOf(file.name, pipeline.settings.sources);
  if (source === null) {
    const known = pipeline.settings.sources.map((one) => one.id);
    return unreadable(
      file,
      null,
      say((c) => c.reading.noSourceClaims(file.name, known)),
      pipeline,
    );
  }
  try {
    const found = await survey(file, source.encoding);
    return (
      (await knownAlready(file, source, found, pipeline)) ??
      (await ingestNew(file, source, found, pipeline))
    );
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return unreadable(file, source, error.text, pipeline);
  }
}

async function ingestNew(
  file: LogFile,
  source: Source,
  found: Survey,
  pipeline: Pipeline,
): Promise<IngestReport> {
  const begun = manifestOf(file, source, found.sha256, pipeline.settings);
  await pipeline.manifests.put(begun);
  const { read, folded } = await readAndFold(file, source, found, pipeline);
  const judge = createJudge(pipeline.settings);
  const fired = new Map<string, string[]>();
  for (const batch of batchesOf(folded.touched, staffDaysAtOnce))
    await Promise.all(
      batch.map(async ({ actor, logDay }) => {
        if (!(await judgeStaffDay(actor, logDay, judge, pipeline.history))) return;
        fired.set(actor, [...(fired.get(actor) ?? []), logDay]);
      }),
    );
  const changed: string[] = [];
  for (const [actor, logDays] of fired)
    changed.push(...(await refreshCases(actor, logDays, judge, pipeline)));
  for (const id of changed) await tendCase(id, pipeline, pipeline.now());
  const manifest = { ...begun, ...finished(read, folded) };
  await pipeline.manifests.put(manifest);
  pipeline.meter.count('LinesAccepted', read.accepted);
  pipeline.meter.count('LinesRejected', read.rejected);
  pipeline.meter.count('CasesChanged', changed.length);
  return { manifest, duplicate: false, cases: changed.sort() };
}

/** How many staff-days are judged at a time: enough to hide the store's latency. */
const staffDaysAtOnce = 16;

function* batchesOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

async function readAndFold(
  file: LogFile,
  source: Source,
  found: Survey,
  { settings, history, sourceDays, quarantine, subjectKey }: Pipeline,
): Promise<{ readonly read: ReadSummary; readonly folded: FoldSummary }> {
  const shift = zoneShift(settings.organisation.timeZone);
  const content = { source: source.id, fileSha256: found.sha256, shift };
  const bySource = foldSourceDays(content);
  const folder = createFolder({
    ...content,
    subjectKey,
    write: (contributions) => history.putContributions(contributions),
  });
  const rejects = createQuarantineWriter(found.sha256, file.name, quarantine);
  const read = await readSurveyed(file, found, source, settings.systems, {
    accept(event, canonical) {
      folder.accept(event, canonical);
      bySource.accept(event);
    },
    reject: (rejected) => rejects.add(rejected),
    async drain() {
      await folder.drain();
      await rejects.drain();
    },
  });
  await rejects.finish();
  await sourceDays.put(bySource.finish());
  return { read, folded: await folder.finish() };
}

/** The same content from the same source, read with the same settings: only noted. */
async function knownAlready(
  file: LogFile,
  source: Source,
  found: Survey,
  { settings, manifests, meter }: Pipeline,
): Promise<IngestReport | null> {
  const readWith = readingDigest(source, settings.systems);
  const sameContent = await manifests.ofContent(found.sha256);
  const known = sameContent.find(
    (one) => one.status === 'read' && one.source === source.id && one.readWith === readWith,
  );
  if (known === undefined) return null;
  const manifest = { ...known, name: file.name };
  await manifests.put(manifest);
  meter.count('FilesKnownAlready', 1);
  return { manifest, duplicate: true, cases: [] };
}

/** A manifest of a file that is being read: no figures yet. */
function manifestOf(
  file: LogFile,
  source: Source | null,
  sha256: string,
  { systems }: Settings,
): FileManifest {
  return {
    sha256,
    name: file.name,
    source: source?.id ?? null,
    status: 'reading',
    readWith: source === null ? '' : readingDigest(source, systems),
    reason: null,
    accepted: 0,
    rejected: 0,
    ambiguous: 0,
    from: null,
    until: null,
  };
}

function finished(read: ReadSummary, folded: FoldSummary): Partial<FileManifest> {
  const { accepted, rejected } = read;
  const { ambiguous, from, until } = folded;
  return { status: 'read', accepted, rejected, ambiguous, from, until };
}

async function unreadable(
  file: LogFile,
  source: Source | null,
  reason: Text,
  { settings, manifests, meter }: Pipeline,
): Promise<IngestReport> {
  const hash = createHash('sha256');
  for await (const chunk of file.open()) hash.update(chunk);
  const begun = manifestOf(file, source, hash.digest('hex'), settings);
  const manifest: FileManifest = { ...begun, status: 'unreadable', reason };
  await manifests.put(manifest);
  meter.count('FilesUnreadable', 1);
  return { manifest, duplicate: false, cases: [] };
}
