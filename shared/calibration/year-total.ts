import { median } from '../statistics/median.ts';
import type { Account } from './account.ts';
import type { JudgedDate } from './lookback.ts';
import { once } from './memo.ts';
import type { StaffHistory, VolumeFigure } from './staff-history.ts';

/** Days that a year's total covers, the judged one last (detection, section 3). */
export const yearDays = 365;

/** The total of fewer others would be nearly one person's own. */
const othersMin = 3;

/** What an account comes to in a year, in one figure, and what others of its group do. */
export interface YearTotal {
  /** The first day that counts, in days since 1970-01-01: logs may not reach back a year. */
  readonly since: number;
  /** How many days there are from then to the judged one. */
  readonly days: number;
  /** People of every day, as the logs hold them; who comes on several days counts on each. */
  readonly people: number;
  /** How many others of the group did anything in that time, and the median of their totals. */
  readonly others: { readonly accounts: number; readonly median: number } | null;
}

/**
 * Totals over the year up to a day; a pure function of the days that are kept. It is worked out for
 * those who ask: a night that finds nobody costs nothing.
 */
export function yearTotals(
  date: JudgedDate,
  accounts: readonly Account[],
  histories: readonly StaffHistory[],
): (account: Account, figure: VolumeFigure) => YearTotal {
  const begin = once(() => sinceWhen(date, histories));
  return (account, figure) => {
    const since = begin();
    const others = accounts.filter((one) => one !== account && one.group === account.group);
    const totals = others.flatMap((one) => totalOf(one, figure, since, date) ?? []);
    const middle = totals.length < othersMin ? null : median(totals);
    return {
      since,
      days: date.day - since + 1,
      people: totalOf(account, figure, since, date) ?? 0,
      others: middle === null ? null : { accounts: totals.length, median: middle },
    };
  };
}

function sinceWhen({ day }: JudgedDate, histories: readonly StaffHistory[]): number {
  const first = histories.reduce((least, { kept }) => Math.min(least, kept[0]?.day ?? day), day);
  return Math.max(first, day - yearDays + 1);
}

/** null: the account did nothing in that time. */
function totalOf(
  { kept }: Account,
  figure: VolumeFigure,
  since: number,
  date: JudgedDate,
): number | null {
  const days = kept.filter(({ day }) => day >= since && day <= date.day);
  if (days.length === 0) return null;
  return days.reduce((sum, { vector }) => sum + vector[figure], 0);
}
