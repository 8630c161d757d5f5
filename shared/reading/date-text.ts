import type { CivilTime } from './civil-time.ts';
import { eraNames, eraOfCode, westernYear } from './eras.ts';

/** What a year of two digits without an era is counted from; none is ever guessed. */
export const twoDigitYears = ['reiwa', 'heisei', 'western'] as const;
export type TwoDigitYear = (typeof twoDigitYears)[number];

/**
 * Reads every way of writing a date and time of day that `timeReader` promises into `time`; false
 * where the text is none. Whether such a day exists is the caller's question, but a date outside
 * its era is refused here. A year of two digits needs a rule.
 */
export function readDateText(text: string, time: CivilTime, rule?: TwoDigitYear): boolean {
  // A crafted cell must not keep the patterns below busy.
  if (text.length > longestCharacters) return false;
  // NFKC turns full-width digits and letters into plain ones, and ㋿ into 令和.
  const plain = text.normalize('NFKC').trim();
  for (const pattern of dates) {
    const date = pattern.exec(plain);
    if (date === null) continue;
    const rest = plain.slice(date[0].length);
    if (!isCompact(date[0]) && !/^[\sT(午]/u.test(rest)) continue;
    if (readYear(date, time, rule) && readClock(rest.replace(weekday, ''), time)) return true;
  }
  return false;
}

/** More than any way of writing a date and time takes. */
const longestCharacters = 64;

const era = `(?<era>${eraNames.join('|')})`;
const year = String.raw`(?:\s*年\s*|[-/.]\s*)`;
const month = String.raw`(?:\s*月\s*|[-/.]\s*)`;
const dates: readonly RegExp[] = [
  new RegExp(`^(?<year>\\d{4})${year}(?<month>\\d{1,2})${month}(?<day>\\d{1,2})(?:\\s*日)?`, 'u'),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})/u,
  new RegExp(
    `^${era}\\s*(?<year>元|\\d{1,2})${year}(?<month>\\d{1,2})${month}(?<day>\\d{1,2})(?:\\s*日)?`,
    'iu',
  ),
  new RegExp(`^${era}(?<year>\\d{2})(?<month>\\d{2})(?<day>\\d{2})`, 'iu'),
  /^(?<code>[1-5])(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})(?=\s)/u,
  new RegExp(`^(?<year>\\d{2})${year}(?<month>\\d{1,2})${month}(?<day>\\d{1,2})(?:\\s*日)?`, 'u'),
  /^(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d{2}$)/u,
];
const weekday =
  /^\s*(?:\((?:[日月火水木金土](?:曜日?)?|Sun|Mon|Tue|Wed|Thu|Fri|Sat)\)|[日月火水木金土]曜日)/iu;

const offset = String.raw`(?<offset>Z|JST|(?:UTC|GMT)|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?)?`;
const second = String.raw`(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?`;
const half = '午前|午後|AM|PM';
const clocks: readonly RegExp[] = [
  new RegExp(
    String.raw`^[\sT]*(?<half>${half})?\s*(?<hour>\d{1,2})(?:時\s*|:)(?<minute>\d{1,2})(?:分|(?:分\s*|:)${second}秒?)?\s*(?<halfAfter>AM|PM)?\s*${offset}$`,
    'iu',
  ),
  new RegExp(
    String.raw`^[\sT]*(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?:[.,]?(?<fraction>\d{1,9}))?\s*${offset}$`,
    'iu',
  ),
  // In a column of its own a time may lack its seconds, or the zero before its hour.
  /^\s+(?<hour>\d{2})(?<minute>\d{2})$/u,
  /^\s+(?<hour>\d)(?<minute>\d{2})(?<second>\d{2})$/u,
];

/** After `日` or eight digits the time may follow without a space; after `4/1` it may not. */
function isCompact(date: string): boolean {
  return date.endsWith('日') || /^[^-/.年]+$/u.test(date);
}

function readYear(date: RegExpExecArray, time: CivilTime, rule?: TwoDigitYear): boolean {
  const groups = date.groups ?? {};
  const written = groups['year'] ?? '';
  const number = written === '元' ? 1 : Number(written);
  time.month = Number(groups['month']);
  time.day = Number(groups['day']);
  const code = groups['code'];
  const name = groups['era'] ?? (code === undefined ? eraOf(rule) : eraOfCode(code));
  if (groups['era'] === undefined && written.length === 4) time.year = number;
  else if (name !== undefined) {
    const western = westernYear(name, number, time.month, time.day);
    if (western === null) return false;
    time.year = western;
  } else if (rule === 'western') time.year = 2000 + number;
  else return false;
  return true;
}

function eraOf(rule: TwoDigitYear | undefined): string | undefined {
  if (rule === 'reiwa') return '令和';
  return rule === 'heisei' ? '平成' : undefined;
}

function readClock(text: string, time: CivilTime): boolean {
  for (const pattern of clocks) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const { half: before, halfAfter: after } = groups;
    if (before !== undefined && after !== undefined) return false;
    const hour = hourOfDay(Number(groups['hour']), before ?? after);
    if (hour === null) return false;
    time.hour = hour;
    time.minute = Number(groups['minute']);
    time.second = Number(groups['second'] ?? 0);
    time.millisecond = Number((groups['fraction'] ?? '').slice(0, 3).padEnd(3, '0'));
    time.offsetMinutes = offsetMinutes(groups['offset']);
    return true;
  }
  return false;
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour > 12) return null;
  return (hour % 12) + (/午後|PM/iu.test(half) ? 12 : 0);
}

function offsetMinutes(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text.toUpperCase() === 'JST') return 9 * 60;
  const signed = text.replace(/^(?:Z|UTC|GMT)/iu, '');
  if (signed === '') return 0;
  const minutes = Number(signed.slice(1, 3)) * 60 + Number(signed.slice(3).replace(':', ''));
  return signed.startsWith('-') ? -minutes : minutes;
}
