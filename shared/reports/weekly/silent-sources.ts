import { heading, paragraph, table, wordsColumn } from '../blocks.ts';
import type { Block } from '../document.ts';
import type { Scribe } from '../scribe.ts';
import type { WeekFigures } from './figures.ts';

/** Sources whose log of a day should be there and is not, or is in doubt. */
export function silentSources({ completeness }: WeekFigures, scribe: Scribe): readonly Block[] {
  const { words, day, source } = scribe;
  const { weekly, dayStates } = words;
  const rows = completeness.sources.flatMap((one) =>
    one.days
      .filter(({ state }) => state === 'missing' || state === 'doubtful')
      .map(({ logDay, state }) => [source(one.source), day(logDay), dayStates[state].name]),
  );
  return [
    heading(weekly.silent.heading),
    rows.length === 0
      ? paragraph(completeness.isComplete ? weekly.silent.none : weekly.noLogs)
      : table(
          weekly.silent.title,
          [
            wordsColumn(weekly.columns.source, 4),
            wordsColumn(weekly.columns.day, 3),
            wordsColumn(weekly.columns.state, 2),
          ],
          rows,
        ),
    paragraph(weekly.method, 'note'),
  ];
}
