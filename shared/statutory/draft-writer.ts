import type { WholeCatalogue } from '../catalogue/ja/whole.ts';
import type { Language } from '../language.ts';
import { zoneShift } from '../log-day.ts';
import { catalogues } from '../whole-language.ts';
import { type DocumentDates, documentDates } from './document-dates.ts';
import type { DraftLine } from './draft.ts';
import { harmless } from './harmless.ts';
import { type LegalDay, legalDayOf } from './legal-days.ts';

/** How drafts are written in one language. */
export interface DraftWriter extends DocumentDates {
  readonly language: Language;
  readonly words: WholeCatalogue['statutory'];
  /** The date of an instant (ms since 1970). */
  dayOf(at: number): LegalDay;
  /** An instant that is told of after another one: `同日19時52分` where the date is the same. */
  later(at: number, before: number): string;
  /** An integer with separators. */
  number(value: number): string;
  /** A name out of a log or a setting, made harmless. */
  name(words: string): string;
  /** Names in a row, made harmless; past twenty they are counted. */
  names(all: readonly string[]): string;
  /** A whole sentence out of a log or a setting, made harmless. */
  sentence(words: string): string;
  known(term: string | null, words: string): DraftLine;
  /** 調査中, or a sentence that says so. */
  open(term: string | null, words?: string): DraftLine;
  blank(term: string | null, what: string): DraftLine;
}

const nameCharactersMax = 120;
const sentenceCharactersMax = 800;
const namesMax = 20;

/** The writer of a language; dates are those of the organisation's zone. */
export function draftWriter(language: Language, timeZone: string): DraftWriter {
  const words = catalogues[language].statutory;
  const shift = zoneShift(timeZone);
  const digits = new Intl.NumberFormat('en-US');
  const dates = documentDates(language, timeZone);
  const name = (given: string) => harmless(given, nameCharactersMax);
  const number = (value: number) => digits.format(value);
  return {
    ...dates,
    language,
    words,
    dayOf: (at) => legalDayOf(at, shift),
    later(at, before) {
      const isSameDay = legalDayOf(at, shift) === legalDayOf(before, shift);
      return isSameDay ? words.draft.sameDay(dates.minuteAfter(at, before)) : dates.minute(at);
    },
    number,
    name,
    names(all) {
      const hidden = all.length - namesMax;
      const more = hidden > 0 ? [words.draft.more(number(hidden))] : [];
      return [...all.slice(0, namesMax).map(name), ...more].join(words.draft.listed);
    },
    sentence: (given) => harmless(given, sentenceCharactersMax),
    known: (term, given) => ({ term, words: given, state: 'known' }),
    open: (term, given = words.draft.open) => ({ term, words: given, state: 'open' }),
    blank: (term, what) => ({ term, words: words.draft.toFill(what), state: 'blank' }),
  };
}
