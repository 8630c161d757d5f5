import { figuresColumn, heading, paragraph, table, wordsColumn } from '../../blocks.ts';
import type { Block } from '../../document.ts';
import type { Scribe } from '../../scribe.ts';
import type { MonthlyFigures } from '../figures/figures.ts';

/** What handling cost, the harmless cases included. */
export function labourSection(
  { labour, harmlessLabour }: MonthlyFigures,
  scribe: Scribe,
): readonly Block[] {
  const { words, number } = scribe;
  const { columns, heading: title, ...sentences } = words.labour;
  if (labour.hours.size === 0) return [heading(title), paragraph(sentences.none)];
  const plain = (decimal: string) => number(Number(decimal));
  const { totalHours, yen, hoursWithoutRate } = labour;
  return [
    heading(title),
    paragraph(sentences.total(plain(totalHours), plain(yen))),
    paragraph(sentences.note(plain(harmlessLabour.totalHours), plain(harmlessLabour.yen))),
    ...(hoursWithoutRate === '0'
      ? []
      : [paragraph(sentences.withoutRate(plain(hoursWithoutRate)), 'note')]),
    table(
      sentences.title,
      [wordsColumn(columns.role, 4), figuresColumn(columns.hours)],
      [...labour.hours].map(([role, hours]) => [scribe.role(role), Number(hours)]),
      [columns.total, Number(totalHours)],
    ),
  ];
}
