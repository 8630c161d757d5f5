import { type CaseTask, tasksOf } from '../cases/tasks.ts';
import { isSettled, successorOf } from '../cases/transitions.ts';
import { accountsAbout } from '../escalation/recusal.ts';
import { clockOf, type ReminderContext, reminderCallsOf } from '../escalation/reminder-calls.ts';
import { standingOf } from '../escalation/standing.ts';
import type { Text } from '../language.ts';
import type { StoredCase } from '../ports.ts';
import type { PathStep } from '../settings/settings.ts';
import type { ReportKind } from '../statutory/deed.ts';
import type { LegalDay } from '../statutory/legal-days.ts';
import { reminderPrefix } from '../statutory/reminders.ts';
import { pathView } from './path-view.ts';

/**
 * What a case waits for: the next notice of a step or the reminder of its acknowledgement, a decision
 * beyond the second gate, the review of one that was put off, a report that the law asks for, or a
 * task. `at` (ms since 1970): when it is due; of a decision, since when it waits; of a report, the
 * first instant that is too late.
 */
export type Pending = { readonly at: number } & (
  | { readonly kind: 'notice' | 'reminder'; readonly step: PathStep; readonly recipient: string }
  | { readonly kind: 'decision' | 'review'; readonly step: PathStep; readonly asked: Text | null }
  | {
      readonly kind: 'report';
      readonly report: ReportKind;
      readonly lastDay: LegalDay;
      /** The office that is reminded; null: nobody is. */
      readonly asked: Text | null;
    }
  | { readonly kind: 'task'; readonly task: CaseTask }
);

/**
 * Everything that a case waits for at `now` (ms since 1970), earliest first: what people do, then the
 * notices, which go out by themselves. Pure.
 */
export function pendingOf(
  stored: StoredCase,
  context: ReminderContext,
  now: number,
): readonly Pending[] {
  if (successorOf(stored.actions) !== null) return [];
  return [
    ...stepsOf(stored, context),
    ...reportsOf(stored, context, now),
    ...tasksDueOf(stored, context),
  ].sort(
    (one, other) => Number(goesByItself(one)) - Number(goesByItself(other)) || one.at - other.at,
  );
}

/** Whether nobody need do anything about it: the clock sends it. */
export function goesByItself({ kind }: Pick<Pending, 'kind'>): boolean {
  return kind === 'notice' || kind === 'reminder';
}

function stepsOf(stored: StoredCase, { settings }: ReminderContext): readonly Pending[] {
  const { byItself, byConfirmation, quiet } = pathView(stored, settings);
  if (quiet) return [];
  return [...byItself, ...byConfirmation].flatMap(({ standing, next, awaiting }): Pending[] => {
    const { step } = standing;
    if (awaiting !== null) {
      const kind = awaiting.isReview ? 'review' : 'decision';
      return [{ kind, step, at: awaiting.since, asked: awaiting.asked }];
    }
    if (next === null) return [];
    const kind = standing.state === 'acknowledged' ? 'reminder' : 'notice';
    return [{ kind, step, at: next.at, recipient: next.callee.name }];
  });
}

/** A closed case has them too: the law still asks for the report. */
function reportsOf(stored: StoredCase, context: ReminderContext, now: number): readonly Pending[] {
  const open = clockOf(stored, context, now).deadlines.filter(({ state }) =>
    ['running', 'due', 'overdue'].includes(state),
  );
  if (open.length === 0) return [];
  const calls = reminderCallsOf(stored, standingOf(stored, context.settings), context, now);
  return open.map(({ deadline: { report, lastDay, endsAt } }) => {
    const call = calls.find(({ key }) => key === `${reminderPrefix}${report}`);
    return { kind: 'report', report, lastDay, at: endsAt, asked: call?.step.title ?? null };
  });
}

function tasksDueOf(
  { record, actions }: StoredCase,
  { settings }: ReminderContext,
): readonly Pending[] {
  if (isSettled(actions)) return [];
  return tasksOf(actions, accountsAbout(record.facts, settings.escalation)).flatMap((task) =>
    task.doneAt === null && task.dueAt !== null ? [{ kind: 'task', task, at: task.dueAt }] : [],
  );
}
