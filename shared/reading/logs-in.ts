import { UnreadableFileError } from '../errors.ts';
import { say, type Text } from '../language.ts';
import type { LogFile } from '../ports.ts';
import { memberName } from './member-name.ts';
import { refusedFile } from './refused-file.ts';
import { headBytes, isZip } from './uncompress.ts';
import { type ZipDirectory, zipDirectory } from './zip-directory.ts';
import { zipMember } from './zip-member.ts';
import { isNoLog, isPlainName, memberNames, printableName } from './zip-names.ts';

/**
 * The log files that an upload holds: itself, or each member of a ZIP archive, in the archive's
 * order, named `<archive>!/<member>`. Each is then read as a log of its own. What cannot be read is
 * handed out too, and says why when it is opened: a member does not lose its neighbours, and an
 * archive that shows nothing is handed out itself. Folders and what file managers leave behind are
 * passed over. Rejects where the upload itself cannot be opened or read.
 */
export async function* logsIn(file: LogFile): AsyncGenerator<LogFile> {
  if (!isZip(await headOf(file))) {
    yield file;
    return;
  }
  const refused = (reason: Text) => refusedFile(file.name, reason, wholeOf(file));
  try {
    const directory = await zipDirectory(file);
    const members = [...membersOf(directory, file.name)];
    const damage = directory.damage ?? (members.length === 0 ? emptyArchive(file.name) : null);
    yield* members;
    if (damage !== null) yield refused(damage);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    yield refused(error.text);
  }
}

async function headOf(file: LogFile): Promise<Uint8Array> {
  let head = Buffer.alloc(0);
  for await (const chunk of file.randomAccess?.open(0, headBytes) ?? file.open()) {
    head = Buffer.concat([head, chunk.subarray(0, headBytes)]);
    if (head.length >= headBytes) break;
  }
  return head;
}

function* membersOf(directory: ZipDirectory, archive: string): Generator<LogFile> {
  const names = memberNames(directory.entries);
  if (names.includes('[Content_Types].xml')) {
    throw new UnreadableFileError(say((c) => c.reading.officeDocument(archive)));
  }
  const seen = new Set<string>();
  for (const [index, entry] of directory.entries.entries()) {
    const inside = names[index] ?? '';
    if (isNoLog(inside)) continue;
    const name = memberName(archive, printableName(inside));
    yield zipMember(directory, entry, name, refusalOf(inside, name, seen));
    seen.add(inside);
  }
}

function refusalOf(inside: string, name: string, seen: ReadonlySet<string>): Text | null {
  if (!isPlainName(inside)) return say((c) => c.reading.memberName(name));
  return seen.has(inside) ? say((c) => c.reading.memberTwice(name)) : null;
}

function emptyArchive(archive: string): Text {
  return say((c) => c.reading.archiveEmpty(archive));
}

/** An archive that is told of as a whole is known by its own bytes. */
function wholeOf(file: LogFile): LogFile['packed'] {
  return { bytes: 0, open: () => file.open() };
}
