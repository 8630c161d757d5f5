import type { happened as japanese } from '../ja/console-happened.ts';

/** What happened, in one neutral sentence a family of detectors, in English. */
export const happened: typeof japanese = {
  'bulk-export': (f) =>
    `${f.when}: the log shows that ${f.who} exported or printed ${f.extent} from ${f.systems}.`,
  viewing: (f) => `${f.when}: the log shows that ${f.who} viewed ${f.extent} in ${f.systems}.`,
  'slow-accumulation': (f) =>
    `${f.when}: what ${f.who} handled in ${f.systems} added up, little by little, to ${f.extent}.`,
  'after-hours': (f) =>
    `${f.when}: the log shows that ${f.who} handled personal data (${f.extent}) in ${f.systems} outside working time.`,
  subject: (f) =>
    `${f.when}: the log shows that several staff opened the record of one person in ${f.systems}.`,
  'account-state': (f) =>
    `${f.when}: the log shows that the account of ${f.who} was used in ${f.systems} outside its tenure, or in another unusual state.`,
  settings: (f) => `${f.when}: a change of the ${f.who} was noticed.`,
  'log-integrity': (f) =>
    `${f.when}: the log of ${f.who} (${f.systems}) has a gap or is out of order.`,
};
