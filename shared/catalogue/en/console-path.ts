import type { path as japanese } from '../ja/console-path.ts';
import { plural } from './plural.ts';

/** Where a case stands on the path, in English. */
export const path: typeof japanese = {
  confirmationHeading: 'After an assessment as a leak, or as not to be ruled out',
  confirmationNote:
    'Each step waits for a named person. Sekisho never writes to the State, the press or the people concerned.',
  offPathHeading: (count) => `Steps that are not on the path of this case (${count})`,
  states: {
    done: 'Recorded',
    acknowledged: 'Acknowledged',
    told: 'Told, not acknowledged',
    waiting: 'To come',
    'not-called': 'Not called',
    vacant: 'Nobody to tell',
    'gate-closed': 'After an assessment',
    'awaiting-confirmation': 'Awaits confirmation',
    confirmed: 'Confirmed',
    postponed: 'Not yet',
    'not-needed': 'Not needed',
  },
  step: (step) => `Step ${step}`,
  notices: (count, last, recipient) =>
    `${plural(count, 'notice', 'notices')} (last ${last}, ${recipient})`,
  decidedBy: (by, when) => `Decided by ${by} (${when})`,
  reviewAt: (when) => `Next review ${when}`,
  awaitingSince: (when, role) => `Awaits a decision since ${when} (asked: ${role})`,
  awaitingNobody: (when) => `Awaits a decision since ${when}`,
  asked: (role) => `Decisions (${role})`,
  deadline: (report) => `deadline of the ${report}`,
  acknowledgedBy: (by, when) => `Acknowledged by ${by} (${when})`,
  nextNotice: (when) => `Next notice ${when}`,
  dueNow: 'A notice is due and will go out shortly.',
  skippedBecause: 'An earlier step acknowledged, so nobody is told here.',
  taskRecorded: (when) => `Recorded as a task (${when})`,
  recused:
    'Whom the case is about is not told here: another contact, a deputy or the next step stands in.',
  onlyWhen: (conditions) => `Only ${conditions}.`,
  conditions: {
    electronic: 'for electronic data',
    'specific-personal-information': 'where specific personal information is involved, or may be',
    'juki-net': 'where the Juki-net is involved',
    'many-people': 'where more than 100 people are concerned, or may be',
    'state-is-told': 'where the State is told',
    municipality: 'for a municipality',
    'press-release': 'where the body makes press releases',
    'large-impact': 'where the social impact is large',
  },
  notForSources: 'The case is about a log or the settings themselves, so no section is told.',
  sekisho: 'Sekisho',
};
