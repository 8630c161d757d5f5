import type { Text } from '../../shared/language.ts';
import { catalogues } from '../../shared/whole-language.ts';

/** The key of the sentence of the catalogue that a reason is, in both languages; null: none is. */
export function sentenceOf(reason: Text): string | null {
  const told = `${reason.ja}\n${reason.en}`;
  const remembered = known.get(told);
  if (remembered !== undefined) return remembered;
  const found = patterns.find((it) => it.ja.test(reason.ja) && it.en.test(reason.en));
  if (known.size > knownMax) known.clear();
  if (told.length < rememberedCharactersMax) known.set(told, found?.key ?? null);
  return found?.key ?? null;
}

/** The same reasons come again and again. */
const known = new Map<string, string | null>();
const knownMax = 5_000;
const rememberedCharactersMax = 1_000;

/** Stands for whatever a sentence quotes: a word, a number or a list of words. */
const gap = '\u0007';

const english: Readonly<Record<string, unknown>> = catalogues.en.reading;
const patterns = Object.entries(catalogues.ja.reading).map(([key, sentence]) => ({
  key,
  ja: patternOf(sentence),
  en: patternOf(english[key]),
}));

function patternOf(sentence: unknown): RegExp {
  const written = typeof sentence === 'function' ? filledIn(sentence) : [String(sentence)];
  const escaped = written.map((it) =>
    it.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`).replaceAll(gap, '[^]*'),
  );
  return new RegExp(`^(?:${escaped.join('|')})$`, 'u');
}

/** What a sentence can come to: its gaps are words or lists, and some of them may be empty. */
function filledIn(sentence: CallableFunction): readonly string[] {
  const fillings = [gap, '', [gap], []].map((it) =>
    Array.from({ length: sentence.length }, () => it),
  );
  const lastIsEmpty = Array.from({ length: sentence.length }, (_, index) =>
    index === sentence.length - 1 ? [] : [gap],
  );
  const written = [...fillings, lastIsEmpty].flatMap((given) => {
    try {
      return [String(Reflect.apply(sentence, undefined, given))];
    } catch (error) {
      // A word where a list is expected, or the other way round.
      if (error instanceof TypeError) return [];
      throw error;
    }
  });
  return [...new Set(written)];
}
