import { severities } from '../../../cases/case.ts';
import { figuresColumn, heading, paragraph, sumOf, table, wordsColumn } from '../../blocks.ts';
import type { Block } from '../../document.ts';
import type { Scribe } from '../../scribe.ts';
import type { Place, SeverityRow } from '../figures/detections.ts';
import type { MonthlyFigures } from '../figures/figures.ts';

/** What the cases of the month were found by, how grave, in which section and system. */
export function detectionsSection(
  { detections }: MonthlyFigures,
  scribe: Scribe,
): readonly Block[] {
  const { words } = scribe;
  const { columns, byDetector, bySection, bySystem, ...rest } = words.detections;
  const title = heading(words.detections.heading);
  if (detections.bySection.length === 0) return [title, paragraph(rest.nothing(scribe.count(0)))];
  const same = (name: string) => name;
  return [
    title,
    paragraph(rest.note, 'note'),
    bySeverity(byDetector, columns.detector, detections.byDetector, scribe.detector, scribe),
    bySeverity(bySection, columns.section, detections.bySection, same, scribe),
    bySeverity(bySystem, columns.system, detections.bySystem, scribe.system, scribe),
  ];
}

/** Every combination that occurs: the annex. */
export function combinationsSection(
  { detections: { combinations } }: MonthlyFigures,
  scribe: Scribe,
): readonly Block[] {
  const { columns, combinations: title } = scribe.words.detections;
  if (combinations.length === 0) return [];
  const rows = combinations.map(({ detector, severity, section, system, cases }) => [
    scribe.detector(detector),
    scribe.catalogue.cases.severity[severity],
    placeWords(section, (name) => name, scribe),
    placeWords(system, scribe.system, scribe),
    cases,
  ]);
  return [
    table(
      title,
      [
        wordsColumn(columns.detector, 3.4),
        wordsColumn(columns.severity, 1),
        wordsColumn(columns.section, 2.6),
        wordsColumn(columns.system, 2.6),
        figuresColumn(columns.cases, 0.8),
      ],
      rows,
      [columns.total, '', '', '', sumOf(rows, 4)],
    ),
  ];
}

function bySeverity(
  title: string,
  first: string,
  given: readonly SeverityRow[],
  nameOf: (name: string) => string,
  scribe: Scribe,
): Block {
  const grave = severities.toReversed();
  const rows = given.map(({ place, counts, total }) => [
    placeWords(place, nameOf, scribe),
    ...grave.map((severity) => counts[severity]),
    total,
  ]);
  return table(
    scribe.tableTitle(title),
    [
      wordsColumn(first, 4),
      ...grave.map((severity) => figuresColumn(scribe.catalogue.cases.severity[severity])),
      figuresColumn(scribe.words.detections.columns.total),
    ],
    rows,
    [scribe.words.detections.columns.total, ...[...grave, ''].map((_, at) => sumOf(rows, at + 1))],
  );
}

function placeWords(place: Place, nameOf: (name: string) => string, { words }: Scribe): string {
  return place.kind === 'named' ? nameOf(place.name) : words.detections[place.kind];
}
