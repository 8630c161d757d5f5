import type { SaidDeed, TaskState } from '../cases/said-deed.ts';
import type { PageContext } from './page-context.ts';
import { stepTitle } from './step-title.ts';

/** What a person has said, decided, planned or spent, in one sentence with before and after. */
export function saidSentence(context: PageContext, deed: SaidDeed): string {
  const { words, moments } = context;
  const { deeds } = words;
  switch (deed.kind) {
    case 'assessment-withdrawn':
      return deeds['assessment-withdrawn'];
    case 'stated': {
      const said = (holds: boolean | null) =>
        holds === null ? deeds.said.nothing : deeds.said[holds ? 'yes' : 'no'];
      return deeds.stated(words.facts[deed.fact], said(deed.before), said(deed.after));
    }
    case 'confirmed':
      return deeds.confirmed(stepTitle(context, deed.step), deed.draft);
    case 'postponed':
      return deeds.postponed(stepTitle(context, deed.step), moments.second(deed.reviewAt));
    case 'not-needed':
      return deeds['not-needed'](stepTitle(context, deed.step));
    case 'task-changed': {
      const before = deed.before === null ? words.none : taskWords(context, deed.before);
      return deeds.taskChanged(
        taskTitle(context, deed.task, deed.after),
        before,
        taskWords(context, deed.after),
      );
    }
    case 'hours-recorded':
      return deeds.hoursRecorded(
        roleTitle(context, deed.role),
        deed.hours,
        deed.on,
        deed.yenPerHour,
      );
  }
}

/** The title of a task: a standing one by its id, an added one in a person's words. */
export function taskTitle(
  { words }: PageContext,
  id: string,
  { title }: Pick<TaskState, 'title'>,
): string {
  const titles = new Map(Object.entries(words.tasks));
  return title ?? titles.get(id) ?? id;
}

/** Whose a task is, until when, and whether it is done. */
export function taskWords(
  { words, moments, join }: PageContext,
  { owner, dueAt, doneAt }: TaskState,
): string {
  const { taskStates } = words;
  return join([
    owner === null ? taskStates.nobody : taskStates.owner(owner),
    ...(dueAt === null ? [] : [taskStates.dueAt(moments.second(dueAt))]),
    ...(doneAt === null ? [] : [taskStates.doneAt(moments.second(doneAt))]),
  ]);
}

/** The title of a role by its id; the id where the settings lack it now. */
export function roleTitle({ settings, read }: PageContext, role: string): string {
  const found = settings.escalation.roles.get(role);
  return found === undefined ? role : read(found.title);
}
