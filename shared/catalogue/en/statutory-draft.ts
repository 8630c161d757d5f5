import type { draft as japanese } from '../ja/statutory-draft.ts';

/** What both drafts say, in English. */
export const draft: typeof japanese = {
  mark: 'DRAFT',
  neverSent:
    'Sekisho wrote this draft from the record of the case. Sekisho never sends it to the Commission, to the subjects or to anyone else.',
  check:
    'Whether to report or notify, to whom, in which form and with which content is decided by the officer in charge under the current law, with approval.',
  readingAid: 'This is a reading aid. The Japanese draft is the one to work with.',
  notAssessed: 'Not assessed yet: neither a leak nor anybody’s responsibility is established.',
  notNeeded: (verdict) => `The assessment is "${verdict}": a report or notice may not be needed.`,
  openFields: (fields) => `Fields still under investigation: ${fields}`,
  finalNeedsAll: 'Use it as the final edition only once every field is settled.',
  open: 'under investigation',
  none: 'none',
  toFill: (what) => `(to be filled in: ${what})`,
  listed: ', ',
  sameDay: (time) => time,
  marked: (mark) => `[${mark}]`,
  warning: (sentence) => `* ${sentence}`,
  indent: '  ',
  heading: (number, title) => `${number}. ${title}`,
  item: (words) => `  - ${words}`,
  pair: (term, words) => `${term}: ${words}`.trimEnd(),
  footer: (caseId, at) => `Case ${caseId}, from the record as of ${at}`,
  dataClasses: {
    personal: 'personal information',
    'my-number': 'specific personal information (with individual numbers)',
    'juki-net': 'information of the Juki-net',
    sensitive: 'sensitive data',
  },
  dataClassesUnknown:
    'under investigation, since a system is not in the settings (until then treated as holding specific personal information)',
  deed: {
    'bulk-export': 'exports or prints',
    viewing: 'views',
    'slow-accumulation': 'views or exports over several days',
    'after-hours': 'views and the like outside working hours',
    subject: 'views and the like of one particular person',
    'account-state': 'uses of an account outside its term of office or the like',
    'log-integrity': 'gaps in the log',
    settings: 'changed settings',
  },
  verdict: {
    explained: 'work',
    improper: 'use outside of work',
    'leak-suspected': 'possible leak',
    'leak-confirmed': 'confirmed leak',
    'ruled-out': 'no leak',
  },
  numberOmitted: '(number left out)',
  more: (count) => `and ${count} more`,
};
