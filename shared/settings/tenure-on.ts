import type { LogDay } from '../log-day.ts';
import type { Settings, Tenure } from './settings.ts';

/** The tenure of an account on a log day; null: `staff.csv` has none. */
export function tenureOn(staff: Settings['staff'], actor: string, logDay: LogDay): Tenure | null {
  const own = staff.get(actor) ?? [];
  return (
    own.find(({ from, until }) => from <= logDay && (until === null || logDay <= until)) ?? null
  );
}
