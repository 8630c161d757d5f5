import {
  dampedSubjects,
  type HelpedDay,
  type MutualPairs,
  mutualPairs,
} from '../explanations/laundering.ts';
import { bulkThreshold } from './bulk-threshold.ts';
import {
  type Columns,
  columnsOf,
  type JudgedDate,
  type Lookback,
  lookbackOf,
  pastOf,
} from './lookback.ts';
import {
  type HistoryDay,
  peerGroupOf,
  type StaffHistory,
  type VolumeFigure,
} from './staff-history.ts';

/** An account as it is seen from one day: its past, its present and its peer group. */
export interface Account {
  readonly actor: string;
  /** Figures over the lookback, and of the judged day; what two people launder is in them. */
  readonly columns: Columns;
  valueToday(figure: VolumeFigure): number;
  readonly today: HistoryDay | null;
  readonly group: string;
  readonly lookback: Lookback;
  readonly past: readonly HistoryDay[];
  readonly happened: readonly HistoryDay[];
  readonly kept: StaffHistory['kept'];
  readonly seen: Float64Array;
  readonly usual: number;
  readonly everydayMax: number;
}

/** Accounts with a past or a present; a pure function of the histories. */
export function accountsOf(
  date: JudgedDate,
  histories: readonly StaffHistory[],
): readonly Account[] {
  const pairs = mutualPairs(helpedDays(date, histories));
  return histories.flatMap((history) => accountOf(history, date, pairs) ?? []);
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
  const past = pastOf(history.days, date);
  const isWhole = history.happened === history.days;
  const happened = isWhole ? past : pastOf(history.happened, date);
  if (today === null && past.length === 0) return null;
  const { actor, kept } = history;
  const dampedOf = ({ vector: { peopleSeen: subjects, helpers } }: HistoryDay): number =>
    pairs.has(actor) ? dampedSubjects({ actor, subjects, helpers }, pairs) : 0;
  const columns = columnsOf(lookback);
  const { peopleSeen: seen, unexplainedPeople } = columns;
  if (pairs.has(actor))
    for (const [at, day] of lookback.days.entries())
      unexplainedPeople[at] = (unexplainedPeople[at] ?? 0) + dampedOf(day);
  const valueToday = (figure: VolumeFigure): number => {
    if (today === null) return 0;
    return today.vector[figure] + (figure === 'unexplainedPeople' ? dampedOf(today) : 0);
  };
  const everydayMax = bulkThreshold(seen);
  let sum = 0;
  for (const value of seen) sum += Math.min(value, everydayMax);
  const usual = seen.length > 0 ? sum / seen.length : 0;
  return {
    actor,
    columns,
    valueToday,
    today,
    group,
    lookback,
    past,
    happened,
    kept,
    seen,
    usual,
    everydayMax,
  };
}
