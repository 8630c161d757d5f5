import { heading, paragraph, table, wordsColumn } from '../../blocks.ts';
import type { Block, Figure } from '../../document.ts';
import type { Edition } from '../../edition.ts';
import { correctionOf } from '../../edition-words.ts';
import { type Scribe, scribeOf } from '../../scribe.ts';
import type { MonthlyFigures } from '../figures/figures.ts';
import type { Headline } from '../figures/headline.ts';
import type { MonthlyMaterial } from '../material.ts';
import { daysOf } from '../month.ts';
import { decisionRow } from './decision-row.ts';
import { sentences } from './sentences.ts';
import { trendChart } from './trend.ts';

/** So many decisions stand on the first page; the rest is counted. */
const decisionsMax = 4;

/** What management reads in two minutes: three sentences, six figures, one chart, what to decide. */
export function firstPage(
  material: MonthlyMaterial,
  figures: MonthlyFigures,
  edition: Edition,
  scribe: Scribe,
): readonly Block[] {
  const { words } = scribe;
  const { month, asOf, settings } = material;
  const days = String(daysOf(month).length);
  const { approval } = settings.reports;
  const [first, ...others] = sentences(figures, material, scribe);
  const isWhole = figures.completeness?.isComplete ?? false;
  return [
    ...(approval.length > 0 ? [{ kind: 'approval', boxes: approval } as const] : []),
    paragraph(words.period(scribe.month(month), days, scribe.minute(asOf)), 'note'),
    ...correctionOf(edition, scribe),
    paragraph(first ?? '', isWhole ? 'lead' : 'warning'),
    ...others.map((one) => paragraph(one, 'lead')),
    { kind: 'figures', figures: headlineFigures(figures, material, scribe) },
    trendChart(figures, scribe),
    ...decisions(figures, material, scribe),
    { kind: 'page-break' },
  ];
}

/** The six figures with those of the month before and of the same month a year before. */
export function headlineFigures(
  { current, lastMonth, lastYear }: MonthlyFigures,
  { settings }: MonthlyMaterial,
  scribe: Scribe,
): readonly Figure[] {
  const { words, language } = scribe;
  const value = (
    headline: Headline | null,
    of: (one: Headline, by: Scribe) => string,
    none: string,
  ) =>
    headline === null
      ? none
      : of(headline, scribeOf(language, settings, headline.completeness?.isComplete ?? false));
  const figure = (label: string, of: (one: Headline, by: Scribe) => string): Figure => ({
    label,
    value: value(current, of, words.noneUnconfirmed),
    comparison: words.compared(
      value(lastMonth, of, words.beforeOperation),
      value(lastYear, of, words.beforeOperation),
    ),
  });
  return [
    figure(words.figures.told, ({ told }, by) => by.count(told)),
    figure(words.figures.unsettled, ({ unsettled }, by) => by.count(unsettled)),
    figure(words.figures.residents, ({ residents }, by) => by.distinct(residents)),
    figure(words.figures.acknowledged, ({ acknowledged }, by) => by.duration(acknowledged.median)),
    figure(words.figures.completeness, (one, by) => completenessWords(one, by)),
    figure(words.figures.yen, ({ yen }, by) => by.yen(yen)),
  ];
}

/** The share of expected source-days that are there or accounted for, rounded down. */
export function completenessWords({ completeness }: Headline, { words }: Scribe): string {
  if (completeness === null || completeness.expected === 0) return words.noneUnconfirmed;
  const { expected, holes } = completeness;
  return words.percent(String(Math.floor((1_000 * (expected - holes)) / expected) / 10));
}

function decisions(
  { decisions: all, completeness }: MonthlyFigures,
  { settings }: MonthlyMaterial,
  scribe: Scribe,
): readonly Block[] {
  const { words } = scribe;
  const { columns } = words.decisions;
  const title = heading(words.decisions.heading, 2);
  const isWhole = completeness?.isComplete ?? false;
  if (all.length === 0)
    return [title, paragraph(isWhole ? words.decisions.none : words.decisions.noneUnconfirmed)];
  const rest = all.length - decisionsMax;
  return [
    table(
      words.decisions.heading,
      [
        wordsColumn(columns.what, 5.6),
        wordsColumn(columns.owner, 2.1),
        wordsColumn(columns.due, 3.2),
      ],
      all.slice(0, decisionsMax).map((one) => decisionRow(one, settings, scribe)),
    ),
    ...(rest > 0 ? [paragraph(words.decisions.more(String(rest)), 'note')] : []),
  ];
}
