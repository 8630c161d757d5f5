import type { CaseFacts } from '../../../shared/cases/case.ts';
import { localMinute, logDayOf } from './city-records.ts';
import type { PlainCity } from './plain-city.ts';
import type { Reasoned } from './recorded-work.ts';
import type { PlainDay } from './staff-day.ts';

/** One detector's firing on one log day of an account or a resident; p is null of a fixed rule. */
export interface Fired {
  readonly logDay: string;
  readonly detector: string;
  readonly p: number | null;
}

/** What a sentence is about. */
export interface About {
  readonly city: PlainCity;
  readonly facts: CaseFacts;
  /** All that the case was made of. */
  readonly fired: readonly Fired[];
  readonly logDay: string;
  readonly day: PlainDay | undefined;
}
export type Figures = Readonly<Record<string, string | undefined>>;

export interface Kind {
  readonly id: string;
  readonly pattern: RegExp;
  /** The sentence stands before the one that names its day. */
  readonly leads?: true;
  /** The events whose times it names. */
  readonly shows?: (about: About) => readonly Reasoned[];
  readonly count: (about: About, told: Figures) => Figures;
}

const minute = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d`;
export const dated = new RegExp(`(?<from>${minute})(?:から(?<until>[-\\d :]+)までに、|に、)`, 'u');
export const grouped = (count: number): string => Math.round(count).toLocaleString('en-US');
export const figure = (name: string): string => `(?<${name}>[\\d,.]+)`;

/** The log day of which a sentence speaks; null: none. */
export function logDayIn(sentence: string): string | null {
  const { from, until } = dated.exec(sentence)?.groups ?? {};
  if (from === undefined) return null;
  const last = until !== undefined && until.length > 5 ? until : from;
  return logDayOf(Date.parse(`${last.replace(' ', 'T')}+09:00`));
}

/** From and until as alerts write them: the date of the end where it is another one. */
export function timesOf(events: readonly Reasoned[]): Figures {
  const from = localMinute(Math.min(...events.map(({ line }) => line.at)));
  const last = localMinute(Math.max(...events.map(({ line }) => line.at)));
  if (from === last) return { from };
  return { from, until: from.slice(0, 10) === last.slice(0, 10) ? last.slice(11) : last };
}

/** Days before with any line, of the last so many working days. */
export function pastOf({ city, facts, logDay }: About, window: number): readonly PlainDay[] {
  const now = city.workingDays(logDay);
  return (city.byActor.get(facts.actor ?? '') ?? []).filter(
    (one) => one.logDay < logDay && now - city.workingDays(one.logDay) <= window,
  );
}
