import type { Action, Outcome } from '../../shared/event.ts';

/** What somebody of the sample city did, before a records system wrote it into its own log. */
export interface Operation {
  /** ms since 1970, whole seconds. */
  readonly at: number;
  readonly actor: string;
  readonly section: string;
  readonly terminal: string;
  readonly system: string;
  readonly action: Action;
  readonly outcome: Outcome;
  readonly screen: string;
  readonly subject: string | null;
  /** How many people's records; null where the system's log leaves it blank. */
  readonly records: number | null;
}

/** One local calendar date of the sample city, `YYYY-MM-DD`. */
export type CityDate = string;

/** The instant of a local time of day (`HH:MM` or `HH:MM:SS`) in the sample city (+09:00). */
export function instantOf(date: CityDate, time: string): number {
  return Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}+09:00`);
}

/** `YYYY-MM-DDTHH:MM:SS` in the sample city's time. */
export function localText(at: number): string {
  return new Date(at + 9 * 3_600_000).toISOString().slice(0, 19);
}

/** The resident's number as the systems write it: ten digits with leading zeros. */
export function residentNumber(resident: number): string {
  return String(resident).padStart(10, '0');
}
