import type { HistoryDay } from './staff-history.ts';

/** Whose terminal a terminal is, by its use in the past. */
export interface TerminalOwners {
  /** The account that has a terminal nearly to itself; null: shared, or not known. */
  ownerOf(terminal: number): string | null;
}

/** An owner has this share of the account-days at the terminal, and so many of them. */
const ownedShareMin = 0.8;
const ownedDaysMin = 10;

/** Counts, over everybody's past, on how many days which account used which terminal. */
export function terminalOwnersOf(
  accounts: readonly { readonly actor: string; readonly past: readonly HistoryDay[] }[],
): TerminalOwners {
  const uses = new Map<number, { days: number; actor: string; most: number }>();
  for (const { actor, past } of accounts) {
    const own = new Map<number, number>();
    for (const { vector } of past) {
      for (const { terminal } of vector.terminals) own.set(terminal, (own.get(terminal) ?? 0) + 1);
    }
    for (const [terminal, days] of own) {
      const use = uses.get(terminal) ?? { days: 0, actor, most: 0 };
      use.days += days;
      if (days > use.most) Object.assign(use, { actor, most: days });
      uses.set(terminal, use);
    }
  }
  return {
    ownerOf(terminal) {
      const use = uses.get(terminal);
      if (use === undefined || use.most < ownedDaysMin) return null;
      return use.most >= ownedShareMin * use.days ? use.actor : null;
    },
  };
}
