import type { reading as japanese } from '../ja/reading.ts';

const list = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ');

/** What reading says, in English. */
export const reading: typeof japanese = {
  emptyFile: (file) => `${file}: the file holds no log line (0 lines).`,
  noSourceClaims: (file, known) =>
    `${file}: no source of sources.yaml claims this name by its objects. There are ${list(known)}. The file stays where it is.`,
  unknownFormat: (format) => `There is no format "${format}".`,
  brokenOff: (file, packing) =>
    `${file}: the ${packing} data is broken off. Upload the whole file again.`,
  corrupt: (file, packing) =>
    `${file}: the ${packing} data is corrupt. Upload the whole file again.`,
  windowTooLarge: (file) =>
    `${file}: unpacking this zstd data needs more than 128 MB of memory. Pack it again without --long.`,
  expandsTooFar: (file, ratio) =>
    `${file}: unpacked it grows past ${ratio} times its packed size; reading was stopped.`,
  binary: (file) =>
    `${file}: this is not text (there is a NUL byte near its start). Text can be read, and gzip, zstd or ZIP of text. For UTF-16 without a byte order mark, set encoding to utf-16le or utf-16be in sources.yaml.`,
  isEventLog: (file) =>
    `${file}: this is a Windows event log as Windows keeps it (EVTX). Set format to windows-evtx in sources.yaml.`,
  notEventLog: (file) =>
    `${file}: this is no Windows event log as Windows keeps it (EVTX). For one exported as XML the format is windows-security.`,
  eventLogHeaderDamaged:
    'The head of the event log file is damaged: its checksum does not fit, or it breaks off.',
  chunkDamaged: (number) =>
    `Chunk ${number} of the event log is damaged: its checksum does not fit, or it breaks off.`,
  zipInside: (file) =>
    `${file}: this is a ZIP inside of a ZIP, or read where no ZIP is opened. Take the inner one out and upload it by itself.`,
  archiveEmpty: (file) => `${file}: there is no log file in this ZIP.`,
  archiveInParts: (file) =>
    `${file}: this is one part of a ZIP that was split. Upload one whole ZIP.`,
  officeDocument: (file) =>
    `${file}: this is an Office document (such as xlsx). Upload it saved as CSV.`,
  tooManyMembers: (file, most, given) =>
    `${file}: there are too many files in this ZIP (at most ${most}, here ${given}). Upload it in several.`,
  namesTooLong: (file, bytesMax) =>
    `${file}: the names and notes of the files in this ZIP are too long (at most ${bytesMax} bytes together).`,
  membersOverlap: (file) =>
    `${file}: the files in this ZIP share the same bytes. It is damaged, or made to swell; reading was stopped.`,
  directoryDamaged: (file, found) =>
    `${file}: the directory of this ZIP is damaged; only its first ${found} files were read. Upload the whole file again.`,
  memberEncrypted: (file) => `${file}: it is encrypted with a password. Upload it unencrypted.`,
  memberMethod: (file, method) =>
    `${file}: the ZIP method ${method} cannot be read. Stored (0) and Deflate (8) can.`,
  memberName: (file) =>
    `${file}: this name in the ZIP leads out of it or holds control characters. Correct the name and upload it again.`,
  memberTwice: (file) =>
    `${file}: the ZIP holds this name more than once; only the first was read. Upload it with different names.`,
  markOtherwise: (file, marked, declared) =>
    `${file}: its byte order mark says ${marked}, but sources.yaml sets the encoding to ${declared}. Correct one of the two.`,
  noEncodingFits: (file) => `${file}: the text is neither UTF-8 nor CP932 (Shift_JIS) nor EUC-JP.`,
  couldBeEucJp: (file) =>
    `${file}: read as CP932 (Shift_JIS), but it could be EUC-JP just as well. If the characters are wrong, set encoding to euc-jp in sources.yaml.`,
  headerMissing: (file) =>
    `${file}: no header line was found. Check the column names and the format in sources.yaml.`,
  headerBroken: (file, line, reason) =>
    `${file}: no header line was found: line ${line}, where it should stand, cannot be read. ${reason} Check the encoding and the format in sources.yaml.`,
  loneReturns: (file) =>
    `${file}: the lines end in carriage returns (CR) alone. Save the file with line ends of CRLF or LF.`,
  columnsMissing: (file, missing, found) =>
    `${file}: the header lacks the column ${list(missing)}.${found.length > 0 ? ` It has ${list(found)}.` : ''}`,
  columnsUnknown: (file, unknown, allowed) =>
    `${file}: the header has the unknown column ${list(unknown)}. Allowed are ${list(allowed)}.`,
  columnTwice: (file, names) =>
    `${file}: the header names the column ${list(names)} more than once. Each name may stand once.`,
  nothingReadable: (file, format, lines) =>
    `${file}: not one of ${lines} lines can be read as the format "${format}". "sekisho parse" with --rejects writes the reason of each line.`,
  lineTooLong: (bytesMax) => `The line is too long (at most ${bytesMax} bytes).`,
  recordTooLong: (charactersMax) => `The record is too long (at most ${charactersMax} characters).`,
  arrayBroken: 'The JSON array is broken here, or ends early. What follows cannot be read.',
  notOfCloudTrail: (what) => `This is not a CloudTrail event (${what}).`,
  notOfPostgresql: 'This is not a line of a PostgreSQL log.',
  pgauditBroken: 'The pgaudit record (AUDIT:) lacks fields.',
  invalidBytes: (encoding) => `The line holds bytes that are not valid ${encoding}.`,
  invalidInRecord: 'The record holds bytes that are not valid in the encoding of the file.',
  brokenQuotes: 'The quotation marks are not as RFC 4180 says.',
  fieldCount: (expected, given) => `The line has ${given} fields where ${expected} are expected.`,
  noSuchTime: (given) =>
    given.trim() === ''
      ? 'The time is blank.'
      : `The time "${given}" cannot be read, or there is no such time.`,
  noCount: (given) => `The count "${given}" cannot be read.`,
  actorMissing: (column) => `The actor (column "${column}") is blank.`,
  unknownCode: (column, given, allowed) =>
    `The value "${given}" of column "${column}" is not in the code table (which has ${list(allowed)}).`,
  notJson: 'This is not a JSON object.',
  unknownField: (field, allowed) =>
    `There is an unknown field "${field}". Allowed are ${list(allowed)}.`,
  wrongField: (field, given) => `The value ${given} of the field "${field}" breaks the contract.`,
  notOfFormat: (format, what) => `This is not a record of ${format} (${what}).`,
  betweenEvents: 'Between <Event> and <Event> there is something that cannot be read.',
  notOfLog: (log) => `This is not a line of ${log}.`,
  actorNotNamed: 'The record does not name who acted.',
  notOneValue: (path) => `"${path}" is not one value but a list or an object.`,
  fieldsNotSaid:
    'No #Fields line says what the columns are, and the map of the source has no fields.',
  w3cFieldsMissing: (missing) => `#Fields lacks ${list(missing)}.`,
  notOneRecord: (given) => `The line holds ${given} records where one is expected.`,
  columnsUnnamed: (unknown: readonly string[], names: readonly string[]) =>
    `The map names no column ${list(unknown)}; it names ${list(names)}.`,
  namesRepeated: (names: readonly string[]) =>
    `The column name ${list(names)} stands there more than once. Each name must be used once.`,
  namesWithoutHeader: 'Names of columns (names, fixedWidth) go with header: false.',
  townsOwn: (key: string) =>
    `With this format the map must hold ${key}: it differs from town to town, so none is ready.`,
  fieldCutsCharacter: (name: string) =>
    `The field "${name}" begins or ends inside a character: the line is shifted.`,
  trailerCount: (said: number, given: number) =>
    `The line at the end says ${said} records, but ${given} lines were read.`,
  columnsByNumber: 'With header: false, columns are named by their number, from 1.',
  untilHeaderAlone: 'untilHeader goes with header: true and without preambleLines.',
  prefixWithoutTime: 'log_line_prefix needs the time (%t or %m).',
  epochNeedsOnePath: 'With epoch, at takes exactly one column or path.',
  patternNotAllowed:
    'This regular expression cannot be used. Allowed are characters, ".", […], \\d \\w \\s, ( ), one named group, "|", * + ? {n,m}, ^ $, in at most 256 characters; no look-around and no back-references.',
  groupMissing: (group) => `The regular expression needs one named group (?<${group}>…).`,
  w3cFieldsNeeded: 'At least date time cs-method cs-uri-stem are needed.',
  notCarried: 'This is no format that syslog can carry.',
  columnsHaveNames: 'Fields of this format are named, not numbered.',
};
