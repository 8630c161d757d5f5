import {
  dampedSubjects,
  type HelpedDay,
  type MutualPairs,
  mutualPairs,
} from '../explanations/laundering.ts';
import { type BulkPool, bulkPoolOf } from './bulk-pool.ts';
import { bulkThreshold } from './bulk-threshold.ts';
import { frequenciesOf, type RareFigure } from './frequency.ts';
import { type Habit, habitOf, spreadOf } from './habit.ts';
import { hourProfilesOf } from './hour-profiles.ts';
import { createLoadFactors, type LoadFactors } from './load-factors.ts';
import { type JudgedDate, type Lookback, lookbackOf, pastOf, valuesOver } from './lookback.ts';
import { type Member, noPrior, type Prior, priorOf } from './prior.ts';
import {
  type HistoryDay,
  loadFigures,
  peerGroupOf,
  type StaffHistory,
  type VolumeFigure,
} from './staff-history.ts';

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
  /** How often the account has anything in a rare figure, from 0 to 1 (see `frequency.ts`). */
  frequency(figure: RareFigure): number;
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

interface Account {
  readonly actor: string;
  /** A figure of one of its days; what two people launder for one another is in it. */
  readonly figureOf: (figure: VolumeFigure) => (day: HistoryDay) => number;
  readonly today: HistoryDay | null;
  readonly group: string;
  readonly lookback: Lookback;
  readonly past: readonly HistoryDay[];
  readonly seen: Float64Array;
  readonly usual: number;
  readonly everydayMax: number;
}

/**
 * Derives what is usual on a day from the days before it; a pure function of the histories. The day
 * itself is used for one thing only: the load factor of an account's section on it, without that
 * account.
 */
export function normsOn(date: JudgedDate, histories: readonly StaffHistory[]): Norms {
  const pairs = mutualPairs(helpedDays(date, histories));
  const accounts = histories.flatMap((history) => accountOf(history, date, pairs) ?? []);
  const loads = loadsOf(accounts);
  const factorsOf = memo((account: Account) => factorsBy(account, loads));
  const ones = memo((account: Account) => new Float64Array(account.lookback.days.length).fill(1));
  const frequencies = memo((figure: RareFigure) => frequenciesOf(figure, accounts));
  const profiles = once(() => hourProfilesOf(accounts));
  const figures = memoByFigure((figure) => figureNorms(figure, accounts, factorsOf, ones));
  return {
    date,
    accounts: accounts.map((account) => ({
      ...accountNorms(account, figures, factorsOf, ones),
      frequency: (figure) => frequencies(figure).of(account),
      rarestHalfHour: (lines) => profiles().rarest(account, lines),
    })),
  };
}

/** Working days over which it is asked who explains whom (see `laundering.ts`). */
const launderingWorkingDays = 60;

function helpedDays(date: JudgedDate, histories: readonly StaffHistory[]): readonly HelpedDay[] {
  return histories.flatMap(({ actor, days }) =>
    days
      .filter(
        ({ day, workingDays }) =>
          day < date.day && date.workingDays - workingDays <= launderingWorkingDays,
      )
      .map(({ vector }) => ({ actor, subjects: vector.peopleSeen, helpers: vector.helpers })),
  );
}

function accountOf(history: StaffHistory, date: JudgedDate, pairs: MutualPairs): Account | null {
  const today = history.days.find(({ day }) => day === date.day) ?? null;
  const last = today ?? history.days.findLast(({ day }) => day < date.day) ?? null;
  if (last === null) return null;
  const group = peerGroupOf(last.tenure);
  const lookback = lookbackOf(history, date, group);
  const past = pastOf(history, date);
  if (today === null && past.length === 0) return null;
  const { actor } = history;
  const figureOf = (figure: VolumeFigure) => (day: HistoryDay) => {
    const own = day.vector[figure];
    if (figure !== 'unexplainedPeople' || !pairs.has(actor)) return own;
    const { peopleSeen: subjects, helpers } = day.vector;
    return own + dampedSubjects({ actor, subjects, helpers }, pairs);
  };
  const seen = valuesOver(lookback, figureOf('peopleSeen'));
  const everydayMax = bulkThreshold(seen);
  let sum = 0;
  for (const value of seen) sum += Math.min(value, everydayMax);
  const usual = seen.length > 0 ? sum / seen.length : 0;
  return { actor, figureOf, today, group, lookback, past, seen, usual, everydayMax };
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

interface Factors {
  readonly past: Float64Array;
  readonly today: number;
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

/** What one figure's habits say, over all accounts. */
interface FigureNorms {
  readonly habits: ReadonlyMap<Account, Member & { readonly values: Float64Array }>;
  prior(group: string): Prior;
  readonly pool: BulkPool;
}

function figureNorms(
  figure: VolumeFigure,
  accounts: readonly Account[],
  factorsOf: (account: Account) => Factors,
  ones: (account: Account) => Float64Array,
): FigureNorms {
  const habits = new Map<Account, Member & { readonly values: Float64Array }>();
  const groups = new Map<string, Member[]>();
  for (const account of accounts) {
    const values = valuesOver(account.lookback, account.figureOf(figure));
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

function accountNorms(
  account: Account,
  figures: (figure: VolumeFigure) => FigureNorms,
  factorsOf: (account: Account) => Factors,
  ones: (account: Account) => Float64Array,
): Omit<AccountNorms, 'frequency' | 'rarestHalfHour'> {
  const { actor, today, group, lookback, past } = account;
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
    values: (figure) => own(figure).values,
    value: (figure) => (today === null ? 0 : account.figureOf(figure)(today)),
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

function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

function once<Value>(make: () => Value): () => Value {
  const kept = memo<null, Value>(make);
  return () => kept(null);
}

const memoByFigure = memo<VolumeFigure, FigureNorms>;
