import { figuresColumn, heading, paragraph, sumOf, table, wordsColumn } from '../../blocks.ts';
import type { Block } from '../../document.ts';
import { firstRows } from '../../first-rows.ts';
import type { Scribe } from '../../scribe.ts';
import type { MonthlyFigures } from '../figures/figures.ts';
import type { Spread } from '../figures/handling-times.ts';
import type { MonthlyMaterial } from '../material.ts';
import { decisionRow } from './decision-row.ts';

/** What has become of the cases, how fast, and whether the law's deadlines were met. */
export function handlingSection(
  figures: MonthlyFigures,
  material: MonthlyMaterial,
  scribe: Scribe,
): readonly Block[] {
  return [
    heading(scribe.words.handling.heading),
    states(figures, scribe),
    times(figures, scribe),
    ...firstRows(deadlines(figures, scribe), scribe),
    ...allDecisions(figures, material, scribe),
  ];
}

function states({ states: counts }: MonthlyFigures, scribe: Scribe): Block {
  const { words } = scribe;
  const { columns, states: title } = words.handling;
  const rows = counts
    .filter(({ carriedOver, opened }) => carriedOver + opened > 0)
    .map(({ group, state, carriedOver, opened }) => [
      words.groups[group],
      words.states[state],
      carriedOver,
      opened,
      carriedOver + opened,
    ]);
  return table(
    scribe.tableTitle(title),
    [
      wordsColumn(columns.group, 2.4),
      wordsColumn(columns.state, 2.4),
      figuresColumn(columns.carriedOver),
      figuresColumn(columns.opened),
      figuresColumn(columns.total),
    ],
    rows,
    [columns.total, '', ...[2, 3, 4].map((at) => sumOf(rows, at))],
  );
}

function times({ times: { acknowledged, assessed } }: MonthlyFigures, scribe: Scribe): Block {
  const { handling } = scribe.words;
  const { timeColumns: columns } = handling;
  const row = (title: string, { cases, pending, median, ninetieth, worst }: Spread) => [
    title,
    cases,
    pending,
    ...[median, ninetieth, worst].map((ms) => scribe.duration(ms)),
  ];
  return table(
    handling.times,
    [
      wordsColumn(columns.what, 3),
      figuresColumn(columns.cases, 0.8),
      figuresColumn(columns.pending, 0.8),
      figuresColumn(columns.median, 1.2),
      figuresColumn(columns.ninetieth, 1.2),
      figuresColumn(columns.worst, 1.2),
    ],
    [row(handling.acknowledged, acknowledged), row(handling.assessed, assessed)],
  );
}

function deadlines({ deadlines: all }: MonthlyFigures, scribe: Scribe): Block {
  const { handling, deadlineStates } = scribe.words;
  const { deadlineColumns: columns } = handling;
  if (all.length === 0) return paragraph(handling.noDeadlines);
  return table(
    handling.deadlines,
    [
      wordsColumn(columns.caseId, 2.6),
      wordsColumn(columns.report, 1),
      wordsColumn(columns.lastDay, 3),
      wordsColumn(columns.state, 2.4),
    ],
    all.map(({ caseId, report, lastDay, state, isCertain }) => [
      caseId,
      handling.reports[report],
      scribe.day(lastDay),
      isCertain ? deadlineStates[state] : handling.maybe(deadlineStates[state]),
    ]),
  );
}

/** All that waits for a decision, where the first page only began. */
function allDecisions(
  { decisions }: MonthlyFigures,
  { settings }: MonthlyMaterial,
  scribe: Scribe,
): readonly Block[] {
  const { columns, heading: title } = scribe.words.decisions;
  if (decisions.length === 0) return [];
  const rows = decisions.map((one) => decisionRow(one, settings, scribe));
  const widths = [5.6, 2.1, 3.2];
  const titles = [columns.what, columns.owner, columns.due];
  const all = table(
    title,
    titles.map((one, at) => wordsColumn(one, widths[at])),
    rows,
  );
  return firstRows(all, scribe);
}
