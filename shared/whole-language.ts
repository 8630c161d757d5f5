import { wholeEn } from './catalogue/en/whole.ts';
import { type WholeCatalogue, wholeJa } from './catalogue/ja/whole.ts';
import type { Language, Text } from './language.ts';

/** The catalogue of every room by language: for people's tools, which no function carries. */
export const catalogues: Readonly<Record<Language, WholeCatalogue>> = { ja: wholeJa, en: wholeEn };

/** `say` of `language.ts` over the catalogue of every room. */
export function say(pick: (catalogue: WholeCatalogue, language: Language) => string): Text {
  return { ja: pick(catalogues.ja, 'ja'), en: pick(catalogues.en, 'en') };
}
