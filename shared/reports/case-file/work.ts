import { labourOf } from '../../cases/labour.ts';
import { tasksOf } from '../../cases/tasks.ts';
import type { PageContext } from '../../console/page-context.ts';
import { roleTitle, taskTitle } from '../../console/said-sentence.ts';
import { accountsAbout } from '../../escalation/recusal.ts';
import type { StoredCase } from '../../ports.ts';
import { figuresColumn, heading, paragraph, table, wordsColumn } from '../blocks.ts';
import type { Block } from '../document.ts';
import type { CaseFileWords } from './words.ts';

/** The tasks with owner, due and done, and what the work has cost. */
export function workSection(
  context: PageContext,
  words: CaseFileWords,
  stored: StoredCase,
): readonly Block[] {
  const { sections } = context.words.detail;
  return [
    heading(sections.tasks),
    tasks(context, words, stored),
    heading(sections.labour),
    ...labour(context, words, stored),
  ];
}

function tasks(context: PageContext, words: CaseFileWords, stored: StoredCase): Block {
  const { record, actions } = stored;
  const { moments, settings } = context;
  const { columns } = words;
  const time = (at: number | null) => (at === null ? '' : moments.second(at));
  const { taskStates } = context.words;
  const rows = tasksOf(actions, accountsAbout(record.facts, settings.escalation)).map((task) => [
    taskTitle(context, task.id, task),
    task.owner ?? taskStates.nobody,
    time(task.dueAt),
    time(task.doneAt),
  ]);
  return table(
    words.tasks,
    [
      wordsColumn(columns.task, 4),
      wordsColumn(columns.owner, 1.6),
      wordsColumn(columns.due, 1.8),
      wordsColumn(columns.done, 1.8),
    ],
    rows,
  );
}

function labour(
  context: PageContext,
  { columns, hours: title }: CaseFileWords,
  { actions }: StoredCase,
): readonly Block[] {
  const { labour: words } = context.words;
  const { hours, totalHours, yen, hoursWithoutRate } = labourOf(actions);
  if (hours.size === 0) return [paragraph(words.none)];
  const rest = hoursWithoutRate === '0' ? '' : words.unpriced(hoursWithoutRate);
  return [
    table(
      title,
      [wordsColumn(columns.role, 4), figuresColumn(columns.hours)],
      [...hours].map(([role, worked]) => [roleTitle(context, role), Number(worked)]),
      [columns.total, Number(totalHours)],
    ),
    paragraph(`${words.total(totalHours, yen)}${rest}`),
  ];
}
