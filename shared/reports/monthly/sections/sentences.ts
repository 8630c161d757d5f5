import { type Scribe, scribeOf } from '../../scribe.ts';
import type { MonthlyFigures } from '../figures/figures.ts';
import type { Headline } from '../figures/headline.ts';
import type { MonthlyMaterial } from '../material.ts';

/** The three sentences of the first page, none of whose figures stands without its comparison. */
export function sentences(
  figures: MonthlyFigures,
  { settings }: MonthlyMaterial,
  scribe: Scribe,
): readonly string[] {
  const { words, language } = scribe;
  const { current, lastMonth, lastYear } = figures;
  if (current === null || current.completeness?.expected === 0) return [words.sentences.noLogs];
  const of = (headline: Headline | null, value: (one: Headline, by: Scribe) => string) =>
    headline === null
      ? words.beforeOperation
      : value(headline, scribeOf(language, settings, headline.completeness?.isComplete ?? false));
  const against = (value: (one: Headline, by: Scribe) => string) =>
    words.sentences.against(of(current, value), of(lastMonth, value));
  const told = (one: Headline, by: Scribe) => by.count(one.told);
  return [
    logSentence(figures, scribe),
    words.sentences.told(
      told(current, scribe),
      words.compared(of(lastMonth, told), of(lastYear, told)),
      against((one, by) => by.count(one.byState.get('leak') ?? 0)),
      against((one, by) => by.count(one.byState.get('improper') ?? 0)),
    ),
    words.sentences.handled(
      against((one, by) => by.duration(one.acknowledged.median)),
      against((one, by) => by.count(one.unsettled)),
      against((one, by) => by.yen(one.yen)),
    ),
  ];
}

function logSentence({ completeness, lastMonth }: MonthlyFigures, scribe: Scribe): string {
  const { sentences: words } = scribe.words;
  const before = lastMonth?.completeness ?? null;
  const compared =
    before === null
      ? words.beforeOperation
      : before.isComplete
        ? words.completeBefore(scribe.number(before.expected))
        : words.holesBefore(scribe.number(before.expected), scribe.number(before.holes));
  if (completeness === null) return words.noLogs;
  const expected = scribe.number(completeness.expected);
  return completeness.isComplete
    ? words.complete(expected, compared)
    : words.holes(expected, scribe.number(completeness.holes), compared);
}
