import type { CaseFacts } from '../cases/case.ts';
import type { Condition, Organisation, PathStep } from '../settings/settings.ts';

/** What decides which steps are on a case's path: for each condition, whether it holds. */
export type PathFacts = Readonly<Record<Condition, boolean>>;

/** What no log can tell and a person may say about a case. */
export interface Judgement {
  /** Whether electronic data is concerned; a case entered by hand may be about paper. */
  readonly electronic: boolean;
  /** Whether the social impact is large. */
  readonly largeImpact: boolean;
}

/** Before anyone has said anything: what Sekisho detects is electronic, its impact not known. */
const asDetected: Judgement = { electronic: true, largeImpact: false };

/**
 * The facts of the path (design, `escalation.md` section 1). Unknown data classes count as
 * specific personal information. The State is told where My Number or the Juki-net is concerned;
 * what the law asks beyond that is the statutory layer's, which is kept apart.
 */
export function pathFactsOf(
  facts: Pick<CaseFacts, 'dataClasses' | 'dataClassesUnknown'>,
  organisation: Pick<Organisation, 'kind'>,
  judgement: Judgement = asDetected,
): PathFacts {
  const specific = facts.dataClassesUnknown || facts.dataClasses.includes('my-number');
  const jukiNet = facts.dataClasses.includes('juki-net');
  return {
    electronic: judgement.electronic,
    'specific-personal-information': specific,
    'juki-net': jukiNet,
    'state-is-told': specific || jukiNet,
    municipality: organisation.kind === 'municipality',
    'large-impact': judgement.largeImpact,
  };
}

/** The steps of the path that a case goes, in the order of the path. */
export function pathOf(facts: PathFacts, steps: readonly PathStep[]): readonly PathStep[] {
  return steps.filter((step) => step.when.every((condition) => facts[condition]));
}

/** What tells two entries of a path apart: `2.section-head`. */
export function stepKey(step: Pick<PathStep, 'step' | 'role'>): string {
  return `${step.step}.${step.role}`;
}
