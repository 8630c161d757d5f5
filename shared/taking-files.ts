import { createHash } from 'node:crypto';
import { UnreadableFileError } from './errors.ts';
import { type Arrived, type Folded, readingHere } from './file-reading.ts';
import type { FoldSummary } from './history/folder.ts';
import { isOfGeneration } from './history/key-rotation.ts';
import { say, type Text } from './language.ts';
import type { IngestReport, Pipeline } from './pipeline.ts';
import type { FileManifest, LogFile } from './ports.ts';
import { sourceOf } from './reading/match-source.ts';
import { readingDigest } from './reading/reading-digest.ts';
import type { ReadSummary } from './reading/sink.ts';
import type { Survey } from './reading/survey.ts';
import type { Source } from './settings/settings.ts';

/** What became of its lines, and the ids of the cases that changed, sorted. */
export interface Taken extends Folded {
  readonly cases: readonly string[];
}

/**
 * Keeps the manifests around the work on one log object: whose it is, whether its content is known
 * already, that reading has begun, and last what it came to. A file that cannot be read is kept and
 * listed with the reason.
 */
export async function takeFile(
  file: LogFile,
  pipeline: Pipeline,
  work: (arrived: Arrived) => Promise<Taken>,
): Promise<IngestReport> {
  const source = sourceOf(file.name, pipeline.settings.sources);
  if (source === null) {
    const known = pipeline.settings.sources.map((one) => one.id);
    const reason = say((c) => c.reading.noSourceClaims(file.name, known));
    return unreadable(file, null, reason, pipeline);
  }
  let sha256: string | null = null;
  try {
    const found = await (pipeline.reading ?? readingHere).survey(file, source, pipeline);
    sha256 = found.sha256;
    const known = await knownAlready(file, source, found, pipeline);
    if (known !== null) return known;
    const begun = manifestOf(file, source, found.sha256, pipeline);
    await pipeline.manifests.put(begun);
    const { read, folded, cases } = await work({ file, source, found });
    const manifest = { ...begun, ...finished(read, folded) };
    await pipeline.manifests.put(manifest);
    return { manifest, duplicate: false, couldBe: read.couldBe, cases };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return unreadable(file, source, error.text, pipeline, sha256);
  }
}

/** The same content from the same source, read with the same settings: only noted. */
async function knownAlready(
  file: LogFile,
  source: Source,
  found: Survey,
  pipeline: Pipeline,
): Promise<IngestReport | null> {
  const known = pipeline.readsAgain ? null : await knownManifest(source, found, pipeline);
  if (known === null) return null;
  const { manifests, meter } = pipeline;
  const manifest = { ...known, name: file.name };
  await manifests.put(manifest);
  meter.count('FilesKnownAlready', 1);
  return { manifest, duplicate: true, couldBe: null, cases: [] };
}

/**
 * Of the same content, read from the same source with the same settings, and hashed with the secret
 * in use; null: there is none.
 */
export async function knownManifest(
  source: Source,
  { sha256 }: Survey,
  { settings, manifests, rotation }: Pick<Pipeline, 'settings' | 'manifests' | 'rotation'>,
): Promise<FileManifest | null> {
  const readWith = readingDigest(source, settings.systems);
  const sameContent = await manifests.ofContent(sha256);
  const known = sameContent.find(
    (one) =>
      one.status === 'read' &&
      one.source === source.id &&
      one.readWith === readWith &&
      isOfGeneration(one, rotation),
  );
  return known ?? null;
}

/** A manifest of a file that is being read: no figures yet. */
function manifestOf(
  file: LogFile,
  source: Source | null,
  sha256: string,
  { settings: { systems }, rotation }: Pick<Pipeline, 'settings' | 'rotation'>,
): FileManifest {
  return {
    sha256,
    name: file.name,
    source: source?.id ?? null,
    status: 'reading',
    readWith: source === null ? '' : readingDigest(source, systems),
    ...(rotation === undefined ? {} : { keyGeneration: rotation.generation }),
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
  pipeline: Pipeline,
  known: string | null = null,
): Promise<IngestReport> {
  const { manifests, meter } = pipeline;
  const begun = manifestOf(file, source, known ?? (await sha256Of(file)), pipeline);
  const manifest: FileManifest = { ...begun, status: 'unreadable', reason };
  await manifests.put(manifest);
  meter.count('FilesUnreadable', 1);
  return { manifest, duplicate: false, couldBe: null, cases: [] };
}

/** Of a member of an archive that may not unpack: as it stands there. */
async function sha256Of(file: LogFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.packed?.open() ?? file.open()) hash.update(chunk);
  return hash.digest('hex');
}
