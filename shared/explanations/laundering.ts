import type { EventExplanation } from '../detectors/detector.ts';
import { residentsFor, residentsIn, type StandsFor } from '../history/stands-for.ts';

/** Of two people who explain each other in more than this share of their subjects, ... */
const shareMax = 0.6;
/** ... and in at least so many subjects, over the window, so that chance is not held against them, */
const subjectsMin = 20;
/** ... what they explain counts for so much. */
const weight = 0.5;

/**
 * How many subjects of one actor's log day nothing but one colleague's work explains. A subject on
 * which several colleagues wrote, or that anything else explains, is nobody's alone.
 */
export interface HelpedDay {
  readonly actor: string;
  /** Distinct subjects of the day. */
  readonly subjects: number;
  readonly helpers: readonly { readonly colleague: string; readonly subjects: number }[];
}

/** From an actor to the colleagues with whom it is mutual. */
export type MutualPairs = ReadonlyMap<string, ReadonlySet<string>>;

/** An event with a subject and the ids of what explains it, as `explainDay` gives them. */
export interface ExplainedAccess {
  readonly subject: bigint | null;
  readonly explanations: readonly EventExplanation[];
  readonly standsFor?: StandsFor;
}

/**
 * Counts, for one actor's log day, the subjects that nothing but one colleague's work explains.
 * `explainsPeople`: `peopleExplanations` of the registry.
 */
export function helpedDayOf(
  actor: string,
  events: readonly ExplainedAccess[],
  explainsPeople: ReadonlySet<string>,
): HelpedDay {
  const reasons = new Map<bigint, Set<string>>();
  for (const { subject, explanations } of events) {
    if (subject === null) continue;
    const known = reasons.get(subject) ?? new Set();
    reasons.set(subject, known);
    for (const { id, reference } of explanations)
      if (explainsPeople.has(id)) known.add(id === 'colleague-work' ? reference : '');
  }
  const residents = residentsFor(events);
  const helped = new Map<string, Map<bigint, number>>();
  for (const [subject, [colleague, ...others]] of reasons) {
    if (colleague === undefined || colleague === '' || others.length > 0) continue;
    const own = helped.get(colleague) ?? new Map<bigint, number>();
    helped.set(colleague, own.set(subject, residents.get(subject) ?? 0));
  }
  const helpers = [...helped].map(([colleague, own]) => ({
    colleague,
    subjects: residentsIn(own),
  }));
  helpers.sort((a, b) => (a.colleague < b.colleague ? -1 : 1));
  return { actor, subjects: residentsIn(residents), helpers };
}

/**
 * The pairs whose work explains each other's accesses too well, both ways: more than 60 % of the
 * subject-days of each, and at least 20 of them, over the given days of a section. Two who launder
 * curiosity for one another look like that; two who share a counter are only damped. A function of
 * the set of days.
 */
export function mutualPairs(days: readonly HelpedDay[]): MutualPairs {
  const totals = new Map<string, number>();
  const helped = new Map<string, Map<string, number>>();
  for (const { actor, subjects, helpers } of days) {
    totals.set(actor, (totals.get(actor) ?? 0) + subjects);
    const own = helped.get(actor) ?? new Map<string, number>();
    helped.set(actor, own);
    for (const { colleague, subjects: count } of helpers)
      own.set(colleague, (own.get(colleague) ?? 0) + count);
  }
  const leans = (actor: string, colleague: string): boolean => {
    const count = helped.get(actor)?.get(colleague) ?? 0;
    return count >= subjectsMin && count > shareMax * (totals.get(actor) ?? 0);
  };
  const pairs = new Map<string, ReadonlySet<string>>();
  for (const [actor, own] of helped) {
    const mutual = [...own.keys()].filter((one) => leans(actor, one) && leans(one, actor)).sort();
    if (mutual.length > 0) pairs.set(actor, new Set(mutual));
  }
  return pairs;
}

/**
 * How many of the day's subjects are to count as unexplained after all: half of those that only a
 * colleague of a mutual pair explains (not rounded). 0 where there is no such colleague.
 */
export function dampedSubjects(day: HelpedDay, pairs: MutualPairs): number {
  const mutual = pairs.get(day.actor);
  if (mutual === undefined) return 0;
  const damped = day.helpers.filter(({ colleague }) => mutual.has(colleague));
  return weight * damped.reduce((sum, { subjects }) => sum + subjects, 0);
}
