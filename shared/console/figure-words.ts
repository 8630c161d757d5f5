import type { CaseFacts } from '../cases/case.ts';
import type { PageContext } from './page-context.ts';
import { ruleById } from './rules.ts';

/** Which kinds of data a case touches; an unknown system counts as the gravest. */
export function dataClassesOf({ words, join }: PageContext, facts: CaseFacts): string {
  const known = facts.dataClasses.map((one) => words.dataClasses[one]);
  const unknown = facts.dataClassesUnknown ? [words.detail.figures.dataClassesUnknown] : [];
  return known.length + unknown.length === 0 ? words.none : join([...known, ...unknown]);
}

/** How unusual a case is, or that a fixed rule found it. */
export function rarityOf(context: PageContext, { p, source, family }: CaseFacts): string {
  const { figures } = context.words.detail;
  if (source !== null && family !== 'settings') return figures.rarityOfSource;
  return p === null ? figures.rarityRule : figures.rarityValue(shareOf(context, p));
}

/** The titles of the rules that found a case. */
export function rulesOf({ language, join }: PageContext, { detectors }: CaseFacts): string {
  return join(detectors.map((id) => ruleById(id)?.title[language] ?? id));
}

function shareOf({ language }: PageContext, p: number): string {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumSignificantDigits: 2,
  }).format(p);
}
