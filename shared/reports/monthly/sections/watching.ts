import { heading, paragraph, table, wordsColumn } from '../../blocks.ts';
import type { Block } from '../../document.ts';
import type { Scribe } from '../../scribe.ts';
import type { MonthlyFigures } from '../figures/figures.ts';

/** So many changes are written out, those that let more pass first. */
const changesMax = 40;
const valueCharactersMax = 60;

/** What changed in the settings, and what was suppressed: who watches the watch. */
export function watchingSection(figures: MonthlyFigures, scribe: Scribe): readonly Block[] {
  return [
    heading(scribe.words.watching.heading),
    ...changes(figures, scribe),
    suppressions(figures, scribe),
  ];
}

function changes({ changes: entries }: MonthlyFigures, scribe: Scribe): readonly Block[] {
  const { watching } = scribe.words;
  const { changeColumns: columns } = watching;
  const all = entries
    .flatMap(({ at, by, changes: keys }) => keys.map((key) => ({ at, by, ...key })))
    .sort((one, other) => Number(other.laxer) - Number(one.laxer));
  if (all.length === 0) return [paragraph(watching.noChanges)];
  const value = (words: string | null) => shortened(words ?? watching.absent);
  const rows = all
    .slice(0, changesMax)
    .map(({ at, by, file, key, before, after, laxer }) => [
      scribe.dateOf(at),
      by,
      shortened(`${file} ${key}`),
      value(before),
      value(after),
      laxer ? watching.laxer : '',
    ]);
  const rest = all.length - rows.length;
  return [
    table(
      watching.changes,
      [
        wordsColumn(columns.date, 1.8),
        wordsColumn(columns.by, 1.2),
        wordsColumn(columns.key, 2.4),
        wordsColumn(columns.before, 2),
        wordsColumn(columns.after, 2),
        wordsColumn(columns.laxer, 0.8),
      ],
      rows,
    ),
    ...(rest > 0 ? [paragraph(watching.more(scribe.number(rest)), 'note')] : []),
  ];
}

function suppressions({ suppressions: all }: MonthlyFigures, scribe: Scribe): Block {
  const { watching, decisions } = scribe.words;
  const { suppressionColumns: columns } = watching;
  if (all.length === 0) return paragraph(watching.noSuppressions);
  return table(
    watching.suppressions,
    [
      wordsColumn(columns.id, 1.6),
      wordsColumn(columns.until, 2.6),
      wordsColumn(columns.reason, 3),
      wordsColumn(columns.people, 2.2),
    ],
    all.map(({ id, from, until, reason, people }) => [
      id,
      watching.span(from, until),
      reason,
      people.map((one) => decisions.staff(one)).join(', '),
    ]),
  );
}

function shortened(words: string): string {
  return words.length <= valueCharactersMax ? words : `${words.slice(0, valueCharactersMax - 1)}…`;
}
