import type { CaseView } from './case-view.ts';

/** How many residents cases touch. */
export interface Residents {
  /** Each once a case (延べ). */
  readonly contacts: number;
  /** Each once (実): of cases with more than are remembered, at least so many. */
  readonly distinct: number;
  readonly isAtLeast: boolean;
  /** Of the contacts, those that nothing on record explains. */
  readonly unexplained: number;
}

/** The residents of several cases; people are told apart by their keyed hashes. */
export function residentsOf(cases: readonly CaseView[]): Residents {
  const hashes = new Set(cases.flatMap(({ facts }) => facts.subjectHashes));
  const sum = (of: (view: CaseView) => number) =>
    cases.reduce((total, view) => total + of(view), 0);
  const largest = cases.reduce((most, { facts }) => Math.max(most, facts.subjects), 0);
  return {
    contacts: sum(({ facts }) => facts.subjects),
    distinct: Math.max(hashes.size, largest),
    isAtLeast: cases.some(({ facts }) => facts.subjects > facts.subjectHashes.length),
    unexplained: sum(({ facts }) => facts.unexplainedSubjects),
  };
}
