import type { CaseAction } from './case.ts';
import type { TaskState } from './said-deed.ts';
import { countedOf } from './transitions.ts';

/** The tasks that every case has, in the order of the article (design, `escalation.md` section 1). */
export const standingTasks = [
  'limit-harm',
  'apologise',
  'analyse-cause',
  'plan-prevention',
  'report-to-head',
  'press-release',
] as const;
export type StandingTask = (typeof standingTasks)[number];

/** A task of a case: one that every case has, or one that people have added (`added-1` …). */
export interface CaseTask extends TaskState {
  readonly id: string;
}

const untouched: TaskState = { title: null, owner: null, dueAt: null, doneAt: null };

/**
 * The tasks of a case as they stand, in the article's order, then those that people have added. A
 * task whose owner is among `about` (the accounts that the case is about) has none: nobody is
 * responsible for a case about themselves.
 */
export function tasksOf(
  actions: readonly CaseAction[],
  about: readonly string[],
): readonly CaseTask[] {
  const tasks = new Map<string, TaskState>(standingTasks.map((id) => [id, untouched]));
  for (const { deed } of countedOf(actions)) {
    if (deed.kind === 'task-changed') tasks.set(deed.task, deed.after);
  }
  return [...tasks].map(([id, state]) => {
    const isTheirs = state.owner !== null && about.includes(state.owner);
    return { id, ...state, owner: isTheirs ? null : state.owner };
  });
}

/** The id of the next task that people add to a case. Set-aside ones keep theirs. */
export function nextAddedTask(actions: readonly CaseAction[]): string {
  const added = new Set(
    actions.flatMap(({ deed }) =>
      deed.kind === 'task-changed' && deed.task.startsWith('added-') ? [deed.task] : [],
    ),
  );
  return `added-${added.size + 1}`;
}
