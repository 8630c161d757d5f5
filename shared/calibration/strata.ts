import type { DayScores } from './day-scores.ts';

/**
 * A stratum of one role needs so many account-days in the reference; fewer are pooled. A channel may
 * ask for less than a fifth of a budget of one in a thousand: with fewer days that is a handful of
 * beginnings, of which the highest of every stratum look alike, whatever their scores are.
 */
export const roleDaysMin = 50_000;
/** A stratum of one kind of account (people, services) stands for itself from fewer on. */
export const kindDaysMin = 1_000;

/** The stratum that an account-day is compared within (detection, section 4.1). */
export interface Strata {
  /** The stratum of an account-day: what it is compared with. */
  of(day: Pick<DayScores, 'tenure'>): string;
  /** Every stratum that an account-day is part of: those of small ones are in the wider too. */
  holding(day: Pick<DayScores, 'tenure'>): readonly string[];
  /** How many account-days of the reference it holds. */
  size(stratum: string): number;
}

/**
 * Strata by kind and role where the reference holds enough of them, by kind where not, and all
 * together where even that is too small: a small town is pooled, and its resolution is stated.
 */
export function strataOf(reference: readonly DayScores[]): Strata {
  const roles = countBy(reference, roleKey);
  const kinds = countBy(reference, kindKey);
  const of = (day: Pick<DayScores, 'tenure'>): string => {
    if ((roles.get(roleKey(day)) ?? 0) >= roleDaysMin) return roleKey(day);
    return (kinds.get(kindKey(day)) ?? 0) >= kindDaysMin ? kindKey(day) : whole;
  };
  return {
    of,
    holding(day) {
      const own = of(day);
      const wider = own === roleKey(day) ? [kindKey(day), whole] : own === whole ? [] : [whole];
      return [own, ...wider];
    },
    size: (stratum) =>
      roles.get(stratum) ?? kinds.get(stratum) ?? (stratum === whole ? reference.length : 0),
  };
}

const whole = 'all';

function roleKey({ tenure }: Pick<DayScores, 'tenure'>): string {
  return tenure === null ? 'none' : `${tenure.kind}\u0000${tenure.role}`;
}

function kindKey({ tenure }: Pick<DayScores, 'tenure'>): string {
  return `kind ${tenure?.kind ?? 'none'}`;
}

function countBy(
  days: readonly DayScores[],
  keyOf: (day: DayScores) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(keyOf(day), (counts.get(keyOf(day)) ?? 0) + 1);
  return counts;
}
