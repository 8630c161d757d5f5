import type { CaseAction } from '../cases/case.ts';

/**
 * A claim is a worker's note to the others; once the notice is out, held for a digest or refused, or
 * the order to the town's automation is, it tells a reader nothing.
 */
export function withoutFinishedClaims(actions: readonly CaseAction[]): readonly CaseAction[] {
  const settled = new Set(
    actions.flatMap(({ deed }) => {
      if (deed.kind === 'containment-sent' || deed.kind === 'containment-refused') {
        return [`${deed.order}/${deed.event}`];
      }
      return deed.kind !== 'notice-claimed' && 'notice' in deed ? [deed.notice] : [];
    }),
  );
  return actions.filter(({ deed }) => {
    if (deed.kind === 'containment-claimed') return !settled.has(`${deed.order}/${deed.event}`);
    return deed.kind !== 'notice-claimed' || !settled.has(deed.notice);
  });
}
