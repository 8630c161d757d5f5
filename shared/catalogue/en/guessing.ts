import type { guessing as japanese } from '../ja/guessing.ts';

const list = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ');

/** What `sekisho try` says of a file that nobody has described yet, in English. */
export const guessing: typeof japanese = {
  otherTimes: (names) =>
    `there are other columns of time: ${list(names)}; check that this is the time of the deed`,
  twoDigitYear: (ways) =>
    `years have two digits: write the one that makes the last date right (${ways.join(', ')})`,
  readyYear: (rule) =>
    `years have two digits and are read as ${rule}; otherwise write twoDigitYear (western, reiwa, heisei) into map`,
  epoch: (unit) => `read as a count since 1970 (${unit}): check that the times are right`,
  unknownCode: "by the vendor's code table: view search print export update login logout other",
  unknownOutcome: "by the vendor's code table: success denied error",
  sentences: 'told by words in the sentences; lines that fit none are rejected and counted',
  noTime: 'no column of time was found: write a column, or { date: column, time: column }',
  noActor: (names) => `write the column of the account that acted; it may be ${list(names)}`,
  noAction: (names) =>
    `no column says what was done: write a column with its codes, like { column: A, codes: { "01": view } }, or { constant: view } or the like${names.length > 0 ? `; columns that may hold codes: ${list(names)}` : ''}`,
  isPrintLog: 'by the names of its columns, a log of prints only',
  individualNumber: (name) =>
    `Column "${name}" seems to hold Individual Numbers (My Number). It is not read. Check whether the log may hold them.`,
  systemColumn: (name) =>
    `Column "${name}" seems to name the records system. To map it to the ids of systems in sekisho.yaml, add system: { column: ${name}, codes: { … } } to columns.`,
  numbering: (name) =>
    `Column "${name}" seems to number the lines. If the numbers go on from file to file and never begin at 1 again, add sequence: ${name} to columns, so that gaps are noticed.`,
  subjectNumbers: (name) =>
    `Column "${name}" seems to hold residents' numbers. If so, add subject: ${name} to columns.`,
  personName: 'a column of names of people: check that staff.csv writes its actors the same way',
  otherCount: (name) => `Column "${name}" counts no people, so it is not taken for records.`,
  repeatedNames: (names) =>
    `The header names ${list(names)} more than once, so columns go by number.`,
  fixedWidth:
    "fields of fixed width, it seems: by the vendor's record layout, correct where the fields begin and end (from, width), then write unit: cp932-bytes or characters",
  trailer: 'taken for lines at the end that are no records',
  untilHeader: 'lines before the header are passed over',
  ragged:
    'lines differ in their number of fields; what is missing is blank; where kinds of lines have columns of their own, kinds tells them apart',
  unusedColumns: (names, fields) =>
    `not used: ${list(names)}; to use one, write it as one of ${fields.join(' ')}`,
  noRecords: 'There is a header, but no record. Try a file that holds some.',
  entryHead: (mark) =>
    `Written by sekisho try. Replace every ${mark} and check what the comments say.`,
  checkId: 'the name of this log; change it as you like',
  chooseSystem: (systems) =>
    `an id of systems in sekisho.yaml${systems.length > 0 ? ` (${systems.join(', ')})` : ''}`,
  checkObjects: 'check that it fits the files of the days to come',
  checkCadence: 'how often it should come (hourly daily weekly monthly irregular)',
  fileHeading: (file, encoding, packing) =>
    `${file}: encoding ${encoding}${packing === 'none' ? '' : `, packed with ${packing}`}`,
  members: (count, used) => `The ZIP holds ${count} files. This was tried on the first, "${used}".`,
  formatsHeading: '[Formats] by the share of the sample that they read',
  formatColumns: ['format', 'read', 'not read', 'name'],
  guessed: '(by a guessed map of columns)',
  noFormat:
    'No known format fits, and neither comma, tab, "|", ";" nor fixed widths make columns of it. Ask the vendor for an output with delimiters.',
  columnsHeading: '[Columns]',
  columnColumns: ['column', 'field', 'sample'],
  notShown: '(not shown)',
  notUsed: '(not used)',
  eventsHeading: (count) => `[The first ${count} events]`,
  eventColumns: [
    'line',
    'at',
    'actor',
    'action',
    'outcome',
    'records',
    'subject',
    'section',
    'terminal',
    'screen',
  ],
  countUnknown: 'unknown',
  noPreview: 'Until the column of the time and the rest are decided, no events can be shown.',
  assumed: (places) => `Assumed, only to show this: ${places.join(', ')}`,
  rejectsHeading: (shown, total) => `[Lines that could not be read] ${shown} of ${total}`,
  rejectColumns: ['line', 'reason'],
  result: (accepted, rejected) =>
    `Of ${accepted + rejected} lines, ${accepted} were read and ${rejected} were not.`,
  openHeading: (mark) => `[Undecided] replace each ${mark} in the entry`,
  remarksHeading: '[To check]',
  written: (path) =>
    `Written to ${path}. Where there is a sources.yaml already, copy everything from "- id:" on under its sources:.`,
  nextSteps: 'Next: sekisho check-config DIR, then sekisho parse FILE --source ID --config DIR',
  outExists: (path) => `"${path}", given with --out, is there already. Give another name.`,
};
