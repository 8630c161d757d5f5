import type { notice as japanese } from '../ja/statutory-notice.ts';

/** What the draft of the notice to the subjects says, in English. */
export const notice: typeof japanese = {
  title: {
    preliminary: 'Notice about your personal information (first)',
    final: 'Notice about your personal information (final)',
  },
  fields: {
    overview: 'Overview',
    items: 'Items of your information that are concerned',
    cause: 'Cause',
    'secondary-harm': 'Secondary harm, or the risk of it',
    other: 'Other matters',
  },
  head: {
    date: 'Date',
    dateToFill: 'date of sending',
    to: 'To',
    toToFill: 'name of the subject',
    from: 'From',
    fromToFill: 'title and name of the head of the body, office',
  },
  reason:
    'Your personal information may have leaked. We are deeply sorry for the worry and trouble that this causes you.',
  reasonConfirmed:
    'We have found that your personal information leaked. We are deeply sorry for the worry and trouble that this causes you.',
  basis:
    'We tell you of it under article 68 (2) of the Act on the Protection of Personal Information.',
  basisWithNumber:
    'We tell you of it under article 68 (2) of the Act on the Protection of Personal Information and article 29-4 (2) of the My Number Act.',
  happened: (days, organisation, systems, deed) =>
    `A check of the access logs found ${deed} of records that include yours ${days}, by an account of staff, in ${systems} of ${organisation}.`,
  logBroken: (days, organisation, systems) =>
    `The record of the use of ${systems} of ${organisation} was found to have gaps on ${days}, so that it cannot show how it was used.`,
  settingsChanged: (days, organisation) =>
    `The settings by which ${organisation} inspects its access logs were found changed on ${days}, so that the inspection may not have sufficed.`,
  on: (day) => `on ${day}`,
  span: (from, until) => `between ${from} and ${until}`,
  notAssessed: 'Whether it was work, and whether anything left the office, is under investigation.',
  assessed: {
    explained: 'It was found to be work.',
    improper:
      'It was found to be use outside of work. Whether anything left the office is under investigation.',
    'leak-suspected': 'We go on investigating it as a possible leak.',
    'leak-confirmed': 'It was found that the information leaked.',
    'ruled-out': 'It was found that nothing leaked.',
  },
  dataClasses: 'Kinds of data',
  details: 'Items in detail',
  detailsOpen: 'under investigation (name, address, date of birth and so on)',
  open: 'Under investigation. We will tell you when we know.',
  causeExplained: 'It was found to be work.',
  caution:
    'If you get suspicious calls, visits or mail, please do not respond and tell the contact below.',
  contact: 'Contact',
  contactToFill: 'office, telephone, hours',
  further: 'We will tell you when more is known.',
};
