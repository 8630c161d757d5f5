import type { yearly as japanese } from '../ja/report-yearly.ts';

/** What the figures of a year for the regulator say, in English. */
export const yearly: typeof japanese = {
  name: (year) => `fiscal year ${year}`,
  title: (name, marks) => `Analysis of access logs, ${name}${marks}`,
  footer: (name, edition, asOf) => `Analysis of access logs, ${name}. ${edition}, as of ${asOf}`,
  asOf: (from, until, asOf) => `${from} to ${until} (days cut at 04:00); handling as of ${asOf}.`,
  noLogs: 'Unconfirmed: no log that was expected this year has come.',
  complete: (expected) =>
    `All ${expected} source-days of logs that were expected are in, and were analysed.`,
  holes: (expected, holes) =>
    `Unconfirmed: of ${expected} expected source-days of logs ${holes} are missing or doubtful, and could not be analysed.`,
  basis: {
    heading: 'What this is for',
    paragraphs: [
      'Material for the part on log analysis of the periodic report on the handling of specific personal information to the Personal Information Protection Commission (My Number Act, article 29-3, paragraph 2). It is not that report, and nothing is submitted.',
      'The guideline on the proper handling of specific personal information (for administrative organs and local public bodies) asks for an organisation that records use, keeps the records for a set period, and analyses them periodically and, where necessary, at any time.',
      'Article and wording follow published commentary and have not been checked against the law and the guideline themselves. Verify against the current text and the form of the report before submitting.',
    ],
  },
  practice: {
    heading: 'How, and how often',
    paragraphs: [
      'At any time: every log file is judged when it arrives.',
      'Every day: once its logs are in, the day is sealed and judged anew against how each member of staff usually works.',
      'Every month: a summary tells management of results, completeness of the logs, false alerts and changed settings.',
      'On demand: who did what and when can be asked for a resident or a member of staff (asking is recorded too).',
    ],
  },
  lines: (count) => `${count} lines`,
  times: (count) => count,
  days: (count) => `${count} staff-days`,
  labels: {
    lines: 'Logs analysed',
    coverage: 'Expected logs that are there',
    summaries: 'Monthly summaries issued',
    told: 'Cases asked about',
    leaks: 'Of these leaks, or suspected',
    staffDays: 'Staff-days analysed',
  },
  beside: {
    files: (files, rejected) => `files: ${files}, unreadable lines: ${rejected}`,
    expected: (there, expected) => `${there} of ${expected} source-days`,
    months: (months) => `months in operation: ${months}`,
    all: (all) => `with listed cases and those of logs: ${all}`,
    residents: (residents) => `distinct residents in cases asked about: ${residents}`,
    people: 'staff with an event, each day',
  },
  cadences: {
    hourly: 'hourly',
    daily: 'daily',
    weekly: 'weekly',
    monthly: 'monthly',
    irregular: 'irregular',
  },
  issued: 'issued',
  coverage: {
    heading: 'What was analysed',
    bySource: 'By source',
    byMonth: 'By month',
    files: (files, accepted, rejected) =>
      `Files with lines of the year: ${files}; lines read: ${accepted}; unreadable lines in quarantine: ${rejected} (a file that crosses the end of the year counts whole).`,
    note: 'Lines are counted once each; of a log without numbers they are estimated (standard error 3.3 %). A month before the first log is "before operation", never 0.',
  },
  results: {
    heading: 'What it showed',
    byMonth: 'Cases by month',
    states: 'State of cases',
    detectors: 'Cases by detector (one that several found counts under each)',
    nothing: (zero) => `Cases opened this year: ${zero}`,
    deadlines: 'Deadlines of the law (reports of leaks to the Commission)',
    noDeadlines: 'No report of a leak was due this year.',
  },
  people: {
    heading: 'Who analysed',
    program: 'Sekisho judges by itself; whether it was work, people of these roles found out.',
    title: 'Acknowledgements and assessments by role',
    none: 'No acknowledgement or assessment was recorded this year.',
    noRole: 'people without a role',
    cost: (hours, yen) => `Handling took ${hours} hours in all, at ${yen} yen.`,
  },
  columns: {
    month: 'Month',
    dataClasses: 'Kinds of data',
    cadence: 'Comes',
    lines: 'Lines',
    staffDays: 'Staff-days',
    summary: 'Summary',
    role: 'Role',
    people: 'People',
    acknowledged: 'Taken on',
    assessed: 'Assessed',
    hours: 'Hours',
  },
};
