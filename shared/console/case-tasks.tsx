import { type CaseTask, tasksOf } from '../cases/tasks.ts';
import { accountsAbout } from '../escalation/recusal.ts';
import type { StoredCase } from '../ports.ts';
import { Moment, ScrollRegion, TableHead } from './marks.tsx';
import type { PageContext } from './page-context.ts';
import { taskTitle } from './said-sentence.ts';
import { timeLeft } from './time-left.ts';

interface CaseTasksProps {
  readonly context: PageContext;
  readonly stored: StoredCase;
}

/** The tasks of a case in the article's order: whose, until when, whether done. */
export function CaseTasks({ context, stored }: CaseTasksProps) {
  const { words, settings } = context;
  const { sections } = words.detail;
  const { record, actions } = stored;
  const tasks = tasksOf(actions, accountsAbout(record.facts, settings.escalation));
  return (
    <section aria-labelledby="heading-tasks" class="panel">
      <h2 id="heading-tasks">{sections.tasks}</h2>
      <ScrollRegion context={context} label={sections.tasks}>
        <table class="tasks">
          <TableHead titles={words.handling.tasks.columns} />
          <tbody>
            {tasks.map((task) => (
              <TaskRow context={context} task={task} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="quiet">{words.handling.tasks.note}</p>
    </section>
  );
}

function TaskRow({ context, task }: { context: PageContext; task: CaseTask }) {
  const { words, moments, now } = context;
  const { tasks } = words.handling;
  const { owner, dueAt, doneAt } = task;
  const isLate = doneAt === null && dueAt !== null && dueAt <= now;
  return (
    <tr class={isLate ? 'late' : undefined}>
      <th scope="row">{taskTitle(context, task.id, task)}</th>
      <td>{owner ?? <span class="quiet">{tasks.nobody}</span>}</td>
      <td>
        {dueAt === null ? (
          <span class="quiet">{tasks.noDue}</span>
        ) : (
          <Moment at={dueAt}>{moments.minute(dueAt, now)}</Moment>
        )}
        {dueAt === null || doneAt !== null ? null : (
          <span class="left">{timeLeft(context, dueAt)}</span>
        )}
      </td>
      <td>
        {doneAt === null ? (
          <span class={isLate ? 'mark overdue' : 'quiet'}>
            {isLate ? words.taskStates.overdue : tasks.notDone}
          </span>
        ) : (
          <Moment at={doneAt}>{moments.minute(doneAt, now)}</Moment>
        )}
      </td>
    </tr>
  );
}
