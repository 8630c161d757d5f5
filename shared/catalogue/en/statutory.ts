import type { statutory as japanese } from '../ja/statutory.ts';

const personal = (item: string) =>
  `Enforcement Rules of the Act on the Protection of Personal Information, art. 43 (${item})`;
const number = (item: string) => `Rule 5 of 2015 under the My Number Act, art. 2 (${item})`;

/** What the statutory layer says, in English. */
export const statutory: typeof japanese = {
  acts: {
    'personal-information-act': 'Act on the Protection of Personal Information, article 68',
    'my-number-act': 'My Number Act, article 29-4',
  },
  classes: {
    'sensitive-data': {
      title: 'sensitive data',
      reference: personal('1'),
      wording: () =>
        'A leak of retained personal information with sensitive data (from one person).',
    },
    'property-damage': {
      title: 'likely property damage',
      reference: personal('2'),
      wording: () =>
        'A leak of retained personal information whose abuse may damage property (from one person).',
    },
    purpose: {
      title: 'purpose of the act',
      reference: personal('3'),
      wording: () =>
        'A leak by an act against the body that may have been done for a wrongful purpose (from one person).',
    },
    'many-people': {
      title: 'number of people',
      reference: personal('4'),
      wording: ({ peopleOver }) =>
        `A leak of retained personal information of more than ${peopleOver} people.`,
    },
    'ordinance-data': {
      title: 'ordinance-defined sensitive data',
      reference: personal('5'),
      wording: () => 'A leak of data that an ordinance defines as sensitive (from one person).',
    },
    'number-system': {
      title: 'system that handles individual numbers',
      reference: number('1'),
      wording: () =>
        'A leak of specific personal information in a system that handles individual numbers (from one person).',
    },
    'number-purpose': {
      title: 'purpose of the act (specific personal information)',
      reference: number('2'),
      wording: () =>
        'A leak of specific personal information that may have been done for a wrongful purpose, or its use or provision for one (with or without a leak).',
    },
    'number-exposure': {
      title: 'exposure to an unspecified number (specific personal information)',
      reference: number('3'),
      wording: () =>
        'Specific personal information was, or may have been, open to an unspecified number of people by electronic means.',
    },
    'number-many-people': {
      title: 'number of people (specific personal information)',
      reference: number('4'),
      wording: ({ peopleOver }) =>
        `A leak of specific personal information of more than ${peopleOver} people.`,
    },
  },
  clockRules: {
    'first-knowledge': {
      title: 'first knowledge',
      reference:
        'Personal Information Protection Commission, frequent questions (start of the time for reports)',
      wording: () =>
        'Time runs from when any section of the body knows; whoever took the data out does not count.',
    },
    'first-day': {
      title: 'how days are counted',
      reference: 'Guidelines of the Commission (administrative bodies)',
      wording: ({ firstDay }) =>
        `Day 1 is ${firstDay}; Saturdays, Sundays and holidays are counted.`,
    },
    preliminary: {
      title: 'preliminary report',
      reference: 'Enforcement Rules, art. 44 (1); guidelines (administrative bodies)',
      wording: ({ preliminaryFrom, preliminaryUntil }) =>
        `Promptly (within about ${preliminaryFrom} to ${preliminaryUntil} days). A closed day does not move it.`,
    },
    final: {
      title: 'final report',
      reference: 'Enforcement Rules, art. 44 (2); Rule 5 of 2015, art. 3',
      wording: ({ final }) => `Within ${final} days of knowing.`,
    },
    'final-longer': {
      title: 'final report (purpose of the act)',
      reference: 'Enforcement Rules, art. 44 (2); Rule 5 of 2015, art. 3',
      wording: ({ finalLonger }) =>
        `Within ${finalLonger} days of knowing where it may have been done for a wrongful purpose.`,
    },
    'closed-day': {
      title: 'deadline on a closed day',
      reference: 'Guidelines of the Commission (administrative bodies)',
      wording: () =>
        'A final report whose deadline is a Saturday, Sunday, holiday or from 29 December to 3 January is due on the next open day.',
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
  standing: {
    applies: 'applies',
    'may-apply': 'may apply',
    'does-not-apply': 'does not apply',
  },
  states: {
    running: 'running',
    due: 'due',
    overdue: 'overdue, not made',
    met: 'made in time',
    missed: 'made too late',
    'not-asked-for': 'probably not asked for',
  },
  certainty: {
    quoted: 'parts of the wording seen in published material (not the provision itself)',
    recalled: 'wording not seen',
  },
  answer: { yes: 'yes', no: 'no', unknown: 'under investigation' },
  reportKind: { preliminary: 'Preliminary report', final: 'Final report' },
  verify: 'verify against the current text',
  firstDay: { 'day-of-knowledge': 'the day of knowing', 'day-after': 'the day after knowing' },
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
  settings: {
    notATimeOfDay: (given) => `A time of day is HH:MM from 00:00 to 23:59; given: ${given}`,
    earlierThan: (key, given, before, least) =>
      `${key} must not be less than ${before} (${least}); given: ${given}`,
  },
  refusals: {
    blankReason: (id) =>
      `A record about the statutory report of case ${id} needs a reason that is not blank.`,
    notYet: (id) =>
      `A record of case ${id} cannot speak of an instant to come; give one up to now.`,
    notACount: (id, most, given) =>
      `The number of people of case ${id} is whole, from 0 to ${most}, the lower bound first; given: ${given}`,
    noSuchField: (id, allowed, given) =>
      `This document of case ${id} has the fields ${allowed}; given: ${given}`,
  },
};
