import { standingOf } from '../../../escalation/standing.ts';
import type { Text } from '../../../language.ts';
import type { Settings } from '../../../settings/settings.ts';
import type { CaseView } from './case-view.ts';
import type { CaseDeadline } from './clocks.ts';
import type { Completeness } from './completeness.ts';
import type { Measure } from './measures.ts';
import type { FalseAlerts } from './precision.ts';

/** Something that waits for a decision. `dueAt` in ms since 1970. */
export interface Decision {
  readonly about: DecisionAbout;
  readonly dueAt: number;
}

/** What is to be decided; its kind says who decides. */
export type DecisionAbout =
  | { readonly kind: 'holes'; readonly holes: number }
  | { readonly kind: 'deadline'; readonly deadline: CaseDeadline }
  | { readonly kind: 'step'; readonly caseId: string; readonly step: Text; readonly put: boolean }
  | { readonly kind: 'unheard'; readonly caseId: string }
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'budget'; readonly alerts: FalseAlerts };

/** What decisions follow from. */
export interface DecisionMaterial {
  readonly cases: readonly CaseView[];
  readonly completeness: Completeness | null;
  readonly deadlines: readonly CaseDeadline[];
  readonly measures: readonly Measure[];
  readonly alerts: FalseAlerts;
  readonly settings: Settings;
  /** When the report is issued, and by when what has no date of its own is to be decided. */
  readonly asOf: number;
  readonly usualDueAt: number;
}

/** What waits for a decision, the most urgent first. Pure. */
export function decisionsOf(given: DecisionMaterial): readonly Decision[] {
  const { completeness, alerts, deadlines, measures, asOf, usualDueAt } = given;
  const holes = completeness?.holes ?? 0;
  const running = deadlines.filter(({ state }) => state === 'due' || state === 'overdue');
  const late = measures.filter(({ doneAt, dueAt }) => doneAt === null && (dueAt ?? asOf) < asOf);
  const isOver = alerts.perThousand !== null && alerts.perThousand > alerts.budget;
  return [
    ...running.map((deadline) => {
      return { about: { kind: 'deadline', deadline } as const, dueAt: deadline.endsAt - 1 };
    }),
    ...given.cases.flatMap((view) => ofCase(view, given)),
    ...late.map((measure) => {
      return { about: { kind: 'measure', measure } as const, dueAt: measure.dueAt ?? asOf };
    }),
    ...(holes > 0 ? [{ about: { kind: 'holes', holes } as const, dueAt: usualDueAt }] : []),
    ...(isOver ? [{ about: { kind: 'budget', alerts } as const, dueAt: usualDueAt }] : []),
  ].sort((one, other) => one.dueAt - other.dueAt || (keyOf(one) < keyOf(other) ? -1 : 1));
}

function ofCase(view: CaseView, { settings, usualDueAt }: DecisionMaterial): readonly Decision[] {
  const { facts, actions, group, state, isSettled } = view;
  if (group === 'told' && state === 'open' && !isSettled)
    return [{ about: { kind: 'unheard', caseId: facts.id }, dueAt: usualDueAt }];
  const status = 'assessed' as const;
  const stored = { record: { facts, revision: 1, status, dueAt: null }, actions };
  return standingOf(stored, settings).flatMap((standing): readonly Decision[] => {
    const put = standing.state === 'postponed';
    if (!put && standing.state !== 'awaiting-confirmation') return [];
    const decided = standing.decision?.deed;
    const dueAt = decided?.kind === 'postponed' ? decided.reviewAt : usualDueAt;
    return [{ about: { kind: 'step', caseId: facts.id, step: standing.step.title, put }, dueAt }];
  });
}

function keyOf({ about }: Decision): string {
  return JSON.stringify(about);
}
