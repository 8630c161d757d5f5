import { limits } from '../../../shared/limits.ts';

/** Nights, hours and minutes of a month. */
export const month = { days: 30.4, hours: 730, minutes: 43_800 };
/** The settings function looks at its bucket every five minutes. */
export const looks = month.minutes / 5;
/** History is kept for 400 days. */
export const historyMonths = limits.historyDaysKept / month.days;
/** Logs, archive and the list of files are kept so long (`retentionYears`, seven by default). */
export const keptMonths = 84;

/** How long a deployment has run: its first month, its twelfth, or as long as logs are kept. */
export const ages = ['first', 'twelfth', 'settled'] as const;
export type Age = (typeof ages)[number];

const monthsRun: Readonly<Record<Age, number>> = { first: 1, twelfth: 12, settled: keptMonths };

/** For how many months something has been kept that is kept for so many at most. */
export function monthsKept(age: Age, most: number): number {
  return Math.min(monthsRun[age], most);
}
