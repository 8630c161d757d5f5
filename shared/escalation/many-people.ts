import type { CaseFacts } from '../cases/case.ts';
import type { People } from '../cases/stated.ts';
import { limits } from '../limits.ts';

/** More people than this are a class of their own in the law (research, section 2.1: 100人超). */
const manyOver = 100;

/**
 * Whether a case concerns, or may concern, more than 100 people: by what people have said, else by
 * the evidence. Its records (延べ) cannot be fewer than its people where every line has a count, none
 * is cut off and each resident is among them; so at most 100 of them settle it, and all else may be.
 */
export function mayBeMany(
  { records, subjects, evidence }: Pick<CaseFacts, 'records' | 'subjects' | 'evidence'>,
  stated: People | null,
): boolean {
  if (stated !== null) return stated.atMost === null || stated.atMost > manyOver;
  const isWhole = evidence.length < limits.evidenceLinesMax;
  const isCounted = evidence.every((line) => line.records !== null);
  return !(isWhole && isCounted && Math.max(records, subjects) <= manyOver);
}
