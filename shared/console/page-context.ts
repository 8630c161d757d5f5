import { type Language, languages, type Text } from '../language.ts';
import type { Settings } from '../settings/settings.ts';
import { type Moments, momentsIn } from './moments.ts';
import { type ConsoleWords, consoleWords } from './words.ts';

/** What every page is drawn with: one language, its words, and links that stay in it. */
export interface PageContext {
  readonly language: Language;
  /** The other language, for the switch. */
  readonly otherLanguage: Language;
  readonly words: ConsoleWords;
  readonly moments: Moments;
  readonly settings: Settings;
  /** The instant at which the page is drawn, ms since 1970. */
  readonly now: number;
  /** Path and query of the page itself, without its language. */
  readonly here: Place;
  read(text: Text): string;
  /** Grouped by thousands. */
  count(number: number): string;
  join(items: readonly string[]): string;
  systemTitle(id: string): string;
  /** The title of a source with its id, where they differ. */
  sourceTitle(id: string): string;
  /** The address of a page, in the page's language or in another one. */
  link(place: Place, language?: Language): string;
}

/** Where a link leads; parameters without a value are left out. */
export interface Place {
  readonly path: string;
  readonly query?: Readonly<Record<string, string | null>>;
}

/** The language of the organisation is spoken unless the address says otherwise (`?lang=en`). */
export function pageContext(
  settings: Settings,
  language: Language,
  here: Place,
  now: number,
): PageContext {
  const words = consoleWords[language];
  const numbers = new Intl.NumberFormat(language);
  return {
    language,
    otherLanguage: languages.find((one) => one !== language) ?? language,
    words,
    moments: momentsIn(language, settings.organisation.timeZone),
    settings,
    now,
    here,
    read: (text) => text[language],
    count: (number) => numbers.format(number),
    join: (items) => items.join(words.listSeparator),
    systemTitle: (id) => settings.systems.get(id)?.title[language] ?? id,
    sourceTitle(id) {
      const title = settings.sources.find((one) => one.id === id)?.title[language] ?? id;
      return title === id ? id : words.who(title, id);
    },
    link(place, inLanguage = language) {
      const lang = inLanguage === settings.organisation.language ? null : inLanguage;
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries({ ...place.query, lang })) {
        if (value !== null) query.set(name, value);
      }
      return query.size === 0 ? place.path : `${place.path}?${query}`;
    },
  };
}

/** The page of one case. */
export function casePlace(id: string): Place {
  return { path: `/cases/${encodeURIComponent(id)}` };
}
