import { en } from './catalogue/en/index.ts';
import { statutoryRefusals as enOfLaw, refusals as enRefusals } from './catalogue/en/refusals.ts';
import { ja } from './catalogue/ja/index.ts';
import { statutoryRefusals as jaOfLaw, refusals as jaRefusals } from './catalogue/ja/refusals.ts';
import type { Text } from './language.ts';

/** What functions speak, with the words of refusals. */
export type RefusalCatalogue = typeof japanese;

const japanese = {
  ...ja,
  cases: { ...ja.cases, ...jaRefusals },
  statutory: { ...ja.statutory, refusals: jaOfLaw },
};
const english: RefusalCatalogue = {
  ...en,
  cases: { ...en.cases, ...enRefusals },
  statutory: { ...en.statutory, refusals: enOfLaw },
};

/** `say` of `language.ts` with the words of refusals: for doors through which people act. */
export function sayRefusal(pick: (catalogue: RefusalCatalogue) => string): Text {
  return { ja: pick(japanese), en: pick(english) };
}
