import type { Language } from '../language.ts';
import { countedActions } from './counted-actions.ts';
import type { ReportKind } from './deed.ts';
import { type DocumentKind, noticeFields, reportFields } from './document.ts';
import type { Draft, DraftLine, DraftMaterial, DraftSection } from './draft.ts';
import { type DraftWriter, draftWriter } from './draft-writer.ts';
import { lastAssessment } from './last-deeds.ts';
import { noticeFieldWriters } from './notice-fields.ts';
import { reportFieldWriters } from './report-fields.ts';
import { reportHead } from './report-head.ts';
import { fieldLines } from './written-fields.ts';

/** The draft of the report to the Commission, preliminary (速報) or final (確報). */
export function reportDraft(
  edition: ReportKind,
  given: DraftMaterial,
  language: Language = 'ja',
): Draft {
  const material = counted(given);
  const writer = draftWriter(language, material.settings.organisation.timeZone);
  const { title, fields } = writer.words.report;
  const sections = reportFields.map((field, index) => {
    const drafted = reportFieldWriters[field](material, writer);
    const lines = fieldLines('report', field, drafted, material.actions, writer);
    return sectionOf(index, fields[field], lines, writer);
  });
  const head = reportHead(material, writer);
  const parts = { title: title[edition], head, opening: [], sections };
  return assembled('report', edition, parts, material, writer);
}

/** The draft of the notice to the subjects, first or final. */
export function noticeDraft(
  edition: ReportKind,
  given: DraftMaterial,
  language: Language = 'ja',
): Draft {
  const material = counted(given);
  const writer = draftWriter(language, material.settings.organisation.timeZone);
  const { notice } = writer.words;
  const sections = noticeFields.map((field, index) => {
    const drafted = noticeFieldWriters[field](material, writer);
    const lines = fieldLines('notice', field, drafted, material.actions, writer);
    return sectionOf(index, notice.fields[field], lines, writer);
  });
  const { head } = notice;
  const parts = {
    title: notice.title[edition],
    head: [
      writer.blank(head.date, head.dateToFill),
      writer.blank(head.to, head.toToFill),
      writer.blank(head.from, head.fromToFill),
    ],
    opening: noticeOpening(material, writer),
    sections,
  };
  return assembled('notice', edition, parts, material, writer);
}

function counted(material: DraftMaterial): DraftMaterial {
  return { ...material, actions: countedActions(material.facts, material.actions) };
}

function noticeOpening({ actions, clock }: DraftMaterial, { words }: DraftWriter) {
  const { notice } = words;
  const isConfirmed = lastAssessment(actions)?.verdict === 'leak-confirmed';
  const hasNumber = clock.judgements.some(
    ({ reportClass, standing }) =>
      reportClass.act === 'my-number-act' && standing !== 'does-not-apply',
  );
  return [
    isConfirmed ? notice.reasonConfirmed : notice.reason,
    hasNumber ? notice.basisWithNumber : notice.basis,
  ];
}

function sectionOf(
  index: number,
  title: string,
  lines: readonly DraftLine[],
  { language }: DraftWriter,
): DraftSection {
  const number = String(index + 1);
  // Official Japanese documents number their headings in full width.
  const fullWidth = String.fromCodePoint((number.codePointAt(0) ?? 0) + 0xfee0);
  return { number: language === 'ja' ? fullWidth : number, title, lines };
}

type Parts = Pick<Draft, 'title' | 'head' | 'opening' | 'sections'>;

function assembled(
  kind: DocumentKind,
  edition: ReportKind,
  parts: Parts,
  material: DraftMaterial,
  writer: DraftWriter,
): Draft {
  const { draft } = writer.words;
  return {
    kind,
    edition,
    language: writer.language,
    caseId: material.facts.id,
    mark: draft.mark,
    ...parts,
    warnings: warningsOf(edition, parts, material, writer),
    footer: draft.footer(material.facts.id, writer.minute(material.preparedAt)),
  };
}

function warningsOf(
  edition: ReportKind,
  { sections }: Parts,
  { actions }: DraftMaterial,
  { words, language }: DraftWriter,
): readonly string[] {
  const { draft } = words;
  const verdict = lastAssessment(actions)?.verdict ?? null;
  const open = sections.filter(({ lines }) => lines.some(({ state }) => state === 'open'));
  const numbers = open.map(({ number }) => number).join(draft.listed);
  return [
    draft.neverSent,
    draft.check,
    ...(language === 'ja' ? [] : [draft.readingAid]),
    ...(verdict === null ? [draft.notAssessed] : []),
    ...(verdict === 'explained' || verdict === 'ruled-out'
      ? [draft.notNeeded(draft.verdict[verdict])]
      : []),
    ...(open.length > 0 ? [draft.openFields(numbers)] : []),
    ...(open.length > 0 && edition === 'final' ? [draft.finalNeedsAll] : []),
  ];
}
