import type { WholeCatalogue } from '../ja/whole.ts';

/** What statements say, in English. */
export const statements: WholeCatalogue['statements'] = {
  outcomes: { success: 'success', denied: 'denied', error: 'error' },
  work: {
    explained: 'explained by records',
    'same-day': 'another deed about the same person on that day is explained',
    none: 'none found',
    unknown: 'cannot be told (only a summary is kept)',
    'not-asked': 'no personal data',
  },
  title: {
    'who-saw': 'Access to the record of a resident (statement)',
    'what-did': 'What a staff account did (statement)',
  },
  head: {
    organisation: 'Organisation',
    subject: 'Resident',
    actor: 'Account',
    period: 'Period',
    asOf: 'As of',
    by: 'Asked by',
    reason: 'Reason',
    counts: 'Counts',
    record: 'Recorded as',
  },
  subject: (number, hash) => `${number} (matched as ${hash})`,
  period: (from, until) => `${from} to ${until} (a day is cut at 04:00)`,
  counts: (lines, accounts, sections, estimated) =>
    `log lines: ${estimated ? 'about ' : ''}${lines}, accounts: ${accounts}, sections: ${sections}`,
  number: (sequence) => `no. ${sequence}`,
  sections: '1 Sections and accounts',
  touches: '2 Day by day',
  coverage: '3 What this covers',
  originals: '4 Lines of the original logs',
  method: (chapter) => `${chapter} How it was made`,
  columns: {
    logDay: 'Day',
    section: 'Section',
    actor: 'Account',
    first: 'First',
    last: 'Last',
    action: 'Action',
    outcome: 'Outcome',
    system: 'System',
    screen: 'Screen',
    terminal: 'Terminal',
    lines: 'Lines',
    residents: 'Residents',
    days: 'Days',
    work: 'Recorded work',
    file: 'File',
    line: 'Line',
    at: 'Time',
    check: 'Against the history',
  },
  noSection: '(no section on record)',
  nothing:
    'There is no such record. Where something is lacking under "What this covers", that does not prove that there was none.',
  about: (lines) => `about ${lines}`,
  kept: (from, until) => `Logs were read from ${from} to ${until}.`,
  keptNothing: 'No log of this period was read.',
  sourceDaily: (source, first, last, missing) =>
    `Source ${source}: ${first} to ${last}. Open days without a line: ${missing}`,
  sourceOther: (source, first, last) =>
    `Source ${source}: ${first} to ${last} (it does not come every day, so missing days cannot be told)`,
  sourceSilent: (source) => `Source ${source}: no line in this period.`,
  none: 'none',
  span: (from, until) => (from === until ? from : `${from} to ${until}`),
  unread: (files, lines) =>
    `Files that could not be read, or are being read: ${files} (of what period is not known). Lines in quarantine: ${lines}. These are not included.`,
  logCases: (ids) => `Cases about logs that are not whole: ${ids}`,
  summarised: (count) =>
    `Of ${count} busy account-days only a summary is kept; what was done on them may not be complete:`,
  accountDay: (actor, logDay) => `${actor} (${logDay})`,
  more: (count) => `${count} more`,
  methods: [
    'Made by Sekisho from the history of the logs that it read. Only lines that name the resident count: people who merely stood in a list of hits, and lines without a number, are not included.',
    'Repeated lines count once. Sections are those of the staff table on that day.',
    '"Recorded work" says whether an assignment, an update, an approval or the like explains it. That none is found does not mean that it was not work.',
    'A deployment on AWS keeps history for 400 days. For earlier days, read the kept original logs (seven years by default) again.',
  ],
  originalsCompared: (files, matched, missing) =>
    `Files read: ${files}. Lines that the history has: ${matched}; that it has not: ${missing}.`,
  originalsAbsent: (lines) =>
    `Records of the history that the given files do not show: ${lines} (they stand in other files).`,
  originalsUnread: (files) => `Files that could not be read: ${files}`,
  inHistory: 'in the history',
  notInHistory: 'not in the history',
  ownDeedsNotShown: (by) =>
    `What "${by}" did is not shown to that account itself. Let another account ask, or set statements.ownDeeds in sekisho.yaml to true (the asking was recorded).`,
  isInCase: (by) =>
    `"${by}" is party to a case that this is about, so it cannot be shown. Let an account ask that is in no such case (the asking was recorded).`,
  noHistory: (folder) =>
    `There is no history in "${folder}". Name a state folder in which ingest or watch has run.`,
  noHistoryOnAws: (stack) =>
    `The stack "${stack}" on AWS has no history to ask: it has read no logs yet, or all of it has expired (400 days).`,
  noHome:
    'Where the history is is missing. Give --state DIR, or --stack NAME of a deployment on AWS.',
  noSuchStack: (stack) =>
    `There is no stack "${stack}" (--stack) in this account and region of AWS. Check its name, the region (AWS_REGION) and the profile (AWS_PROFILE).`,
  noStackOfSekisho: (stack) =>
    `"${stack}" (--stack) is no stack of Sekisho, or one of an earlier version that cannot be asked. Name the stack of Sekisho, or update it by npm run deploy.`,
  logsNotThere: (prefix) =>
    `No object in the log bucket has a key that begins with "${prefix}" (--logs).`,
  logsTooMany: (prefix, max) =>
    `More than ${max} objects in the log bucket have keys that begin with "${prefix}" (--logs). Give a longer beginning, so that there are at most ${max}.`,
  notADate: (option, given) =>
    `--${option} must be a date that exists, YYYY-MM-DD (given: "${given}").`,
  periodBackwards: (from, until) => `--from (${from}) must not be after --until (${until}).`,
  outExists: (path) =>
    `"${path}", given by --out, is there already and is not overwritten. Name another file.`,
  subjectMissing:
    'There is no resident number on standard input. Give the number alone as its first line.',
  written: (path, sequence) => `Written to ${path}. The asking is recorded as no. ${sequence}.`,
  shown: (sequence) => `The asking is recorded as no. ${sequence}.`,
  noneAsked: 'Nobody has asked yet.',
  listColumns: ['No.', 'Time', 'Asked by', 'Question', 'Period', 'Outcome', 'Lines', 'Reason'],
  asked: {
    'who-saw': (subject) => `who-saw ${subject}`,
    'what-did': (actor) => `what-did ${actor}`,
  },
  outcome: { shown: 'shown', refused: 'refused' },
};
