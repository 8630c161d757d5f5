import { type Price, type PriceName, prices } from './prices.ts';

/** One line of the bill. */
export interface Term {
  readonly service: string;
  readonly what: string;
  readonly price: PriceName;
  readonly amount: number;
}

/** USD of one line. */
export function usdOf({ price, amount }: Pick<Term, 'price' | 'amount'>): number {
  const { usd, for: units }: Price = prices[price];
  return (amount * usd) / units;
}

/** What is left to pay of one price's lines where the account uses its free allowance for nothing else. */
export function usdAfterAllowances(terms: readonly Term[]): number {
  const amounts = new Map<PriceName, number>();
  for (const { price, amount } of terms) amounts.set(price, (amounts.get(price) ?? 0) + amount);
  return [...amounts].reduce((sum, [price, amount]) => {
    const { free = 0 }: Price = prices[price];
    return sum + usdOf({ price, amount: Math.max(0, amount - free) });
  }, 0);
}
