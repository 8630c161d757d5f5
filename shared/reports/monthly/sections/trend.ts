import { figuresColumn, heading, table, wordsColumn } from '../../blocks.ts';
import type { Block } from '../../document.ts';
import { type Scribe, scribeOf } from '../../scribe.ts';
import { handlingStates } from '../figures/case-view.ts';
import type { MonthlyFigures } from '../figures/figures.ts';
import type { MonthlyMaterial } from '../material.ts';
import { completenessWords } from './first-page.ts';

/** Bars of the told cases of twelve months, by what has become of them. */
export function trendChart({ trend }: MonthlyFigures, scribe: Scribe): Block {
  const { words } = scribe;
  const nameOf = (month: string) => month.slice(2).replace('-', '/');
  return {
    kind: 'chart',
    title: words.trend.title,
    alternative: alternative(trend, nameOf, scribe),
    chart: {
      form: 'stacked-bars',
      categories: trend.map(({ month }) => nameOf(month)),
      series: handlingStates.map((state) => ({
        name: words.states[state],
        values: trend.map(({ headline }) => headline?.byState.get(state) ?? 0),
      })),
    },
  };
}

/** The bars in words; the months before operation come first, together. */
function alternative(
  trend: MonthlyFigures['trend'],
  nameOf: (month: string) => string,
  { words, number }: Scribe,
): string {
  const begun = trend.filter(({ headline }) => headline !== null);
  const before = trend.filter(({ headline }) => headline === null);
  const [first, last] = [before[0], before.at(-1)];
  return [
    ...(first === undefined || last === undefined
      ? []
      : [words.trend.before(nameOf(first.month), nameOf(last.month))]),
    ...begun.map(({ month, headline }) =>
      words.trend.point(nameOf(month), number(headline?.told ?? 0)),
    ),
  ].join(', ');
}

/** The same twelve months as a table, with what else is compared. */
export function trendTable(
  { trend }: MonthlyFigures,
  { settings }: MonthlyMaterial,
  scribe: Scribe,
): readonly Block[] {
  const { words, language } = scribe;
  const { columns } = words.trend;
  const rows = trend.map(({ month, headline }) => {
    if (headline === null) return [scribe.month(month), words.trend.none, null, null, null, null];
    const by = scribeOf(language, settings, headline.completeness?.isComplete ?? false);
    return [
      scribe.month(month),
      by.count(headline.told),
      by.count(headline.unsettled),
      by.distinct(headline.residents),
      completenessWords(headline, by),
      Number(headline.yen),
    ];
  });
  return [
    heading(words.trend.heading),
    table(
      words.trend.title,
      [
        wordsColumn(columns.month, 2.2),
        figuresColumn(columns.told, 1.5),
        figuresColumn(columns.unsettled, 1.5),
        figuresColumn(columns.residents, 1.5),
        figuresColumn(columns.completeness, 1.2),
        figuresColumn(columns.yen, 1.3),
      ],
      rows,
    ),
  ];
}
