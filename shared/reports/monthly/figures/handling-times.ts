import { countedOf } from '../../../cases/transitions.ts';
import type { CaseView } from './case-view.ts';

/** How long something took, in ms; of the cases in which it happened. */
export interface Spread {
  readonly cases: number;
  /** Cases in which it has not happened yet. */
  readonly pending: number;
  /** null: there is no case. */
  readonly median: number | null;
  /** 90 of 100 cases took no longer (nearest rank). */
  readonly ninetieth: number | null;
  readonly worst: number | null;
}

/** From the opening of cases to the first acknowledgement and to the first assessment. */
export function handlingTimes(cases: readonly CaseView[]): {
  readonly acknowledged: Spread;
  readonly assessed: Spread;
} {
  return {
    acknowledged: spreadOf(cases.map((view) => firstAfterOpening(view, 'acknowledged'))),
    assessed: spreadOf(cases.map((view) => firstAfterOpening(view, 'assessed'))),
  };
}

function firstAfterOpening(
  { actions }: CaseView,
  kind: 'acknowledged' | 'assessed',
): number | null {
  const opened = actions.find(({ deed }) => deed.kind === 'opened')?.at;
  const done = countedOf(actions).find(({ deed }) => deed.kind === kind)?.at;
  return opened === undefined || done === undefined ? null : Math.max(0, done - opened);
}

/** The spread of durations; null: not yet. */
export function spreadOf(durations: readonly (number | null)[]): Spread {
  const sorted = durations.filter((one) => one !== null).sort((one, other) => one - other);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
  return {
    cases: sorted.length,
    pending: durations.length - sorted.length,
    median: rank(0.5),
    ninetieth: rank(0.9),
    worst: sorted.at(-1) ?? null,
  };
}
