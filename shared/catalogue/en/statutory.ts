import type { statutory as japanese } from '../ja/statutory.ts';

const personal = (item: string) =>
  `Enforcement Rules of the Act on the Protection of Personal Information, art. 43 (${item})`;
const number = (item: string) => `Rule 5 of 2015 under the My Number Act, art. 2 (${item})`;

/** What the statutory layer says, in English. */
export const statutory: typeof japanese = {
  classes: {
    'sensitive-data': { title: 'sensitive data', reference: personal('1') },
    'property-damage': { title: 'likely property damage', reference: personal('2') },
    purpose: { title: 'purpose of the act', reference: personal('3') },
    'many-people': { title: 'number of people', reference: personal('4') },
    'ordinance-data': { title: 'ordinance-defined sensitive data', reference: personal('5') },
    'number-system': { title: 'system that handles individual numbers', reference: number('1') },
    'number-purpose': {
      title: 'purpose of the act (specific personal information)',
      reference: number('2'),
    },
    'number-exposure': {
      title: 'exposure to an unspecified number (specific personal information)',
      reference: number('3'),
    },
    'number-many-people': {
      title: 'number of people (specific personal information)',
      reference: number('4'),
    },
  },
  facts: {
    'personal-information': 'personal information',
    'may-have-leaked': 'a leak that happened or may have',
    sensitive: 'sensitive data',
    'ordinance-sensitive': 'ordinance-defined sensitive data',
    'property-damage': 'likely property damage',
    'wrongful-purpose': 'an act for a purpose named in the rules',
    'many-people': 'more people than the limit',
    'specific-personal-information': 'specific personal information',
    'number-system': 'a system that handles individual numbers',
    'wrongful-use': 'use or provision for a purpose named in the rules',
    'exposed-to-many': 'exposure to an unspecified number of people',
  },
  states: {
    running: 'running',
    due: 'due',
    overdue: 'overdue, not made',
    met: 'made in time',
    missed: 'made too late',
    'not-asked-for': 'probably not asked for',
  },
  answer: { yes: 'yes', no: 'no', unknown: 'under investigation' },
  reportKind: { preliminary: 'Preliminary report', final: 'Final report' },
  listed: ', ',
  applies: (title, reference) => `Applies: ${title} (${reference}).`,
  mayApply: (title, reference, toFindOut) =>
    `May apply: ${title} (${reference}). To be found out, whether there is: ${toFindOut}.`,
  doesNotApply: (title, reference, ruledOutBy) =>
    `Does not apply: ${title} (${reference}), since there is no: ${ruledOutBy}.`,
  assumed: (facts) => ` Counted as "yes" because not known: ${facts}.`,
  notKnownYet:
    'No deadline runs yet: nobody is recorded to know (it is counted from the first acknowledgement).',
  deadline: (report, state, day, days) => `${report} (${state}): by ${day} (day ${days}).`,
  moved: (counted) => ` ${counted} is a closed day, so it is the next open one.`,
  closed: ' That day is closed, and the deadline stays: report on an open day before it.',
  madeAt: (at) => ` Recorded as made: ${at}.`,
  longerIfPurpose: (day, days) =>
    `By ${day} (day ${days}) if the class of its purpose is found to apply.`,
};
