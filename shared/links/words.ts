import { links as en } from '../catalogue/en/links.ts';
import { links as ja, type LinkWords } from '../catalogue/ja/links.ts';
import type { Language } from '../language.ts';

/** What the pages of links say, by language. */
export const linkWords: Readonly<Record<Language, LinkWords>> = { ja, en };
