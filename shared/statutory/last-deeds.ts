import type { Verdict } from '../cases/case.ts';
import type { StatutoryAction } from './deed.ts';

/** What makes or takes back an assessment. */
const assessing: readonly string[] = ['assessed', 'assessment-withdrawn', 'reopened'];

/** The assessment that stands, with its instant (ms since 1970); null: nobody has assessed it. */
export function lastAssessment(
  actions: readonly StatutoryAction[],
): { readonly at: number; readonly verdict: Verdict } | null {
  const last = actions.findLast(({ deed }) => assessing.includes(deed.kind));
  return last?.deed.kind === 'assessed' ? { at: last.at, verdict: last.deed.verdict } : null;
}

/** When the harm was last limited, ms since 1970; null: nobody has recorded it. */
export function containedAtOf(actions: readonly StatutoryAction[]): number | null {
  return actions.findLast(({ deed }) => deed.kind === 'contained')?.at ?? null;
}

/** What was done towards the subjects or the public, and how; null: not, by the last word. */
export function doneOf(
  kind: 'subjects-notified' | 'published',
  actions: readonly StatutoryAction[],
): { readonly at: number; readonly means: string } | null {
  const last = actions.map(({ deed }) => deed).findLast((deed) => deed.kind === kind);
  if (last?.kind !== 'subjects-notified' && last?.kind !== 'published') return null;
  return last.doneAt === null ? null : { at: last.doneAt, means: last.means };
}
