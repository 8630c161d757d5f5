import type { Catalogue } from '../catalogue/ja/index.ts';
import { type Language, say } from '../language.ts';
import { printLocalTime, zoneShift } from '../log-day.ts';
import type { Organisation } from '../settings/settings.ts';
import { oneLine } from './plain-text.ts';

/** How an organisation writes: in its language, its numbers and its local time. */
export interface Writer {
  readonly language: Language;
  /** A message of the catalogue. */
  say(pick: (catalogue: Catalogue) => string): string;
  /** An integer with separators. */
  number(value: number): string;
  /** An instant (ms since 1970) as local time. */
  time(at: number): string;
  /** A name, title or file name out of a log or a setting, made harmless. */
  name(words: string): string;
  /** A whole sentence as an item of a list, made harmless. */
  bullet(sentence: string): string;
}

const nameCharactersMax = 120;
const sentenceCharactersMax = 800;

/** The writer of an organisation's messages. */
export function writerOf({ language, timeZone }: Organisation): Writer {
  const shift = zoneShift(timeZone);
  const digits = new Intl.NumberFormat('en-US');
  return {
    language,
    say: (pick) => say(pick)[language],
    number: (value) => digits.format(value),
    time: (at) => printLocalTime(at, shift),
    name: (words) => oneLine(words, nameCharactersMax),
    bullet: (sentence) => `- ${oneLine(sentence, sentenceCharactersMax)}`,
  };
}
