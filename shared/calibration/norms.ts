import { type Account, accountsOf } from './account.ts';
import { accountLoads, type Factors } from './account-loads.ts';
import type { BulkPool } from './bulk-pool.ts';
import { type FigureNorms, figureNorms } from './figure-norms.ts';
import { frequenciesOf, type RareFigure } from './frequency.ts';
import { type Habit, habitOf } from './habit.ts';
import { hourProfilesOf } from './hour-profiles.ts';
import { lastUsedOn } from './kept-days.ts';
import type { JudgedDate, Lookback } from './lookback.ts';
import { memo, once } from './memo.ts';
import type { Prior } from './prior.ts';
import {
  type HistoryDay,
  loadFigures,
  type StaffHistory,
  type VolumeFigure,
} from './staff-history.ts';
import { type YearTotal, yearTotals } from './year-total.ts';

/** What is usual for one account on one day, in every figure: its own past and its group's. */
export interface AccountNorms {
  readonly actor: string;
  /** null: the account did nothing on the judged day. */
  readonly today: HistoryDay | null;
  /** Kind and section, as `peerGroupOf` names them. */
  readonly group: string;
  readonly lookback: Lookback;
  /** Every day of the lookback's span, closed ones too, oldest first. */
  readonly past: readonly HistoryDay[];
  /** The same with days of misuse, which are no measure but did happen. */
  readonly happened: readonly HistoryDay[];
  /** The day of its last use before the judged one, by all that is kept (see `kept-days.ts`). */
  readonly lastUsed: number | null;
  /** What it comes to in the year up to the judged day (see `year-total.ts`). */
  year(figure: VolumeFigure): YearTotal;
  /** How often the account has anything in a rare figure, from 0 to 1 (see `frequency.ts`). */
  frequency(figure: RareFigure): number;
  /** The same for the judged day, on which others may have it as well. */
  frequencyToday(figure: RareFigure): number;
  /** −log10 of how seldom the account's lines fall into the rarest of these half-hours. */
  rarestHalfHour(lines: readonly number[]): number;
  /** A figure over the lookback, in its order, and on the judged day. */
  values(figure: VolumeFigure): Float64Array;
  value(figure: VolumeFigure): number;
  /** Load factors over the lookback, and of the judged day. */
  factors(figure: VolumeFigure): { readonly past: Float64Array; readonly today: number };
  habit(figure: VolumeFigure, gapWorkingDays: number): Habit;
  prior(figure: VolumeFigure): Prior;
  /** 1/k of the account's own day-to-day spread, shrunk to its group's. */
  dispersion(figure: VolumeFigure): number;
  pool(figure: VolumeFigure): BulkPool;
}

/** The norms of all accounts with a past or a present, seen from one day. */
export interface Norms {
  readonly date: JudgedDate;
  readonly accounts: readonly AccountNorms[];
}

/** An account's own spread weighs against its group's as much as so many days do. */
const spreadDaysWorth = 20;

/**
 * Derives what is usual on a day from the days before it; a pure function of the histories. The day
 * itself is used for one thing only: the load factor of an account's section on it, without that
 * account.
 */
export function normsOn(date: JudgedDate, histories: readonly StaffHistory[]): Norms {
  const accounts = accountsOf(date, histories);
  const factorsOf = memo(accountLoads(accounts));
  const ones = memo((account: Account) => new Float64Array(account.lookback.days.length).fill(1));
  const frequencies = memo((figure: RareFigure) => frequenciesOf(figure, accounts));
  const profiles = once(() => hourProfilesOf(accounts));
  const years = yearTotals(date, accounts, histories);
  const figures = memoByFigure((figure) => figureNorms(figure, accounts, factorsOf, ones));
  return {
    date,
    accounts: accounts.map((account) => ({
      ...accountNorms(account, figures, factorsOf, ones),
      lastUsed: lastUsedOn(account, date),
      year: (figure) => years(account, figure),
      frequency: (figure) => frequencies(figure).of(account),
      frequencyToday: (figure) => frequencies(figure).today(account),
      rarestHalfHour: (lines) => profiles().rarest(account, lines),
    })),
  };
}

function accountNorms(
  account: Account,
  figures: (figure: VolumeFigure) => FigureNorms,
  factorsOf: (account: Account) => Factors,
  ones: (account: Account) => Float64Array,
): Omit<AccountNorms, 'lastUsed' | 'year' | 'frequency' | 'frequencyToday' | 'rarestHalfHour'> {
  const { actor, today, group, lookback, past, happened } = account;
  const own = (figure: VolumeFigure) => {
    const found = figures(figure).habits.get(account);
    if (found === undefined) throw new RangeError(`There are no norms of ${figure}.`);
    return found;
  };
  const factors = (figure: VolumeFigure): Factors =>
    loadFigures.has(figure) ? factorsOf(account) : { past: ones(account), today: 1 };
  return {
    actor,
    today,
    group,
    lookback,
    past,
    happened,
    values: (figure) => own(figure).values,
    value: account.valueToday,
    factors,
    habit(figure, gapWorkingDays) {
      const { habit, values } = own(figure);
      if (gapWorkingDays === 0) return habit;
      return habitOf(lookback, values, factors(figure).past, gapWorkingDays, habit.threshold);
    },
    prior: (figure) => figures(figure).prior(group),
    dispersion(figure) {
      const { spread, habit } = own(figure);
      const { dispersion } = figures(figure).prior(group);
      const rate = habit.load > 0 ? habit.people / habit.load : 0;
      const worth = spreadDaysWorth * rate ** 2;
      if (spread.square + worth === 0) return dispersion;
      const shrunk = (spread.excess + worth * dispersion) / (spread.square + worth);
      return Math.min(4, Math.max(0.02, shrunk));
    },
    pool: (figure) => figures(figure).pool,
  };
}

const memoByFigure = memo<VolumeFigure, FigureNorms>;
