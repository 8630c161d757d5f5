import type { weekly as japanese } from '../ja/report-weekly.ts';

/** What the weekly digest for the security team says, in English. */
export const weekly: typeof japanese = {
  title: (week, from, marks) =>
    `Access to personal data: weekly digest, week of ${from} (${week})${marks}`,
  span: (week, from, until) => `${week}: ${from} to ${until}`,
  asOf: (span, asOf) => `${span} (days cut at 04:00). What waits and what is due: as of ${asOf}.`,
  footer: (week, edition, asOf) =>
    `Weekly digest ${week}. ${edition}, as of ${asOf}. Staff by number only`,
  noLogs:
    'Unconfirmed: no log that was expected this week has come. That nothing was found does not mean that nothing happened.',
  complete: (expected) => `All ${expected} source-days of logs that were expected are in.`,
  holes: (expected, holes) =>
    `Unconfirmed: of ${expected} expected source-days of logs ${holes} are missing or doubtful, so that nothing found does not mean nothing happened.`,
  before: (value) => `week before: ${value}`,
  none: 'none',
  of: (holes, expected) => `${holes} of ${expected}`,
  labels: {
    overdue: 'Overdue',
    waiting: 'Cases being handled',
    opened: 'Cases opened this week',
    told: 'Notices this week',
    assessed: 'Assessments this week',
    holes: 'Source-days missing or in doubt',
  },
  overdue: {
    heading: 'Overdue',
    title: 'What is past its time, with owner and due date',
    none: 'Nothing is past its time.',
  },
  waiting: {
    heading: 'Waiting',
    title: 'What waits for a decision or for work, with owner and due date',
    none: 'Nothing waits for a decision or for work.',
  },
  openCases: 'Cases being handled (notified)',
  deeds: 'What happened this week',
  openedNone: (zero) => `Cases opened this week: ${zero}`,
  nothing: (title) => `${title}: none`,
  tables: {
    opened: 'Cases opened',
    told: 'Who was told',
    assessed: 'Cases assessed',
    changed: 'Cases changed by the seal of a day or by logs that came late',
  },
  changes: {
    revised: (before, after) => `figures changed: ${before} → ${after}`,
    'no-longer-found': 'no longer found (the case stays, with its last figures)',
    'found-again': 'found again',
  },
  figuresOf: (severity, records, subjects) =>
    `${severity}, records: ${records}, people: ${subjects}`,
  silent: {
    heading: 'Logs that did not come',
    title: 'Logs that are not there on a day on which they should be, or are in doubt',
    none: 'Every source has sent the logs of every day on which it should.',
  },
  method:
    'A week is Monday to Sunday, numbered as ISO 8601 does. Opened, told, assessed and changed is what was recorded from 04:00 on Monday to 04:00 on the next. What waits and what is due is as of 06:00 on the first working day of the following week.',
  columns: {
    caseId: 'Case',
    severity: 'Severity',
    state: 'State',
    openedAt: 'Opened on',
    detectors: 'Found by',
    group: 'Group',
    office: 'To',
    notices: 'Notices',
    cases: 'Cases',
    total: 'Total',
    verdict: 'Assessment',
    by: 'By',
    at: 'Time',
    change: 'Change',
    source: 'Source',
    day: 'Day',
  },
};
