import { statutoryFactsOf } from './case-facts.ts';
import type { DocumentField } from './document.ts';
import type { DraftLine, DraftMaterial } from './draft.ts';
import type { DraftWriter } from './draft-writer.ts';
import { containedAtOf, doneOf, lastAssessment } from './last-deeds.ts';
import { reportOther } from './report-other.ts';
import { reportOverview, systemTitles } from './report-overview.ts';
import { reportPeople } from './report-people.ts';

/** What the case says of one field. */
export type FieldWriter = (material: DraftMaterial, writer: DraftWriter) => readonly DraftLine[];

/** The nine fields of the report, each filled with what is known. */
export const reportFieldWriters: Readonly<Record<DocumentField, FieldWriter>> = {
  overview: reportOverview,
  items: reportItems,
  people: reportPeople,
  cause: reportCause,
  'secondary-harm': reportHarm,
  response: reportResponse,
  publication: reportPublication,
  prevention: (_, writer) => [writer.open(null)],
  other: reportOther,
};

function reportItems(material: DraftMaterial, writer: DraftWriter): readonly DraftLine[] {
  const { items } = writer.words.report;
  return [
    dataClassesLine(items.dataClasses, material, writer),
    writer.known(items.systems, systemTitles(material, writer)),
    writer.open(items.details, items.detailsOpen),
  ];
}

/** The kinds of data that the systems of the evidence show, by the settings. */
export function dataClassesLine(
  term: string,
  { facts }: DraftMaterial,
  { words, known, open }: DraftWriter,
): DraftLine {
  const { draft } = words;
  const titles = facts.dataClasses.map((one) => draft.dataClasses[one]);
  if (!facts.dataClassesUnknown) return known(term, titles.join(draft.listed) || draft.none);
  return open(term, [...titles, draft.dataClassesUnknown].join(draft.listed));
}

function reportCause({ actions }: DraftMaterial, writer: DraftWriter): readonly DraftLine[] {
  const isExplained = lastAssessment(actions)?.verdict === 'explained';
  return [isExplained ? writer.known(null, writer.words.report.causeExplained) : writer.open(null)];
}

function reportHarm(
  { facts, actions, statutory }: DraftMaterial,
  { words, known, open }: DraftWriter,
): readonly DraftLine[] {
  const { harm } = words.report;
  const answers = statutoryFactsOf(facts, actions, statutory.peopleOver);
  const line = (fact: 'property-damage' | 'exposed-to-many') => {
    const answer = answers[fact];
    return answer === 'unknown' ? open(harm[fact]) : known(harm[fact], words.answer[answer]);
  };
  return [open(harm.occurred), line('property-damage'), line('exposed-to-many')];
}

function reportResponse({ actions }: DraftMaterial, writer: DraftWriter): readonly DraftLine[] {
  const { report } = writer.words;
  const containedAt = containedAtOf(actions);
  return [
    doneLine(report.response.notified, 'subjects-notified', actions, writer),
    containedAt === null
      ? writer.open(report.response.contained)
      : writer.known(report.response.contained, report.done(writer.minute(containedAt))),
  ];
}

function reportPublication({ actions }: DraftMaterial, writer: DraftWriter): readonly DraftLine[] {
  return [doneLine(writer.words.report.publication, 'published', actions, writer)];
}

function doneLine(
  term: string,
  kind: 'subjects-notified' | 'published',
  actions: DraftMaterial['actions'],
  writer: DraftWriter,
): DraftLine {
  const { report } = writer.words;
  const done = doneOf(kind, actions);
  if (done === null) return writer.open(term);
  const [at, means] = [writer.minute(done.at), writer.name(done.means)];
  return writer.known(term, means === '' ? report.done(at) : report.doneBy(at, means));
}
