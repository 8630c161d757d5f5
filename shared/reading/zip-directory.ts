import type { Entry, ZipFile } from 'yauzl';
import { UnreadableFileError } from '../errors.ts';
import { say, type Text } from '../language.ts';
import { limits } from '../limits.ts';
import type { LogFile, RandomAccess } from '../ports.ts';
import { type ArchiveReader, archiveReader } from './archive-reader.ts';
import { randomAccessTo } from './random-access.ts';
import { growsTooFar } from './uncompress.ts';
import { zipLibrary } from './zip-library.ts';

/** What the directory of a ZIP archive lists. */
export interface ZipDirectory {
  readonly access: RandomAccess;
  /** Of the archive, in bytes. */
  readonly size: number;
  readonly entries: readonly Entry[];
  /** Where the bytes of a member begin. Throws UnreadableFileError where its header is damaged. */
  dataStart(entry: Entry, name: string): Promise<number>;
  /** Why members may be missing here; null: the directory is whole. */
  readonly damage: Text | null;
}

/**
 * Reads the central directory of an archive (APPNOTE 4.3.12, zip64 too). Throws UnreadableFileError
 * where there is none, where it says that the archive is a part of several, or that its members
 * are more, or larger, or overlap more, than honest ones are.
 */
export async function zipDirectory(file: LogFile): Promise<ZipDirectory> {
  const access = randomAccessTo(file);
  const size = await access.size();
  const library = await zipLibrary();
  const reader = archiveReader(library, access, size);
  try {
    const zip = await library.fromRandomAccessReaderPromise(reader, size, {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: false,
      autoClose: false,
    });
    const { entries, damage } = await entriesOf(zip, file.name);
    if (reader.failure !== null) throw reader.failure;
    reader.readNoneAhead();
    refuseBombs(file.name, size, entries);
    const dataStart = (entry: Entry, name: string) => startOf(zip, entry, name, reader);
    return { access, size, entries, damage, dataStart };
  } catch (error) {
    throw reader.failure ?? asUnreadable(error, file.name);
  }
}

async function entriesOf(
  zip: ZipFile,
  archive: string,
): Promise<Pick<ZipDirectory, 'entries' | 'damage'>> {
  const entries: Entry[] = [];
  if (zip.entryCount > limits.archiveMembersMax) {
    throw new UnreadableFileError(
      say((c) => c.reading.tooManyMembers(archive, limits.archiveMembersMax, zip.entryCount)),
    );
  }
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      bytes += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      if (bytes > limits.archiveNamesBytesMax) break;
      entries.push(entry);
    }
  } catch {
    return { entries, damage: say((c) => c.reading.directoryDamaged(archive, entries.length)) };
  }
  if (bytes <= limits.archiveNamesBytesMax) return { entries, damage: null };
  throw new UnreadableFileError(
    say((c) => c.reading.namesTooLong(archive, limits.archiveNamesBytesMax)),
  );
}

/**
 * Members that share their bytes, or together claim to be far larger than these (Fifield, "A better
 * zip bomb", 2019). One that is not plausible by itself is refused by itself.
 */
function refuseBombs(archive: string, size: number, entries: readonly Entry[]): void {
  const plausible = entries.filter(
    ({ compressedSize, uncompressedSize }) =>
      compressedSize <= size && !growsTooFar(uncompressedSize, compressedSize),
  );
  const packed = plausible.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  const bytes = plausible.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (packed > size) throw new UnreadableFileError(say((c) => c.reading.membersOverlap(archive)));
  if (growsTooFar(bytes, size)) {
    throw new UnreadableFileError(
      say((c) => c.reading.expandsTooFar(archive, limits.expansionRatioMax)),
    );
  }
}

async function startOf(
  zip: ZipFile,
  entry: Entry,
  name: string,
  reader: ArchiveReader,
): Promise<number> {
  try {
    return (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
  } catch (error) {
    if (reader.failure !== null) throw reader.failure;
    throw new UnreadableFileError(
      say((c) => c.reading.corrupt(name, 'ZIP')),
      { cause: error },
    );
  }
}

/** yauzl says what is wrong in words alone. */
function asUnreadable(error: unknown, archive: string): unknown {
  if (!(error instanceof Error) || error instanceof UnreadableFileError) return error;
  const options = { cause: error };
  const isPart = error.message.startsWith('multi-disk');
  const isCut = error.message.startsWith('End of central directory');
  return new UnreadableFileError(
    say((c) => {
      if (isPart) return c.reading.archiveInParts(archive);
      return isCut ? c.reading.brokenOff(archive, 'ZIP') : c.reading.corrupt(archive, 'ZIP');
    }),
    options,
  );
}
