import { halfHours } from '../history/day-vector-packing.ts';
import type { Exposure } from './frequency.ts';

/** In which half-hours accounts are at work, by their own days and their group's. */
export interface HourProfiles {
  /**
   * −log10 p of the rarest half-hour that holds lines: p sums the shares of all half-hours that
   * are at least as rare, times the number of half-hours with lines (Bonferroni). 0: none.
   */
  rarest(account: Exposure, lines: readonly number[]): number;
}

/** A Dirichlet prior with the group's profile, worth so many of an account's half-hours. */
const groupWorth = 50;

/** Counts half-hours with lines (not lines: a busy quarter is one presence). */
export function hourProfilesOf(accounts: readonly Exposure[]): HourProfiles {
  const groups = new Map<string, Float64Array>();
  for (const { group, past } of accounts) {
    const sum = groups.get(group) ?? new Float64Array(halfHours);
    groups.set(group, sum);
    addPresence(sum, past);
  }
  const shares = new Map([...groups].map(([name, sum]) => [name, smoothed(sum)]));
  return {
    rarest(account, lines) {
      const filled = lines.flatMap((count, place) => (count > 0 ? [place] : []));
      if (filled.length === 0) return 0;
      const own = new Float64Array(halfHours);
      addPresence(own, account.past);
      const prior = shares.get(account.group);
      const total = own.reduce((sum, one) => sum + one, 0) + groupWorth;
      const share = own.map((one, place) => (one + groupWorth * (prior?.[place] ?? 0)) / total);
      const rarest = Math.min(...filled.map((place) => share[place] ?? 0));
      const p = share.reduce((sum, one) => sum + (one <= rarest ? one : 0), 0);
      return Math.max(0, -Math.log10(Math.min(1, Math.max(p, 1e-9) * filled.length)));
    },
  };
}

function addPresence(sum: Float64Array, past: Exposure['past']): void {
  for (const { vector } of past)
    for (let place = 0; place < halfHours; place += 1) {
      const isPresent = (vector.inHours[place] ?? 0) > 0 || (vector.outOfHours[place] ?? 0) > 0;
      if (isPresent) sum[place] = (sum[place] ?? 0) + 1;
    }
}

/** Smoothed around the clock by 1-2-1, with one presence spread over all half-hours. */
function smoothed(sum: Float64Array): Float64Array {
  const at = (place: number): number => sum[(place + halfHours) % halfHours] ?? 0;
  const values = sum.map(
    (_, place) => (at(place - 1) + 2 * at(place) + at(place + 1)) / 4 + 1 / halfHours,
  );
  const total = values.reduce((all, one) => all + one, 0);
  return values.map((value) => value / total);
}
