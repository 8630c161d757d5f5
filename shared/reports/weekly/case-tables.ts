import type { RevisedFigures } from '../../cases/case.ts';
import { pageContext } from '../../console/page-context.ts';
import { stepTitle } from '../../console/step-title.ts';
import type { Settings } from '../../settings/settings.ts';
import { figuresColumn, heading, paragraph, sumOf, table, wordsColumn } from '../blocks.ts';
import type { Block, Cell, Column } from '../document.ts';
import { firstRows } from '../first-rows.ts';
import type { Scribe } from '../scribe.ts';
import type { WeekFigures } from './figures.ts';

/** What was opened, who was told, what was assessed, and what the seal and late logs changed. */
export function caseTables(
  week: WeekFigures,
  settings: Settings,
  scribe: Scribe,
): readonly Block[] {
  const { weekly } = scribe.words;
  return [
    heading(weekly.deeds),
    ...firstRows(opened(week, scribe), scribe),
    told(week, settings, scribe),
    ...firstRows(assessed(week, scribe), scribe),
    ...firstRows(changed(week, scribe), scribe),
  ];
}

function opened({ opened: all }: WeekFigures, scribe: Scribe): Block {
  const { words, catalogue } = scribe;
  const { columns, tables, openedNone } = words.weekly;
  if (all.length === 0) return paragraph(openedNone(scribe.count(0)));
  return table(
    tables.opened,
    [
      wordsColumn(columns.caseId, 2.6),
      wordsColumn(columns.severity, 1),
      wordsColumn(columns.detectors, 4.4),
      wordsColumn(columns.group, 1.9),
      wordsColumn(columns.state, 1.9),
    ],
    all.map(({ view: { facts, group, state } }) => [
      facts.id,
      catalogue.cases.severity[facts.severity],
      facts.detectors.map(scribe.detector).join(', '),
      words.groups[group],
      words.states[state],
    ]),
  );
}

/** By step of the path: how many notices went out, about how many cases. */
function told({ told: all }: WeekFigures, settings: Settings, scribe: Scribe): Block {
  const { columns, tables } = scribe.words.weekly;
  const context = pageContext(settings, scribe.language, { path: '' }, 0);
  const bySteps = Map.groupBy(all, ({ deed }) => deed.step);
  const rows = [...bySteps]
    .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .map(([step, notices]) => [
      stepTitle(context, step),
      notices.length,
      new Set(notices.map(({ view }) => view.facts.id)).size,
    ]);
  return filled(
    tables.told,
    [wordsColumn(columns.office, 4), figuresColumn(columns.notices), figuresColumn(columns.cases)],
    rows,
    scribe,
    [columns.total, sumOf(rows, 1), null],
  );
}

function assessed({ assessed: all }: WeekFigures, scribe: Scribe): Block {
  const { columns, tables } = scribe.words.weekly;
  const { verdicts } = scribe.catalogue.console;
  return filled(
    tables.assessed,
    [
      wordsColumn(columns.caseId, 2.6),
      wordsColumn(columns.verdict, 2.6),
      wordsColumn(columns.by, 1.4),
      wordsColumn(columns.at, 3.8),
    ],
    all.map(({ view, deed, by, at }) => [
      view.facts.id,
      verdicts[deed.verdict],
      by,
      scribe.minute(at),
    ]),
    scribe,
  );
}

function changed({ changed: all }: WeekFigures, scribe: Scribe): Block {
  const { columns, tables, changes } = scribe.words.weekly;
  return filled(
    tables.changed,
    [
      wordsColumn(columns.caseId, 2.6),
      wordsColumn(columns.change, 4.6),
      wordsColumn(columns.at, 3.8),
    ],
    all.map(({ view, deed, at }) => [
      view.facts.id,
      deed.kind === 'revised'
        ? changes.revised(shown(deed.before, scribe), shown(deed.after, scribe))
        : changes[deed.kind],
      scribe.minute(at),
    ]),
    scribe,
  );
}

function shown({ severity, records, subjects }: RevisedFigures, scribe: Scribe): string {
  const { catalogue, number, words } = scribe;
  const grade = catalogue.cases.severity[severity];
  return words.weekly.figuresOf(grade, number(records), number(subjects));
}

function filled(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { words }: Scribe,
  total: readonly Cell[] | null = null,
): Block {
  if (rows.length === 0) return paragraph(words.weekly.nothing(title));
  return table(title, columns, rows, total);
}
