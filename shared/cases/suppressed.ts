import { say } from '../language.ts';
import type { LogDay } from '../log-day.ts';
import type { Suppression } from '../settings/suppressions.ts';
import type { DatedFinding } from './assemble.ts';

/** What a suppression is held against: a finding on one log day, and whom or what it is about. */
export interface Suppressible {
  readonly detector: string;
  readonly logDay: LogDay;
  readonly actors: readonly string[];
  readonly sections: readonly string[];
  readonly source: string | null;
}

/** The suppression that covers it; null: none does. */
export function suppressionOf(
  { detector, logDay, actors, sections, source }: Suppressible,
  suppressions: readonly Suppression[],
): Suppression | null {
  const covers = (one: Suppression) =>
    one.detectors.includes(detector) &&
    one.from <= logDay &&
    logDay <= one.until &&
    // Of several accounts all must be covered: the others are still told of.
    ((actors.length > 0 && actors.every((actor) => one.actors.includes(actor))) ||
      (sections.length > 0 && sections.every((section) => one.sections.includes(section))) ||
      (source !== null && one.sources.includes(source)));
  return suppressions.find(covers) ?? null;
}

/**
 * The findings with those that are suppressed only listed, and a sentence that says so: nothing is
 * dropped. Each log day is looked at by itself, so that what goes on after the end is told.
 */
export function listSuppressed(
  findings: readonly DatedFinding[],
  suppressions: readonly Suppression[],
): readonly DatedFinding[] {
  if (suppressions.length === 0) return findings;
  return findings.map((one) => {
    const { logDay, finding, actors, sections } = one;
    const about = { detector: finding.detector, logDay, actors, sections, source: null };
    const covering = one.notified ? suppressionOf(about, suppressions) : null;
    if (covering === null) return one;
    const why = [...finding.why, suppressedWords(covering)];
    return { ...one, notified: false, finding: { ...finding, why } };
  });
}

/** That a finding is listed and not notified, and until when. */
export function suppressedWords({ id, until }: Suppression) {
  return say((c) => c.cases.suppressed(id, until));
}
