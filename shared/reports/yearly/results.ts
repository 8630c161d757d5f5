import { severities } from '../../cases/case.ts';
import { figuresColumn, heading, paragraph, sumOf, table, wordsColumn } from '../blocks.ts';
import type { Block } from '../document.ts';
import type { CaseDeadline } from '../monthly/figures/clocks.ts';
import type { Scribe } from '../scribe.ts';
import type { YearlyFigures } from './figures.ts';

/** What the analysis showed, what became of it, and who looked. */
export function resultTables(figures: YearlyFigures, scribe: Scribe): readonly Block[] {
  const { yearly } = scribe.words;
  return [
    heading(yearly.results.heading),
    cases(figures, scribe),
    states(figures, scribe),
    detectors(figures, scribe),
    deadlines(figures, scribe),
    heading(yearly.people.heading),
    ...handlers(figures, scribe),
  ];
}

/** Cases month by month. */
function cases({ months }: YearlyFigures, scribe: Scribe): Block {
  const { words } = scribe;
  const rows = months.map(({ month, completeness, cases: counts }) =>
    completeness === null
      ? [scribe.month(month), words.beforeOperation, null, null, null]
      : [
          scribe.month(month),
          counts.get('told') ?? 0,
          counts.get('listed') ?? 0,
          counts.get('of-logs') ?? 0,
          [...counts.values()].reduce((sum, one) => sum + one, 0),
        ],
  );
  return table(
    scribe.tableTitle(words.yearly.results.byMonth),
    [
      wordsColumn(words.yearly.columns.month, 3),
      figuresColumn(words.groups.told, 1.6),
      figuresColumn(words.groups.listed, 1.6),
      figuresColumn(words.groups['of-logs'], 1.6),
      figuresColumn(words.completeness.columns.total),
    ],
    rows,
    [words.completeness.columns.total, ...[1, 2, 3, 4].map((at) => sumOf(rows, at))],
  );
}

function states({ states: all }: YearlyFigures, scribe: Scribe): Block {
  const { words } = scribe;
  const { columns } = words.handling;
  const rows = all
    .filter((one) => one.cases > 0)
    .map((one) => [words.groups[one.group], words.states[one.state], one.cases]);
  if (rows.length === 0) return paragraph(words.yearly.results.nothing(scribe.count(0)));
  return table(
    words.yearly.results.states,
    [
      wordsColumn(columns.group, 3),
      wordsColumn(columns.state, 3),
      figuresColumn(words.detections.columns.cases),
    ],
    rows,
    [columns.total, null, sumOf(rows, 2)],
  );
}

/** A case that several detectors found stands under each of them: there is no sum. */
function detectors({ byDetector }: YearlyFigures, scribe: Scribe): Block {
  const { words, catalogue } = scribe;
  if (byDetector.length === 0) return paragraph(words.yearly.results.nothing(scribe.count(0)));
  const grave = severities.toReversed();
  return table(
    scribe.tableTitle(words.yearly.results.detectors),
    [
      wordsColumn(words.detections.columns.detector, 4),
      ...grave.map((severity) => figuresColumn(catalogue.cases.severity[severity])),
      figuresColumn(words.detections.columns.total),
    ],
    byDetector.map(({ place, counts, total }) => [
      place.kind === 'named' ? scribe.detector(place.name) : words.detections[place.kind],
      ...grave.map((severity) => counts[severity]),
      total,
    ]),
  );
}

function deadlines({ deadlines: all }: YearlyFigures, scribe: Scribe): Block {
  const { handling, deadlineStates, yearly, completeness, detections } = scribe.words;
  const words = ({ report, state, isCertain }: CaseDeadline) => {
    const shown = deadlineStates[state];
    return [handling.reports[report], isCertain ? shown : handling.maybe(shown)];
  };
  const groups = Map.groupBy(all, (one) => words(one).join('\n'));
  const rows = [...groups].map(([key, same]) => [...key.split('\n'), same.length]);
  if (rows.length === 0) return paragraph(yearly.results.noDeadlines);
  return table(
    yearly.results.deadlines,
    [
      wordsColumn(handling.deadlineColumns.report, 3),
      wordsColumn(handling.deadlineColumns.state, 3),
      figuresColumn(detections.columns.cases),
    ],
    rows,
    [completeness.columns.total, null, sumOf(rows, 2)],
  );
}

function handlers({ handlers: all, labour }: YearlyFigures, scribe: Scribe): readonly Block[] {
  const { words, number } = scribe;
  const { people, columns } = words.yearly;
  const rows = all.map(({ role, people: count, acknowledged, assessed, hours }) => [
    role === null ? people.noRole : scribe.role(role),
    count,
    acknowledged,
    assessed,
    Number(hours),
  ]);
  const cost = people.cost(number(Number(labour.totalHours)), number(Number(labour.yen)));
  return [
    paragraph(people.program),
    rows.length === 0
      ? paragraph(people.none)
      : table(
          people.title,
          [
            wordsColumn(columns.role, 4),
            figuresColumn(columns.people),
            figuresColumn(columns.acknowledged),
            figuresColumn(columns.assessed),
            figuresColumn(columns.hours),
          ],
          rows,
          [words.completeness.columns.total, ...[1, 2, 3, 4].map((at) => sumOf(rows, at))],
        ),
    paragraph(cost),
  ];
}
