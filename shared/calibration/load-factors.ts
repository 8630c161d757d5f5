/** How the load of one group of accounts moved from day to day. */
export interface LoadFactors {
  /** An account's everyday value on a day (bulk left out) beside what it usually has. */
  add(day: number, value: number, usual: number): void;
  /**
   * The factor of a day for an account that added `value` and `usual` to it (0 and 0: it added
   * nothing), seen from the others of its group. `whole` is the factor of a wider group, to which
   * the factor of a small group shrinks.
   */
  without(day: number, value: number, usual: number, whole: number): number;
}

/** Others in the group count this much against the wider group (research, section 2.1). */
const shrinkPeople = 8;
const smallest = 0.4;
const largest = 2.5;

/**
 * Leave-one-out factors: what the others of the section did on a day, against what they usually do.
 * Weekday, season and campaigns are in it, and nobody can hide in a crowd of one: an account's own
 * day is left out of its own factor. Between 0.4 and 2.5; 1 where nothing is known.
 */
export function createLoadFactors(): LoadFactors {
  const days = new Map<number, { people: number; value: number; usual: number }>();
  return {
    add(day, value, usual) {
      const known = days.get(day);
      if (known === undefined) days.set(day, { people: 1, value, usual });
      else {
        known.people += 1;
        known.value += value;
        known.usual += usual;
      }
    },
    without(day, value, usual, whole) {
      const all = days.get(day);
      if (all === undefined) return whole;
      const others = all.people - (usual > 0 || value > 0 ? 1 : 0);
      const expected = all.usual - usual;
      if (others <= 0 || expected <= 0) return whole;
      const ratio = (all.value - value + whole) / (expected + 1);
      const trust = others / (others + shrinkPeople);
      return Math.min(largest, Math.max(smallest, whole + trust * (ratio - whole)));
    },
  };
}
