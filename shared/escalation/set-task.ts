import { refuse } from '../cases/refuse.ts';
import type { SaidDeed, TaskState } from '../cases/said-deed.ts';
import { nextAddedTask, tasksOf } from '../cases/tasks.ts';
import type { StoredCase } from '../ports.ts';
import type { EscalationSettings } from '../settings/settings.ts';
import { accountsAbout } from './recusal.ts';

/** A change of a task, or a new one. */
export interface TaskRequest {
  readonly kind: 'task-changed';
  /** The id of the task; null: it is added. */
  readonly task: string | null;
  /** Only what changes. */
  readonly change: Partial<TaskState>;
  readonly comment: string;
}

type TaskDeed = Extract<SaidDeed, { readonly kind: 'task-changed' }>;

/**
 * The deed that changes a task, with what it was before. Throws `RefusedActionError` for a task that
 * there is not, one that would not change, and an owner whom the case is about.
 */
export function taskDeed(
  { kind, task, change, comment }: TaskRequest,
  { record, actions }: StoredCase,
  escalation: Pick<EscalationSettings, 'roles'>,
): TaskDeed {
  const { id } = record.facts;
  const about = accountsAbout(record.facts, escalation);
  const { owner } = change;
  if (owner && about.includes(owner)) refuse((c) => c.cases.ownerRecused(id, owner));
  const untouched: TaskState = { title: null, owner: null, dueAt: null, doneAt: null };
  if (task === null) {
    const after = { ...untouched, ...change };
    if (!after.title?.trim()) refuse((c) => c.cases.taskUnnamed(id));
    return { kind, task: nextAddedTask(actions), before: null, after, comment };
  }
  const tasks = tasksOf(actions, about);
  const found = tasks.find((one) => one.id === task);
  if (found === undefined) {
    return refuse((c) => c.cases.noSuchTask(id, task, tasks.map((one) => one.id).join(', ')));
  }
  const { id: _, ...before } = found;
  const after = { ...before, ...change };
  if (Object.entries(change).every(([key, value]) => Reflect.get(before, key) === value)) {
    refuse((c) => c.cases.taskUnchanged(id));
  }
  return { kind, task, before, after, comment };
}
