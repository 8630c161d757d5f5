import type { Deadline } from './deadlines.ts';
import type { DraftLine, DraftMaterial } from './draft.ts';
import type { DraftWriter } from './draft-writer.ts';
import type { Standing } from './judge-classes.ts';

/** What stands above the nine fields: to whom, from whom, by when, and under which rules. */
export function reportHead(material: DraftMaterial, writer: DraftWriter): readonly DraftLine[] {
  const { facts, clock, settings } = material;
  const { head } = writer.words.report;
  const { knownAt } = clock.knowledge;
  return [
    writer.known(head.to, head.recipient),
    writer.known(head.body, writer.name(settings.organisation.name[writer.language])),
    writer.blank(head.office, head.officeToFill),
    writer.known(head.caseId, facts.id),
    knownAt === null
      ? writer.open(head.knownAt)
      : writer.known(head.knownAt, writer.minute(knownAt)),
    ...clock.deadlines.map(({ deadline }) =>
      writer.known(head.deadline[deadline.report], dayOfDeadline(deadline, writer)),
    ),
    ...classLines(head.applies, 'applies', head.noneYet, material, writer),
    ...classLines(head.mayApply, 'may-apply', head.none, material, writer),
    writer.known(head.note, head.verify),
  ];
}

function dayOfDeadline(
  { lastDay, countedTo, isClosed, days }: Deadline,
  { words, day, number }: DraftWriter,
): string {
  const { deadlineDay, deadlineMoved, deadlineClosed } = words.report.head;
  if (lastDay !== countedTo) return deadlineMoved(day(lastDay), number(days));
  return (isClosed ? deadlineClosed : deadlineDay)(day(lastDay), number(days));
}

/** The classes by their neutral names; a page shows the wording of the rules beside them. */
function classLines(
  term: string,
  wanted: Standing,
  none: string,
  { clock }: DraftMaterial,
  { words, known }: DraftWriter,
): readonly DraftLine[] {
  const classes = clock.judgements.filter(({ standing }) => standing === wanted);
  if (classes.length === 0) return [known(term, none)];
  return classes.map(({ reportClass: { id } }) => {
    const { title, reference } = words.classes[id];
    return known(term, words.report.head.reportClass(title, reference));
  });
}
