import type { Language } from '../language.ts';
import type { LegalDay } from './legal-days.ts';

/** Prints dates as official documents write them; instants in ms since 1970. */
export interface DocumentDates {
  /** `令和8年（2026年）11月23日（月）`, `Mon 23 Nov 2026`. */
  day(day: LegalDay): string;
  /** `令和8年（2026年）11月23日（月）19時52分`, `Mon 23 Nov 2026 19:52`. */
  minute(at: number): string;
  /** The end of a span, without the date where it is that of its beginning. */
  minuteAfter(at: number, beginning: number): string;
}

/** The dates of documents; the era comes first in Japanese, and from ICU's calendar. */
export function documentDates(language: Language, timeZone: string): DocumentDates {
  const date = language === 'ja' ? japaneseDate : englishDate;
  const time = language === 'ja' ? japaneseTime : englishTime;
  const minute = (at: number) => date(at, timeZone) + time(at, timeZone);
  return {
    day: (day) => date(Date.parse(`${day}T00:00:00Z`), 'UTC'),
    minute,
    minuteAfter: (at, beginning) =>
      date(at, timeZone) === date(beginning, timeZone) ? time(at, timeZone).trim() : minute(at),
  };
}

function englishDate(at: number, timeZone: string): string {
  const date = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const part = partsOf('en-GB', { ...date, timeZone }, at);
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
}

function englishTime(at: number, timeZone: string): string {
  const part = partsOf('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }, at);
  return ` ${part('hour')}:${part('minute')}`;
}

function japaneseDate(at: number, timeZone: string): string {
  const date = { year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'short' } as const;
  const part = partsOf('ja-JP-u-ca-japanese', { ...date, timeZone, era: 'long' }, at);
  const western = partsOf('ja-JP', { ...date, timeZone }, at)('year');
  // The first year of an era is written 元年, not 1年.
  const year = part('year') === '1' ? '元' : part('year');
  const monthAndDay = `${part('month')}月${part('day')}日（${part('weekday')}）`;
  return `${part('era')}${year}年（${western}年）${monthAndDay}`;
}

function japaneseTime(at: number, timeZone: string): string {
  const time = { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const;
  const part = partsOf('ja-JP', time, at);
  return `${Number(part('hour'))}時${part('minute').padStart(2, '0')}分`;
}

function partsOf(locale: string, options: Intl.DateTimeFormatOptions, at: number) {
  const parts = formatter(locale, options).formatToParts(at);
  return (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs far more than using it, and a draft prints dozens of dates. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}
