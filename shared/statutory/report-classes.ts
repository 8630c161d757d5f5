import type { StatutoryFactId } from './facts.ts';

/** The Acts under which a public body reports. */
export type Act = 'personal-information-act' | 'my-number-act';

/**
 * How well the wording behind a rule is known here (research, section 0): `quoted`: words of it were
 * read somewhere; `recalled`: from memory only. Either way it is to be checked in the current text.
 */
export type Certainty = 'quoted' | 'recalled';

export const reportClassIds = [
  'sensitive-data',
  'property-damage',
  'purpose',
  'many-people',
  'ordinance-data',
  'number-system',
  'number-purpose',
  'number-exposure',
  'number-many-people',
] as const;
export type ReportClassId = (typeof reportClassIds)[number];

/** A kind of incident that must be reported. Its name, reference and wording: the catalogue. */
export interface ReportClass {
  readonly id: ReportClassId;
  readonly act: Act;
  /** It is such an incident where all facts of one of these lines hold. */
  readonly when: readonly (readonly StatutoryFactId[])[];
  /** Whether the final report may take the longer time. */
  readonly longerFinal: boolean;
  readonly certainty: Certainty;
}

const leak: readonly StatutoryFactId[] = ['personal-information', 'may-have-leaked'];
const numberLeak: readonly StatutoryFactId[] = ['specific-personal-information', 'may-have-leaked'];

/**
 * The classes, in the order of the rules. Act on the Protection of Personal Information, article 68,
 * with its Enforcement Rules, article 43, items 1–5 (administrative bodies, local governments). My
 * Number Act, article 29-4, with Rule 5 of 2015, article 2, items 1–4. That it may have happened is
 * enough in all of them; in item 2 of the latter, wrongful use is enough without any leak.
 */
export const reportClasses: readonly ReportClass[] = [
  {
    id: 'sensitive-data',
    act: 'personal-information-act',
    when: [[...leak, 'sensitive']],
    longerFinal: false,
    certainty: 'quoted',
  },
  {
    id: 'property-damage',
    act: 'personal-information-act',
    when: [[...leak, 'property-damage']],
    longerFinal: false,
    certainty: 'quoted',
  },
  {
    id: 'purpose',
    act: 'personal-information-act',
    when: [[...leak, 'wrongful-purpose']],
    longerFinal: true,
    certainty: 'quoted',
  },
  {
    id: 'many-people',
    act: 'personal-information-act',
    when: [[...leak, 'many-people']],
    longerFinal: false,
    certainty: 'quoted',
  },
  {
    id: 'ordinance-data',
    act: 'personal-information-act',
    when: [[...leak, 'ordinance-sensitive']],
    longerFinal: false,
    certainty: 'recalled',
  },
  {
    id: 'number-system',
    act: 'my-number-act',
    when: [[...numberLeak, 'number-system']],
    longerFinal: false,
    certainty: 'quoted',
  },
  {
    id: 'number-purpose',
    act: 'my-number-act',
    when: [
      [...numberLeak, 'wrongful-purpose'],
      ['specific-personal-information', 'wrongful-use'],
    ],
    longerFinal: true,
    certainty: 'quoted',
  },
  {
    id: 'number-exposure',
    act: 'my-number-act',
    when: [[...numberLeak, 'exposed-to-many']],
    longerFinal: false,
    certainty: 'quoted',
  },
  {
    id: 'number-many-people',
    act: 'my-number-act',
    when: [[...numberLeak, 'many-people']],
    longerFinal: false,
    certainty: 'recalled',
  },
];
