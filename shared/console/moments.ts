import type { Language } from '../language.ts';
import type { LogDay } from '../log-day.ts';

/** Prints instants (ms since 1970) and log days for people, in the organisation's local time. */
export interface Moments {
  /** `2026年（令和8年）10月12日（月）`, `Mon 12 Oct 2026`. */
  day(day: LogDay): string;
  /** One day, or the first and the last. */
  days(from: LogDay, until: LogDay): string;
  /** The day and the time of day to the minute. */
  minute(at: number): string;
  /** `2026-10-12 20:41:03`: for tables, where times are compared. */
  second(at: number): string;
  /** From the first to the last instant; the day is said once where it is the same. */
  span(firstAt: number, lastAt: number): string;
}

/**
 * The Japanese form has the year of the era (令和) beside the western year, as offices write it.
 * Eras and their first days come from ICU's Japanese calendar.
 */
export function momentsIn(language: Language, timeZone: string): Moments {
  const dateOf = language === 'ja' ? japaneseDate : englishDate;
  const timeOf = formatter('en-GB', { timeZone, timeStyle: 'short' });
  const minute = (at: number) => `${dateOf(at, timeZone)} ${timeOf.format(at)}`;
  const day = (logDay: LogDay) => dateOf(Date.parse(`${logDay}T00:00:00Z`), 'UTC');
  const between = language === 'ja' ? '～' : ' – ';
  const stamp = formatter('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return {
    day,
    days: (from, until) => (from === until ? day(from) : `${day(from)}${between}${day(until)}`),
    minute,
    second: (at) => stamp.format(at),
    span(firstAt, lastAt) {
      const first = minute(firstAt);
      if (first === minute(lastAt)) return first;
      const sameDay = dateOf(firstAt, timeZone) === dateOf(lastAt, timeZone);
      return `${first}${between}${sameDay ? timeOf.format(lastAt) : minute(lastAt)}`;
    },
  };
}

function japaneseDate(at: number, timeZone: string): string {
  const parts = new Map(
    formatter('ja-JP-u-ca-japanese', {
      timeZone,
      era: 'long',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
    })
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const western = formatter('en-US', { timeZone, year: 'numeric' }).format(at);
  // The first year of an era is written 元年, not 1年.
  const eraYear = parts.get('year') === '1' ? '元' : parts.get('year');
  const date = `${parts.get('month')}月${parts.get('day')}日（${parts.get('weekday')}）`;
  return `${western}年（${parts.get('era')}${eraYear}年）${date}`;
}

function englishDate(at: number, timeZone: string): string {
  const options = { timeZone, day: 'numeric', month: 'short', year: 'numeric' } as const;
  const weekday = formatter('en-GB', { timeZone, weekday: 'short' }).format(at);
  return `${weekday} ${formatter('en-GB', options).format(at)}`;
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
