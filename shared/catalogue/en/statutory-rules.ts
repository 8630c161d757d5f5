import type { rules as japanese } from '../ja/statutory-rules.ts';

/** The rules of the law in full, for people's tools, in English. */
export const rules: typeof japanese = {
  wordings: {
    'sensitive-data': () =>
      'A leak of retained personal information with sensitive data (from one person).',
    'property-damage': () =>
      'A leak of retained personal information whose abuse may damage property (from one person).',
    purpose: () =>
      'A leak by an act against the body that may have been done for a wrongful purpose (from one person).',
    'many-people': ({ peopleOver }) =>
      `A leak of retained personal information of more than ${peopleOver} people.`,
    'ordinance-data': () =>
      'A leak of data that an ordinance defines as sensitive (from one person).',
    'number-system': () =>
      'A leak of specific personal information in a system that handles individual numbers (from one person).',
    'number-purpose': () =>
      'A leak of specific personal information that may have been done for a wrongful purpose, or its use or provision for one (with or without a leak).',
    'number-exposure': () =>
      'Specific personal information was, or may have been, open to an unspecified number of people by electronic means.',
    'number-many-people': ({ peopleOver }) =>
      `A leak of specific personal information of more than ${peopleOver} people.`,
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
  certainty: {
    quoted: 'parts of the wording seen in published material (not the provision itself)',
    recalled: 'wording not seen',
  },
  verify: 'verify against the current text',
  firstDay: { 'day-of-knowledge': 'the day of knowing', 'day-after': 'the day after knowing' },
  settings: {
    notATimeOfDay: (given) => `A time of day is HH:MM from 00:00 to 23:59; given: ${given}`,
    earlierThan: (key, given, before, least) =>
      `${key} must not be less than ${before} (${least}); given: ${given}`,
  },
};
