import type { detail as japanese } from '../ja/console-case.ts';
import { plural } from './plural.ts';

/** The words of the page of one case, in English. */
export const detail: typeof japanese = {
  heading: (id) => `Case ${id}`,
  back: 'Back to the cases',
  check: 'To be checked',
  notAccusation: 'This asks whether it was work. It does not say that anybody broke a rule.',
  notAccusationOfSource:
    'This asks how the log came to be so. It is not about anything that a member of staff did.',
  notAccusationOfSettings:
    'This asks whether the settings were changed by due procedure. It does not mean a mistake or a breach of rules.',
  extent: {
    people: (count) => `the records of ${plural(count, 'person', 'people')}`,
    records: (count) => plural(count, 'record', 'records'),
    named: (records, people) =>
      `${plural(records, 'record', 'records')} (of ${plural(people, 'person', 'people')} whom the log names)`,
    unknown: 'an unknown number of records',
  },
  sections: {
    figures: 'In figures',
    why: 'Why it needs a check',
    whatToDo: 'What to do next',
    path: 'Escalation path',
    clocks: 'The clocks of the response and of the law',
    tasks: 'Tasks',
    labour: 'Hours and labour cost',
    linked: 'Linked cases',
    log: 'What was done',
    evidence: 'Log lines that show it',
    limits: 'What this case does not tell',
  },
  figures: {
    records: 'Records handled (accesses)',
    subjects: 'People (distinct)',
    subjectsNote: 'where the log names them',
    subjectsNone: 'the log names nobody',
    unexplained: 'of them, no work explains',
    uncounted: 'Includes accesses whose count the log does not say',
    when: 'When',
    systems: 'System',
    dataClasses: 'Kind of data',
    dataClassesUnknown:
      'unknown, because a system is not in the settings (treated as specific personal information)',
    section: 'Section',
    source: 'Source',
    settingsFiles: 'Settings files',
    rarity: 'How unusual',
    rarityRule: 'by a fixed rule (before calibration by statistics)',
    rarityOfSource: 'by a fixed rule (against the past of the same log)',
    rarityValue: (share) => `happens on ${share} of days that work explains`,
    detectors: 'Rules that fired',
  },
  noReason: 'No reason has been written yet.',
  noAction: 'Nothing has been recorded yet.',
  workProposed: (reference) =>
    `Somebody answered that it was work (${reference}). That is a proposal: the case is not assessed yet.`,
  supersededBy: 'A late log moved the first day, so this case goes on under the number',
  continues: 'This case continues the case',
  evidenceNote: 'Log lines in order of time. Numbers and contents of residents are not shown here.',
  evidenceCut: (count) => `Only the first ${plural(count, 'line', 'lines')} are listed.`,
  noEvidence:
    'There is no line to show: what is wrong is that lines are not there, or how they lie. “Logs read” says which files came.',
  evidenceColumns: {
    at: 'Time',
    action: 'Action',
    system: 'System',
    records: 'Records',
    file: 'File',
    line: 'Line',
  },
  logColumns: { at: 'Time', by: 'By', deed: 'What' },
  limits: [
    'The purpose. Whether it was the duty, standing in for a colleague or an urgent request is for the section to find out.',
    'Whether anything left the office. The log shows what was done inside the system, no more.',
  ],
  limitsOfSource: [
    'What was done while there was no log. Without lines Sekisho cannot know.',
    'The cause. Maintenance, a changed setting, a failed transfer and deletion look alike from the logs that came.',
  ],
  limitsOfRule: (rule) => `Limits of the rule “${rule}”`,
  alsoInnocent: 'Also happens in ordinary work:',
};
