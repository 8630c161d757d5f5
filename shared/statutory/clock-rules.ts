import type { Certainty } from './report-classes.ts';

export const clockRuleIds = [
  'first-knowledge',
  'first-day',
  'preliminary',
  'final',
  'final-longer',
  'closed-day',
] as const;
export type ClockRuleId = (typeof clockRuleIds)[number];

/** A rule by which the clock runs. Its name, reference and wording: the catalogue. */
export interface ClockRule {
  readonly id: ClockRuleId;
  readonly certainty: Certainty;
}

/** The rules of the clock, in the order in which they are applied (research, section 2.1). */
export const clockRules: readonly ClockRule[] = [
  { id: 'first-knowledge', certainty: 'quoted' },
  { id: 'first-day', certainty: 'recalled' },
  { id: 'preliminary', certainty: 'quoted' },
  { id: 'final', certainty: 'quoted' },
  { id: 'final-longer', certainty: 'quoted' },
  { id: 'closed-day', certainty: 'recalled' },
];
