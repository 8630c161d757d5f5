import type { Settings } from '../../settings/settings.ts';
import { heading, paragraph, table, wordsColumn } from '../blocks.ts';
import type { Block } from '../document.ts';
import { firstRows } from '../first-rows.ts';
import type { CaseView } from '../monthly/figures/case-view.ts';
import type { Decision } from '../monthly/figures/decisions.ts';
import { decisionRow } from '../monthly/sections/decision-row.ts';
import type { Scribe } from '../scribe.ts';
import type { WeekFigures } from './figures.ts';

/** What is past its time, what waits for a decision, and which cases are not done with. */
export function waitingTables(
  { overdue, decisions, waiting }: WeekFigures,
  settings: Settings,
  scribe: Scribe,
): readonly Block[] {
  const { weekly } = scribe.words;
  return [
    heading(weekly.overdue.heading),
    ...firstRows(due(overdue, weekly.overdue, settings, scribe), scribe),
    heading(weekly.waiting.heading),
    ...firstRows(due(decisions, weekly.waiting, settings, scribe), scribe),
    ...openCases(waiting, scribe),
  ];
}

function due(
  decisions: readonly Decision[],
  { title, none }: { readonly title: string; readonly none: string },
  settings: Settings,
  scribe: Scribe,
): Block {
  const { columns } = scribe.words.decisions;
  if (decisions.length === 0) return paragraph(none);
  return table(
    title,
    [
      wordsColumn(columns.what, 5.6),
      wordsColumn(columns.owner, 2.1),
      wordsColumn(columns.due, 3.2),
    ],
    decisions.map((one) => decisionRow(one, settings, scribe)),
  );
}

/** The oldest first. */
function openCases(waiting: readonly CaseView[], scribe: Scribe): readonly Block[] {
  const { words, catalogue } = scribe;
  const { columns, openCases: title } = words.weekly;
  if (waiting.length === 0) return [];
  const rows = waiting
    .map(({ facts, actions, state }) => {
      const openedAt = actions.find(({ deed }) => deed.kind === 'opened')?.at ?? 0;
      return { facts, state, openedAt };
    })
    .sort((one, other) => one.openedAt - other.openedAt)
    .map(({ facts, state, openedAt }) => [
      facts.id,
      catalogue.cases.severity[facts.severity],
      words.states[state],
      scribe.dateOf(openedAt),
    ]);
  return firstRows(
    table(
      title,
      [
        wordsColumn(columns.caseId, 2.6),
        wordsColumn(columns.severity, 1),
        wordsColumn(columns.state, 2.2),
        wordsColumn(columns.openedAt, 3),
      ],
      rows,
    ),
    scribe,
  );
}
