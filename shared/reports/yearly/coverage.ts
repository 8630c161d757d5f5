import { figuresColumn, heading, paragraph, sumOf, table, wordsColumn } from '../blocks.ts';
import type { Block, Cell } from '../document.ts';
import type { Scribe } from '../scribe.ts';
import type { YearlyFigures } from './figures.ts';
import type { YearlyMaterial } from './gather.ts';

/** What was analysed, source by source and month by month, and how much of it was there. */
export function coverageTables(
  { files }: YearlyMaterial,
  { sources, months }: YearlyFigures,
  scribe: Scribe,
): readonly Block[] {
  const { words, number, catalogue } = scribe;
  const { yearly, completeness } = words;
  const { columns } = yearly;
  const { dataClasses } = catalogue.console;
  const bySource = sources.map((one): readonly Cell[] => [
    scribe.source(one.source),
    one.dataClasses.map((name) => dataClasses[name]).join(', '),
    yearly.cadences[one.cadence],
    one.lines,
    one.expected,
    one.received,
    one.accounted,
    one.holes,
  ]);
  return [
    heading(yearly.coverage.heading),
    table(
      yearly.coverage.bySource,
      [
        wordsColumn(completeness.columns.source, 2.6),
        wordsColumn(columns.dataClasses, 2.7),
        wordsColumn(columns.cadence, 1.2),
        figuresColumn(columns.lines, 1.9),
        ...figureColumns(scribe),
      ],
      bySource,
      totalOf(bySource, [null, null], 3, scribe),
    ),
    paragraph(
      yearly.coverage.files(number(files.files), number(files.accepted), number(files.rejected)),
    ),
    byMonth(months, scribe),
    paragraph(yearly.coverage.note, 'note'),
  ];
}

function byMonth(months: YearlyFigures['months'], scribe: Scribe): Block {
  const { words } = scribe;
  const { yearly } = words;
  const { columns } = yearly;
  const rows = months.map(({ month, completeness, lines, staffDays, isSummarised }) => {
    const summary = isSummarised ? yearly.issued : '';
    if (completeness === null)
      return [scribe.month(month), words.beforeOperation, null, null, null, null, null, summary];
    const { expected, received, accounted, holes } = completeness;
    return [scribe.month(month), staffDays, lines, expected, received, accounted, holes, summary];
  });
  return table(
    yearly.coverage.byMonth,
    [
      wordsColumn(columns.month, 2.9),
      figuresColumn(columns.staffDays, 1.4),
      figuresColumn(columns.lines, 1.9),
      ...figureColumns(scribe),
      wordsColumn(columns.summary, 1.4),
    ],
    rows,
    [...totalOf(rows, [], 1, scribe).slice(0, -1), null],
  );
}

function figureColumns({ words }: Scribe) {
  const { columns } = words.completeness;
  return [
    figuresColumn(columns.expected, 1.4),
    figuresColumn(columns.received, 1.4),
    figuresColumn(columns.accounted, 1.65),
    figuresColumn(columns.holes, 1.5),
  ];
}

/** The word for a total, what has no sum, and the sums of the columns from one on. */
function totalOf(
  rows: readonly (readonly Cell[])[],
  empty: readonly null[],
  from: number,
  { words }: Scribe,
): readonly Cell[] {
  const width = rows[0]?.length ?? from;
  const sums = Array.from({ length: width - from }, (_, at) => sumOf(rows, from + at));
  return [words.completeness.columns.total, ...empty, ...sums];
}
