import type { Language } from '../language.ts';
import type { LogDay } from '../log-day.ts';

/** Prints instants (ms since 1970) and log days for people, in the organisation's local time. */
export interface Moments {
  /** `2026年（令和8年）10月12日（月）`, `Mon 12 Oct 2026`. */
  day(day: LogDay): string;
  /** One day, or the first and the last; the year is said again only where it changes. */
  days(from: LogDay, until: LogDay): string;
  /** `10月12日（月）20:41`, with the year where it is not that of `beside` (an instant). */
  minute(at: number, beside: number): string;
  /** `2026-10-12 20:41:03`: for tables, where times are compared. */
  second(at: number): string;
  /** From the first to the last instant, the year once, and the day once where it is the same. */
  span(firstAt: number, lastAt: number): string;
}

/**
 * The Japanese form has the year of the era (令和) beside the western year, as offices write it.
 * Eras and their first days come from ICU's Japanese calendar.
 */
export function momentsIn(language: Language, timeZone: string): Moments {
  const style = styles[language];
  const yearOf = (at: number, zone: string) =>
    format('en-US', { timeZone: zone, year: 'numeric' }, at);
  const timeOf = (at: number) => format('en-GB', { timeZone, timeStyle: 'short' }, at);
  const date = (at: number, zone: string, beside: number | null) =>
    beside !== null && yearOf(at, zone) === yearOf(beside, zone)
      ? style.date(at, zone)
      : style.dateWithYear(at, zone);
  const minute = (at: number, beside: number | null) =>
    `${date(at, timeZone, beside)}${style.beforeTime}${timeOf(at)}`;
  return {
    day: (day) => date(startOf(day), 'UTC', null),
    days(from, until) {
      const first = date(startOf(from), 'UTC', null);
      if (from === until) return first;
      return `${first}${style.between}${date(startOf(until), 'UTC', startOf(from))}`;
    },
    minute,
    second: (at) => format('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }, at),
    span(firstAt, lastAt) {
      const first = minute(firstAt, null);
      if (first === minute(lastAt, null)) return first;
      const sameDay = date(firstAt, timeZone, null) === date(lastAt, timeZone, null);
      return `${first}${style.between}${sameDay ? timeOf(lastAt) : minute(lastAt, firstAt)}`;
    },
  };
}

function startOf(day: LogDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** How a language writes a date; instants in ms since 1970. */
interface DateStyle {
  date(at: number, timeZone: string): string;
  dateWithYear(at: number, timeZone: string): string;
  readonly beforeTime: string;
  readonly between: string;
}

const styles: Readonly<Record<Language, DateStyle>> = {
  ja: {
    date: japaneseDate,
    dateWithYear: (at, timeZone) => japaneseYear(at, timeZone) + japaneseDate(at, timeZone),
    beforeTime: '',
    between: '～',
  },
  en: {
    date: (at, timeZone) => englishDate(at, timeZone, {}),
    dateWithYear: (at, timeZone) => englishDate(at, timeZone, { year: 'numeric' }),
    beforeTime: ' ',
    between: ' – ',
  },
};

function japaneseDate(at: number, timeZone: string): string {
  const options = { timeZone, month: 'numeric', day: 'numeric', weekday: 'short' } as const;
  const part = partsOf('ja-JP', options, at);
  return `${part('month')}月${part('day')}日（${part('weekday')}）`;
}

function japaneseYear(at: number, timeZone: string): string {
  const western = format('en-US', { timeZone, year: 'numeric' }, at);
  const options = { timeZone, era: 'long', year: 'numeric' } as const;
  const part = partsOf('ja-JP-u-ca-japanese', options, at);
  // The first year of an era is written 元年, not 1年.
  const year = part('year') === '1' ? '元' : part('year');
  return `${western}年（${part('era')}${year}年）`;
}

function englishDate(at: number, timeZone: string, year: { readonly year?: 'numeric' }): string {
  const weekday = format('en-GB', { timeZone, weekday: 'short' }, at);
  return `${weekday} ${format('en-GB', { timeZone, day: 'numeric', month: 'short', ...year }, at)}`;
}

function format(locale: string, options: Intl.DateTimeFormatOptions, at: number): string {
  return formatter(locale, options).format(at);
}

function partsOf(locale: string, options: Intl.DateTimeFormatOptions, at: number) {
  const parts = formatter(locale, options).formatToParts(at);
  return (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it, and a page prints hundreds of times. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}
