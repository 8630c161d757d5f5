import type { Answer } from './answer.ts';

/** What the law asks about a case. Their names and questions stand in the catalogue. */
export const statutoryFactIds = [
  'personal-information',
  /** Leaked, lost or damaged, or may have been (漏えい等、おそれを含む). */
  'may-have-leaked',
  'sensitive',
  'ordinance-sensitive',
  'property-damage',
  /** Done, or may have been done, for a wrongful purpose. */
  'wrongful-purpose',
  /** More people than `StatutorySettings.peopleOver`. */
  'many-people',
  'specific-personal-information',
  /** In an information system that handles individual numbers. */
  'number-system',
  /** Used or provided for a wrongful purpose, with or without a leak. */
  'wrongful-use',
  /** Open to an unspecified number of people by electronic means, or may have been. */
  'exposed-to-many',
] as const;
export type StatutoryFactId = (typeof statutoryFactIds)[number];

/** Every fact of a case, as far as it is known. */
export type StatutoryFacts = Readonly<Record<StatutoryFactId, Answer>>;

/**
 * Facts that count as `yes` while nobody knows: whether My Number is concerned. The Commission's own
 * form asks for it ("if unknown, begin with yes"; research, section 2.2).
 */
export const yesWhileUnknown: readonly StatutoryFactId[] = [
  'specific-personal-information',
  'number-system',
];
