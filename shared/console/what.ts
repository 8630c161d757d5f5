import type { CaseFacts } from '../cases/case.ts';
import type { PageContext } from './page-context.ts';
import { ruleById } from './rules.ts';

/** What a case is about in a few words: the titles of its rules, else its kind. */
export function whatOf(
  context: PageContext,
  { detectors, family }: Pick<CaseFacts, 'detectors' | 'family'>,
): string {
  const titles = detectors.flatMap((id) => ruleById(id)?.title[context.language] ?? []);
  return titles.length === 0 ? context.words.families[family] : context.join(titles);
}
