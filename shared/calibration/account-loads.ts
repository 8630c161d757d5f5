import type { Account } from './account.ts';
import { createLoadFactors, type LoadFactors } from './load-factors.ts';
import { type HistoryDay, peerGroupOf } from './staff-history.ts';

/** Load factors of one account: over its lookback, in its order, and of the judged day. */
export interface Factors {
  readonly past: Float64Array;
  readonly today: number;
}

/** The load factors of each of the accounts, seen from the others of its group. */
export function accountLoads(accounts: readonly Account[]): (account: Account) => Factors {
  const loads = loadsOf(accounts);
  return (account) => factorsBy(account, loads);
}

interface Loads {
  readonly whole: LoadFactors;
  group(name: string): LoadFactors;
}

function loadsOf(accounts: readonly Account[]): Loads {
  const whole = createLoadFactors();
  const groups = new Map<string, LoadFactors>();
  const group = (name: string): LoadFactors => {
    const known = groups.get(name) ?? createLoadFactors();
    groups.set(name, known);
    return known;
  };
  for (const { today, lookback, seen, usual, everydayMax } of accounts) {
    if (usual === 0) continue;
    const add = (day: HistoryDay, value: number) => {
      whole.add(day.day, Math.min(value, everydayMax), usual);
      group(peerGroupOf(day.tenure)).add(day.day, Math.min(value, everydayMax), usual);
    };
    for (const [at, day] of lookback.days.entries()) add(day, seen[at] ?? 0);
    if (today !== null) add(today, today.vector.peopleSeen);
  }
  return { whole, group };
}

function factorsBy({ today, lookback, seen, usual, everydayMax }: Account, loads: Loads): Factors {
  const of = (day: HistoryDay, value: number): number => {
    const own = usual === 0 ? 0 : Math.min(value, everydayMax);
    const whole = loads.whole.without(day.day, own, usual, 1);
    return loads.group(peerGroupOf(day.tenure)).without(day.day, own, usual, whole);
  };
  const past = new Float64Array(lookback.days.length);
  for (const [at, day] of lookback.days.entries()) past[at] = of(day, seen[at] ?? 0);
  return { past, today: today === null ? 1 : of(today, today.vector.peopleSeen) };
}
