import type {
  deeds as japaneseDeeds,
  recipients as japaneseRecipients,
} from '../ja/console-deeds.ts';
import { plural } from './plural.ts';

/** What was done to a case, one sentence a deed, in English. */
export const deeds: typeof japaneseDeeds = {
  opened: 'The case was opened.',
  revised: (before, after) => `The figures changed: ${before} → ${after}`,
  figures: (records, subjects, severity, until) =>
    `${plural(records, 'record', 'records')}, ${plural(subjects, 'person', 'people')}, severity ${severity}, until ${until}`,
  superseded: (successor) => `It goes on as case ${successor}.`,
  continued: (predecessor) => `It continues case ${predecessor}.`,
  task: (step) => `Task recorded: ${step}`,
  noticeClaimed: (step) => `A notice is being prepared: ${step}`,
  noticeSent: (step, recipient) => `Notice sent: ${step} (${recipient})`,
  noticeHeld: (step, recipient) =>
    `Held for one message with other cases, as many are being sent: ${step} (${recipient})`,
  noticeRefused: (step, recipient, reason) =>
    `No address took it, so nobody was told: ${step} (${recipient}; answer ${reason})`,
  recused: (step, recipient) =>
    `Left out because it would reach whom the case is about: ${step} (${recipient})`,
  acknowledged: (step, byLink) =>
    `Acknowledged: ${step}${byLink ? ' (by the link in the alert)' : ''}`,
  workAnswered: (work) => {
    if (work.answer === 'yes') return `. Answered that it was work (${work.reference})`;
    return work.answer === 'no'
      ? '. Answered that it was not work'
      : '. Answered that it is not known whether it was work';
  },
  everyStep: 'every step told so far',
  assessed: (verdict) => `Assessed: ${verdict}`,
  contained: 'Containment was recorded.',
  closed: 'The case was closed.',
  reopened: 'New log lines arrived, so the case was opened again.',
  'no-longer-found':
    'Logs that came later, or changed settings: this is found no more. The case shows it as it was last found.',
  'found-again': 'The same was found again.',
  noted: 'A note was left.',
  'set-aside': (account) =>
    `The case turned out to be about ${account} too: what that account acknowledged or decided counts no more.`,
  'assessment-withdrawn': 'The assessment was taken back.',
  stated: (fact, before, after) => `Stated: ${fact} (${before} → ${after})`,
  said: { yes: 'yes', no: 'no', nothing: 'as the logs have it', unknown: 'unknown' },
  peopleStated: (people) => `People concerned: ${people}`,
  answered: (fact, answer) => `${fact}: ${answer}`,
  knowledgeCorrected: (at) => `The first knowledge was corrected to ${at}.`,
  reports: { preliminary: 'preliminary report', final: 'final report' },
  reportMade: (report, at) => `Recorded as made: ${report} (${at})`,
  'subjects-notified': (means, at) => `Recorded: the subjects were notified by ${means} (${at})`,
  published: (means, at) => `Recorded: it was made public by ${means} (${at})`,
  documents: { report: 'report', notice: 'notice to the subjects' },
  draftRead: (document, edition) => `The draft of the ${document} was read (${edition}).`,
  fieldWritten: (words) => `A field of a draft was written: ${words}`,
  takenBack: 'taken back',
  people: (atLeast, atMost) =>
    atMost === null
      ? `${atLeast} or more`
      : atLeast === atMost
        ? atLeast
        : `${atLeast} to ${atMost}`,
  confirmed: (step, draft) => `Confirmed: ${step}${draft === null ? '' : ` (draft: ${draft})`}`,
  postponed: (step, reviewAt) => `Not yet: ${step} (next review ${reviewAt})`,
  'not-needed': (step) => `Not needed: ${step}`,
  taskChanged: (task, before, after) => `Task changed: ${task} (${before} → ${after})`,
  hoursRecorded: (role, hours, on, rate) =>
    `Hours recorded: ${role} ${hours} h (${on}, ${rate === null ? 'no rate' : `${rate} yen an hour`})`,
};

/** Who was told, in English. */
export const recipients: typeof japaneseRecipients = {
  holder: 'holder',
  deputy: (number) => `deputy ${number}`,
  day: 'day',
  at: (who, time) => `${who}, ${time}`,
  night: 'night and holiday',
};
