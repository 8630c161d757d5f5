import { en } from './catalogue/en/index.ts';
import { type Catalogue, ja } from './catalogue/ja/index.ts';

/** The languages that Sekisho speaks: Japanese first, English second. */
export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/** One sentence or title in every language; plain data, so it can be stored and sent. */
export type Text = Readonly<Record<Language, string>>;

/**
 * The same message out of every catalogue: `say((c) => c.reading.emptyFile)`. The language is given
 * too, for messages that quote another text: `say((c, language) => c.x.y(reason[language]))`.
 */
export function say(pick: (catalogue: Catalogue, language: Language) => string): Text {
  return { ja: pick(ja, 'ja'), en: pick(en, 'en') };
}

/** A text that reads the same in every language: a name, an id, a quoted value. */
export function sameInEveryLanguage(words: string): Text {
  return { ja: words, en: words };
}
