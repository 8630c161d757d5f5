import { madeAtOf } from './clock.ts';
import type { DraftLine, DraftMaterial } from './draft.ts';
import type { DraftWriter } from './draft-writer.ts';
import { containedAtOf, lastAssessment } from './last-deeds.ts';

/** So many reasons and places are written out; the rest is counted. */
const reasonsMax = 12;
const placesMax = 5;

/** Field 9 of the report: how it was found, why it was looked at, where the logs show it, its course. */
export function reportOther(material: DraftMaterial, writer: DraftWriter): readonly DraftLine[] {
  const { facts } = material;
  const { other } = writer.words.report;
  const reasons = facts.why.map((why) => writer.sentence(why[writer.language]));
  const places = inTurn(facts.evidence, writer).map(({ file, line, moment }) =>
    other.place(writer.name(file), writer.number(line), moment),
  );
  return [
    writer.known(other.found, other.foundHow),
    ...listed(other.reasons, reasons, reasonsMax, writer),
    ...listed(other.places, places, placesMax, writer),
    ...courseOf(material, writer).map((event) => writer.known(other.course, event)),
  ];
}

function listed(
  term: string,
  all: readonly string[],
  most: number,
  { known, words, number }: DraftWriter,
): readonly DraftLine[] {
  const hidden = all.length - most;
  const more = hidden > 0 ? [words.draft.more(number(hidden))] : [];
  return [...all.slice(0, most), ...more].map((one) => known(term, one));
}

/** What was done when, without comments: they may name people. */
function courseOf({ actions, clock }: DraftMaterial, writer: DraftWriter) {
  const { words } = writer;
  const { event, events } = words.report.other;
  const assessment = lastAssessment(actions);
  const dated: readonly (readonly [number | null, string])[] = [
    [actions.find(({ deed }) => deed.kind === 'opened')?.at ?? null, events.opened],
    [clock.knowledge.knownAt, events.acknowledged],
    [
      assessment?.at ?? null,
      assessment === null ? '' : events.assessed(words.draft.verdict[assessment.verdict]),
    ],
    [containedAtOf(actions), events.contained],
    [madeAtOf('preliminary', actions), events.preliminary],
    [madeAtOf('final', actions), events.final],
  ];
  const course = dated
    .flatMap(([at, what]) => (at === null ? [] : [{ at, what }]))
    .toSorted((one, other) => one.at - other.at);
  return inTurn(course, writer).map(({ moment, what }) => event(moment, what));
}

/** Prints the instants of a list, the date only where it changes. */
function inTurn<Dated extends { readonly at: number }>(
  all: readonly Dated[],
  { minute, later }: DraftWriter,
): readonly (Dated & { readonly moment: string })[] {
  return all.map((one, index) => {
    const before = all[index - 1];
    return { ...one, moment: before === undefined ? minute(one.at) : later(one.at, before.at) };
  });
}
