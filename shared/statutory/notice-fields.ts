import type { NoticeField } from './document.ts';
import type { DraftLine, DraftMaterial } from './draft.ts';
import type { DraftWriter } from './draft-writer.ts';
import { lastAssessment } from './last-deeds.ts';
import { dataClassesLine, type FieldWriter } from './report-fields.ts';
import { systemTitles } from './report-overview.ts';

/** The five fields of the notice to the subjects, each filled with what they may be told. */
export const noticeFieldWriters: Readonly<Record<NoticeField, FieldWriter>> = {
  overview: noticeOverview,
  items: noticeItems,
  cause: noticeCause,
  'secondary-harm': noticeHarm,
  other: noticeOther,
};

/** No staff number, no section, no figures of other people: a subject needs none of them. */
function noticeOverview(material: DraftMaterial, writer: DraftWriter): readonly DraftLine[] {
  const { facts, actions, settings } = material;
  const { notice, draft } = writer.words;
  const organisation = writer.name(settings.organisation.name[writer.language]);
  const systems = systemTitles(material, writer);
  const assessment = lastAssessment(actions);
  const happened =
    facts.source === null
      ? notice.happened(daysOf(facts, writer), organisation, systems, draft.deed[facts.family])
      : facts.family === 'settings'
        ? notice.settingsChanged(logDaysOf(facts, writer), organisation)
        : notice.logBroken(logDaysOf(facts, writer), organisation, systems);
  return [
    writer.known(null, happened),
    assessment === null
      ? writer.open(null, notice.notAssessed)
      : writer.known(null, notice.assessed[assessment.verdict]),
  ];
}

function daysOf(
  { firstAt, lastAt }: DraftMaterial['facts'],
  { words, day, dayOf }: DraftWriter,
): string {
  const [from, until] = [day(dayOf(firstAt)), day(dayOf(lastAt))];
  return from === until ? words.notice.on(from) : words.notice.span(from, until);
}

function logDaysOf({ from, until }: DraftMaterial['facts'], { words, day }: DraftWriter): string {
  return from === until ? day(from) : words.report.days(day(from), day(until));
}

function noticeItems(material: DraftMaterial, writer: DraftWriter): readonly DraftLine[] {
  const { notice } = writer.words;
  return [
    dataClassesLine(notice.dataClasses, material, writer),
    writer.open(notice.details, notice.detailsOpen),
  ];
}

function noticeCause({ actions }: DraftMaterial, writer: DraftWriter): readonly DraftLine[] {
  const { notice } = writer.words;
  return lastAssessment(actions)?.verdict === 'explained'
    ? [writer.known(null, notice.causeExplained)]
    : [writer.open(null, notice.open)];
}

function noticeHarm(_: DraftMaterial, writer: DraftWriter): readonly DraftLine[] {
  const { notice } = writer.words;
  return [writer.open(null, notice.open), writer.known(null, notice.caution)];
}

function noticeOther(_: DraftMaterial, writer: DraftWriter): readonly DraftLine[] {
  const { notice } = writer.words;
  return [writer.known(null, notice.further), writer.blank(notice.contact, notice.contactToFill)];
}
