import type { Account } from './account.ts';
import type { Factors } from './account-loads.ts';
import { type BulkPool, bulkPoolOf } from './bulk-pool.ts';
import { habitOf, spreadOf } from './habit.ts';
import { type Member, noPrior, type Prior, priorOf } from './prior.ts';
import { loadFigures, type VolumeFigure } from './staff-history.ts';

/** What one figure's habits say, over all accounts. */
export interface FigureNorms {
  readonly habits: ReadonlyMap<Account, Member & { readonly values: Float64Array }>;
  prior(group: string): Prior;
  readonly pool: BulkPool;
}

/** Habits, priors and bulk work in one figure. */
export function figureNorms(
  figure: VolumeFigure,
  accounts: readonly Account[],
  factorsOf: (account: Account) => Factors,
  ones: (account: Account) => Float64Array,
): FigureNorms {
  const habits = new Map<Account, Member & { readonly values: Float64Array }>();
  const groups = new Map<string, Member[]>();
  for (const account of accounts) {
    const values = account.columns[figure];
    const factors = loadFigures.has(figure) ? factorsOf(account).past : ones(account);
    const habit = habitOf(account.lookback, values, factors, 0);
    const spread = spreadOf(account.lookback, values, factors, habit);
    habits.set(account, { habit, spread, values });
    const members = groups.get(account.group) ?? [];
    members.push({ habit, spread });
    groups.set(account.group, members);
  }
  const everybody = priorOf([...habits.values()]) ?? noPrior;
  const priors = new Map([...groups].map(([name, members]) => [name, priorOf(members)]));
  return {
    habits,
    prior: (group) => priors.get(group) ?? everybody,
    pool: bulkPoolOf([...habits.values()].map(({ habit }) => habit)),
  };
}
