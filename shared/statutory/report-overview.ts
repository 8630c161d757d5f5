import type { CaseFacts } from '../cases/case.ts';
import type { DraftLine, DraftMaterial } from './draft.ts';
import type { DraftWriter } from './draft-writer.ts';
import { lastAssessment } from './last-deeds.ts';
import { hasUncounted } from './people.ts';

/** Field 1 of the report: what happened, who knew when, and how it has been assessed. */
export function reportOverview(material: DraftMaterial, writer: DraftWriter): readonly DraftLine[] {
  const { facts, actions, clock } = material;
  const { report, draft } = writer.words;
  const { knownAt } = clock.knowledge;
  const isOfLog = facts.source !== null;
  const known = isOfLog ? report.knownOfLog : report.known;
  const assessment = lastAssessment(actions);
  return [
    writer.known(null, isOfLog ? logBroken(material, writer) : happened(material, writer)),
    writer.known(
      null,
      knownAt === null ? report.notKnown : known(writer.later(knownAt, facts.lastAt)),
    ),
    assessment === null
      ? writer.open(null, isOfLog ? report.notAssessedOfLog : report.notAssessed)
      : writer.known(
          null,
          report.assessed(
            writer.later(assessment.at, knownAt ?? facts.lastAt),
            draft.verdict[assessment.verdict],
          ),
        ),
  ];
}

/** The titles of the systems, as people read them. */
export function systemTitles(
  { facts, settings }: DraftMaterial,
  { language, names }: DraftWriter,
): string {
  return names(facts.systems.map((id) => settings.systems.get(id)?.title[language] ?? id));
}

function happened(material: DraftMaterial, writer: DraftWriter): string {
  const { facts, settings } = material;
  const { report, draft } = writer.words;
  const from = writer.minute(facts.firstAt);
  const isSpan = from !== writer.minute(facts.lastAt);
  return report.happened({
    when: isSpan
      ? report.span(from, writer.minuteAfter(facts.lastAt, facts.firstAt))
      : report.at(from),
    organisation: writer.name(settings.organisation.name[writer.language]),
    systems: systemTitles(material, writer),
    who: whoOf(facts, writer),
    extent: extentOf(facts, writer),
    deed: draft.deed[facts.family],
  });
}

function logBroken(material: DraftMaterial, writer: DraftWriter): string {
  const { facts, settings } = material;
  const { report } = writer.words;
  const [from, until] = [writer.day(facts.from), writer.day(facts.until)];
  const days = from === until ? from : report.days(from, until);
  const organisation = writer.name(settings.organisation.name[writer.language]);
  const source = writer.name(facts.source ?? '');
  return facts.family === 'settings'
    ? report.settingsChanged(days, organisation, source)
    : report.logBroken(days, organisation, systemTitles(material, writer), source);
}

/** Staff by number only. */
function whoOf({ actor, actors, sections }: CaseFacts, { words, name, names }: DraftWriter) {
  return actor === null
    ? words.report.whoSeveral(names(actors))
    : words.report.who(name(actor), names(sections));
}

function extentOf(facts: CaseFacts, { words, number }: DraftWriter): string {
  const { report } = words;
  const { count, records, recordsAtLeast } = report.people;
  const people = count(number(facts.subjects));
  const all = (hasUncounted(facts) ? recordsAtLeast : records)(number(facts.records));
  if (facts.subjects > 0 && facts.records > 0) return report.extentBoth(people, all);
  if (facts.subjects > 0) return report.extentOne(report.distinct(people));
  return facts.records > 0 ? report.extentOne(report.repeated(all)) : report.extentUnknown;
}
