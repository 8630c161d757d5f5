import { detectors, sourceDetectors } from '../detectors/registry.ts';
import type { Language } from '../language.ts';
import { type LogDay, logDayFromNumber, logDayNumber, zoneShift } from '../log-day.ts';
import type { Settings } from '../settings/settings.ts';
import { documentDates } from '../statutory/document-dates.ts';
import { refusedSettings } from '../watching/refused-settings.ts';
import { changedSettings } from '../watching/settings-rule.ts';
import { catalogues } from '../whole-language.ts';
import type { Residents } from './monthly/figures/residents.ts';
import type { Month } from './monthly/month.ts';

/** How a summary writes figures, dates and names, in one language. */
export interface Scribe {
  readonly language: Language;
  readonly words: (typeof catalogues)['ja']['reports'];
  readonly catalogue: (typeof catalogues)['ja'];
  number(value: number): string;
  /** A title whose table holds zeros: whether these mean anything. */
  tableTitle(title: string): string;
  /** Cases; zero only where the logs are complete. */
  count(value: number): string;
  people(value: number): string;
  distinct(residents: Residents): string;
  /** An exact decimal in plain digits, with separators. */
  yen(plain: string): string;
  /** A duration in ms; null: there is no case. */
  duration(ms: number | null): string;
  day(day: LogDay): string;
  /** The local date of an instant. */
  dateOf(at: number): string;
  minute(at: number): string;
  month(month: Month): string;
  /** The year of a day in the era of the time (`令和8年`); in English, the western year. */
  era(day: LogDay): string;
  detector(id: string): string;
  system(id: string): string;
  source(id: string): string;
  role(id: string): string;
}

const hourMs = 60 * 60_000;

/** The scribe of a language; `isComplete`: whether the logs of the month are. */
export function scribeOf(
  language: Language,
  { organisation, systems, sources, escalation }: Settings,
  isComplete: boolean,
): Scribe {
  const catalogue = catalogues[language];
  const words = catalogue.reports;
  const dates = documentDates(language, organisation.timeZone);
  const shift = zoneShift(organisation.timeZone);
  const digits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
  const number = (value: number) => digits.format(value);
  const titles = new Map(
    [...detectors, ...sourceDetectors, changedSettings, refusedSettings].map(({ id, title }) => [
      id,
      title[language],
    ]),
  );
  const zero = isComplete ? words.noneComplete : words.noneUnconfirmed;
  const zeroPeople = isComplete ? words.zeroPeopleComplete : words.noneUnconfirmed;
  const people = (value: number) => (value === 0 ? zeroPeople : words.people(number(value)));
  return {
    language,
    words,
    catalogue,
    number,
    tableTitle: isComplete ? words.tableComplete : words.tableUnconfirmed,
    count: (value) => (value === 0 ? zero : words.count(number(value))),
    people,
    distinct: ({ distinct, isAtLeast }) =>
      isAtLeast ? words.atLeast(people(distinct)) : people(distinct),
    yen: (plain) => words.yen(number(Number(plain))),
    duration: (ms) => durationOf(ms, words, number),
    day: dates.day,
    dateOf: (at) => dates.day(logDayFromNumber(logDayNumber(at + 4 * hourMs, shift))),
    minute: dates.minute,
    month: (month) => monthWords(month, language, dates.day),
    era: (day) => (language === 'ja' ? dates.day(day).replace(/（.*$/, '') : day.slice(0, 4)),
    detector: (id) => titles.get(id) ?? id,
    system: (id) => systems.get(id)?.title[language] ?? id,
    source: (id) => sources.find((one) => one.id === id)?.title[language] ?? id,
    role: (id) => escalation.roles.get(id)?.title[language] ?? id,
  };
}

function durationOf(ms: number | null, words: Scribe['words'], number: Scribe['number']): string {
  if (ms === null) return words.noCase;
  if (ms < 2 * hourMs) return words.minutes(number(Math.round(ms / 60_000)));
  return ms < 48 * hourMs
    ? words.hours(number(Math.round(ms / (hourMs / 10)) / 10))
    : words.days(number(Math.round(ms / ((24 * hourMs) / 10)) / 10));
}

/** `令和8年（2026年）10月`, `October 2026`. */
function monthWords(month: Month, language: Language, day: (day: LogDay) => string): string {
  if (language === 'ja') return day(`${month}-01`).replace(/月.*$/, '月');
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}
