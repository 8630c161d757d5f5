import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';

/** General purpose bit 11: the name is UTF-8 (APPNOTE 4.4.4). */
const utf8Flag = 0x800;
/** Info-ZIP's Unicode Path Extra Field (APPNOTE 4.6.9). */
const unicodePath = 0x7075;

/**
 * The names of an archive's members, in its order, with `/` between folders. Those that the archive
 * does not declare as UTF-8 are, all together, UTF-8 (as macOS writes them) or else CP932 (as
 * Windows does in Japan): one name alone could be taken for either.
 */
export function memberNames(entries: readonly Entry[]): readonly string[] {
  const isAllUtf8 = entries.every((entry) => isUtf8(entry.fileNameRaw));
  const undeclared = new TextDecoder(isAllUtf8 ? 'utf-8' : 'shift_jis');
  return entries.map((entry) => {
    const declared = declaredName(entry);
    const name = declared?.toString('utf8') ?? undeclared.decode(entry.fileNameRaw);
    return name.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  });
}

/** The bytes of a name that are UTF-8 by what the archive says; null: it does not say. */
function declaredName(entry: Entry): Buffer | null {
  for (const { id, data } of entry.extraFields) {
    if (id !== unicodePath || data.length < 6 || data[0] !== 1) continue;
    if (data.readUInt32LE(1) === crc32(entry.fileNameRaw)) return data.subarray(5);
  }
  return (entry.generalPurposeBitFlag & utf8Flag) === 0 ? null : entry.fileNameRaw;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const control = /[\u0000-\u001F\u007F-\u009F]/gu;

/** Whether a name stays below the archive, and prints as one line. */
export function isPlainName(name: string): boolean {
  const isAbsolute = name.startsWith('/') || /^[a-z]:/iu.test(name);
  const climbs = name.split('/').some((part) => part === '..');
  return name !== '' && !isAbsolute && !climbs && name.search(control) < 0;
}

/** A name as it can be shown: control characters as U+FFFD. */
export function printableName(name: string): string {
  return name.replaceAll(control, '\uFFFD');
}

/** Folders, and what file managers leave behind in archives: no logs. */
export function isNoLog(name: string): boolean {
  const parts = name.split('/');
  const last = parts.at(-1) ?? '';
  return (
    last === '' ||
    parts[0] === '__MACOSX' ||
    /^(thumbs\.db|desktop\.ini)$/iu.test(last) ||
    parts.some((part) => part.startsWith('.') && part !== '..')
  );
}
