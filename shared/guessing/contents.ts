import { timeReader } from '../reading/date-time.ts';
import { countOf } from '../reading/record-count.ts';
import type { SampleColumn } from './guess.ts';

/** Cells of a column whose signs are looked at. */
const cellsMax = 400;

/** What the filled cells of a column look like, as shares from 0 to 1. */
export interface Contents {
  readonly filled: number;
  readonly distinct: readonly string[];
  /** A date with its time of day. */
  readonly moment: number;
  /** The same with a year of two digits. */
  readonly shortMoment: number;
  /** A date, or a time of day, alone; those of digits only are `compact`. */
  readonly date: number;
  readonly shortDate: number;
  readonly compactDate: number;
  readonly clock: number;
  readonly compactClock: number;
  readonly count: number;
  readonly account: number;
  /** Digits of the length of a resident's number. */
  readonly number: number;
  /** Twelve digits whose last one checks the others, as in an Individual Number. */
  readonly myNumber: number;
}

/** Looks at the cells of a column. */
export function contentsOf({ values }: SampleColumn): Contents {
  const filled = values
    .map((value) => value.normalize('NFKC').trim())
    .filter((value) => value !== '');
  const some = filled.slice(0, cellsMax);
  const share = (test: (value: string) => boolean): number =>
    some.length === 0 ? 0 : some.filter(test).length / some.length;
  return {
    filled: filled.length,
    distinct: [...new Set(filled)],
    moment: share(isMoment),
    shortMoment: share((it) => !isMoment(it) && hasSigns(it) && readShort(it) !== null),
    date: share((it) => hasSigns(it) && isDate(it)),
    shortDate: share((it) => hasSigns(it) && !isDate(it) && readShort(`${it} 00:00`) !== null),
    compactDate: share((it) => /^[1-5]?\d{6}$|^(?:19|20)\d{6}$/u.test(it) && isSomeDate(it)),
    clock: share((it) => hasSigns(it) && !isDate(it) && isClock(it)),
    compactClock: share((it) => /^\d{4,6}$/u.test(it) && isClock(it)),
    count: share((it) => (countOf(it) ?? Number.NaN) >= 0),
    account: share((it) => /^[\w.\\@-]{2,64}$/u.test(it) && !hasDateSigns(it)),
    number: share((it) => /^\d{6,15}$/u.test(it)),
    myNumber: share(isMyNumber),
  };
}

const read = timeReader('Asia/Tokyo');
const readShort = timeReader('Asia/Tokyo', 'western');
const isMoment = (text: string): boolean => read(text) !== null;
const isDate = (text: string): boolean => !isMoment(text) && read(`${text} 00:00`) !== null;
const isSomeDate = (text: string): boolean => readShort(`${text} 00:00`) !== null;
const isClock = (text: string): boolean => read(`2000-01-01 ${text}`) !== null;
const hasSigns = (text: string): boolean => /[^\d]/u.test(text);
const hasDateSigns = (text: string): boolean => /^\d+[-.]\d+[-.]\d+$/u.test(text);

/** The check digit of the Individual Number: Ministry of Internal Affairs ordinance 85 of 2014, art. 5. */
function isMyNumber(text: string): boolean {
  if (!/^\d{12}$/u.test(text)) return false;
  const digits = [...text].map(Number).reverse();
  const sum = digits
    .slice(1)
    .reduce((total, digit, index) => total + digit * (index < 6 ? index + 2 : index - 4), 0);
  const rest = sum % 11;
  return digits[0] === (rest <= 1 ? 0 : 11 - rest);
}
