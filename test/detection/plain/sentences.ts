import type { CaseFacts } from '../../../shared/cases/case.ts';
import type { Text } from '../../../shared/language.ts';
import type { Line } from './city-records.ts';
import { otherKinds } from './other-kinds.ts';
import { outputKinds } from './output-kinds.ts';
import type { PlainCity } from './plain-city.ts';
import type { Reasoned } from './recorded-work.ts';
import { dated, type Fired, logDayIn, timesOf } from './sentence-kind.ts';
import { shownBy } from './shown-lines.ts';
import { stateKinds } from './state-kinds.ts';
import { viewingKinds } from './viewing-kinds.ts';

/** What a sentence of an alert says, and what the logs come to. */
export interface Checked {
  readonly kind: string;
  readonly sentence: Text;
  readonly told: readonly string[];
  readonly counted: readonly string[];
}

/** What a case shows, by plain code. */
export interface ShownByPlainCode {
  readonly records: number;
  readonly subjects: number;
  readonly unexplainedSubjects: number;
  readonly lines: ReadonlySet<Line>;
}

const kinds = [...outputKinds, ...viewingKinds, ...stateKinds, ...otherKinds];

/** Every sentence of a case with what plain code comes to; null: nothing here knows how to check it. */
export function checkedSentences(
  facts: CaseFacts,
  city: PlainCity,
  fired: readonly Fired[],
): readonly (Checked | null)[] {
  return facts.why.map((sentence, place) => {
    const found = placed(facts, city, fired, place);
    if (found === null) return null;
    const { kind, about } = found;
    const told = { ...dated.exec(sentence.ja)?.groups, ...kind.pattern.exec(sentence.ja)?.groups };
    const counted = { ...kind.count(about, told) };
    if (kind.shows !== undefined) Object.assign(counted, timesOf(kind.shows(about)));
    const names = Object.keys(counted).sort();
    return {
      kind: kind.id,
      sentence,
      told: names.map((name) => `${name} ${told[name] ?? '-'}`),
      counted: names.map((name) => `${name} ${counted[name]}`),
    };
  });
}

/** The lines that a case rests on, told or not, each once, and its totals over them. */
export function shownByPlainCode(
  facts: CaseFacts,
  city: PlainCity,
  fired: readonly Fired[],
): ShownByPlainCode {
  const shownLines = new Map<Line, Reasoned>();
  for (const { logDay, detector, p } of fired) {
    const day = city.dayOf(facts.actor ?? '', logDay);
    const about = { city, facts, fired, logDay, day };
    for (const one of shownBy(detector, p !== null, about)) shownLines.set(one.line, one);
  }
  const events = [...shownLines.values()];
  const bare = events.filter((one) => !one.ofSubject && !one.approved && !one.ordered);
  return {
    records: events.reduce((sum, { line }) => sum + (line.records ?? 0) * line.count, 0),
    subjects: subjectsIn(events).size,
    unexplainedSubjects: subjectsIn(bare).size,
    lines: new Set(shownLines.keys()),
  };
}

function subjectsIn(events: readonly Reasoned[]): ReadonlySet<string> {
  return new Set(events.flatMap(({ line }) => line.subject ?? []));
}

/** What kind of sentence stands there, and of which day it speaks. */
function placed(facts: CaseFacts, city: PlainCity, fired: readonly Fired[], place: number) {
  const kind = kinds.find(({ pattern }) => pattern.test(facts.why[place]?.ja ?? ''));
  if (kind === undefined) return null;
  const days = facts.why.map(({ ja }) => logDayIn(ja));
  const next = days.slice(place).find((day) => day !== null);
  const before = days.slice(0, place + 1).findLast((day) => day !== null);
  const logDay = (kind.leads ? next : before) ?? '';
  return {
    kind,
    about: { city, facts, fired, logDay, day: city.dayOf(facts.actor ?? '', logDay) },
  };
}
