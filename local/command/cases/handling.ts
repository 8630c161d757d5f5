import type { CaseFacts } from '../../../shared/cases/case.ts';
import { labourOf } from '../../../shared/cases/labour.ts';
import type { Link } from '../../../shared/cases/linked.ts';
import { tasksOf } from '../../../shared/cases/tasks.ts';
import type { PageContext } from '../../../shared/console/page-context.ts';
import { roleTitle, taskTitle, taskWords } from '../../../shared/console/said-sentence.ts';
import { whomOf } from '../../../shared/console/whom.ts';
import { accountsAbout } from '../../../shared/escalation/recusal.ts';
import type { StoredCase } from '../../../shared/ports.ts';
import { inColumns } from '../columns.ts';

/** The tasks of a case, in their order: id, title, whose, until when, whether done. */
export function taskTable(context: PageContext, { record, actions }: StoredCase): string {
  const { words, now, settings } = context;
  const rows = tasksOf(actions, accountsAbout(record.facts, settings.escalation)).map((task) => {
    const isLate = task.doneAt === null && task.dueAt !== null && task.dueAt < now;
    const state = taskWords(context, task);
    const shown = isLate ? context.join([state, words.taskStates.overdue]) : state;
    return [`  ${task.id}`, taskTitle(context, task.id, task), shown];
  });
  return inColumns(rows);
}

/** Hours by role, and what they cost; empty where none are recorded. */
export function labourTable(context: PageContext, { actions }: StoredCase): string {
  const { labour: words } = context.words;
  const labour = labourOf(actions);
  if (labour.hours.size === 0) return `  ${words.none}\n`;
  const rows = [...labour.hours].map(([role, hours]) => {
    return [`  ${roleTitle(context, role)}`, words.hours(hours)];
  });
  const total = words.total(labour.totalHours, labour.yen);
  const rest = labour.hoursWithoutRate === '0' ? '' : words.unpriced(labour.hoursWithoutRate);
  return `${inColumns(rows)}  ${total}${rest}\n`;
}

/** Cases that share people or subjects, with the part of the smaller case that they share. */
export function linkTable({ words }: PageContext, links: readonly Link<CaseFacts>[]): string {
  return inColumns(
    links.map(({ facts, share }) => [
      `  ${facts.id}`,
      `${Math.round(share * 100)} %`,
      facts.from === facts.until ? facts.from : `${facts.from}/${facts.until}`,
      whomOf(facts, words),
      words.families[facts.family],
    ]),
  );
}
