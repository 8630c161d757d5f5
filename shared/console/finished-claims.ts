import type { CaseAction } from '../cases/case.ts';

/**
 * A claim is a worker's note to the others; once the notice is out, held for a digest or refused, it
 * tells a reader nothing.
 */
export function withoutFinishedClaims(actions: readonly CaseAction[]): readonly CaseAction[] {
  const settled = new Set(
    actions.flatMap(({ deed }) =>
      deed.kind !== 'notice-claimed' && 'notice' in deed ? [deed.notice] : [],
    ),
  );
  return actions.filter(({ deed }) => deed.kind !== 'notice-claimed' || !settled.has(deed.notice));
}
