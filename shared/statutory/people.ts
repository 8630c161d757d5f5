import type { CaseFacts } from '../cases/case.ts';
import { limits } from '../limits.ts';
import type { Answer } from './answer.ts';

/** How many people's records a case touched (実人数). */
export interface People {
  readonly atLeast: number;
  /** null: nobody can say. */
  readonly atMost: number | null;
  /** `counted` in the evidence; `estimated` from its counts; `stated` by a person. */
  readonly basis: 'counted' | 'estimated' | 'stated';
}

type PeopleFacts = Pick<CaseFacts, 'records' | 'subjects' | 'evidence' | 'detectors'>;

/**
 * The people of the evidence. At least those whom it names, and as many as its largest line covers;
 * at most what all its lines cover together (延べ), where each gives a count and none is cut off.
 */
export function peopleOf(facts: PeopleFacts): People {
  const { records, subjects, evidence } = facts;
  const largest = evidence.reduce((most, line) => Math.max(most, line.records ?? 0), 0);
  const atLeast = Math.max(subjects, Math.min(largest, records));
  const isComplete = evidence.length > 0 && evidence.length < limits.evidenceLinesMax;
  const atMost = isComplete && !hasUncounted(facts) ? records : null;
  const isCounted = isNamedEach(facts);
  return { atLeast, atMost, basis: isCounted ? 'counted' : 'estimated' };
}

/**
 * Whether each access names another person, so that nothing is left to estimate. The figures of a day
 * with more lines than history keeps are estimates themselves.
 */
function isNamedEach(facts: PeopleFacts): boolean {
  const { records, subjects } = facts;
  return (
    subjects > 0 &&
    records === subjects &&
    records <= limits.unsummarisedEventsMax &&
    !hasUncounted(facts)
  );
}

/** Whether an access of the evidence gives no count: then 延べ, too, is only a lower bound. */
export function hasUncounted({ records, subjects, evidence, detectors }: PeopleFacts): boolean {
  return (
    records < subjects ||
    detectors.includes('uncounted-export') ||
    evidence.some((line) => line.records === null)
  );
}

/** Whether they are more than so many. */
export function areMoreThan({ atLeast, atMost }: People, count: number): Answer {
  if (atLeast > count) return 'yes';
  return atMost !== null && atMost <= count ? 'no' : 'unknown';
}
