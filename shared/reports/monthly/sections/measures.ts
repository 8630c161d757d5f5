import { standingTasks } from '../../../cases/tasks.ts';
import { heading, paragraph, table, wordsColumn } from '../../blocks.ts';
import type { Block } from '../../document.ts';
import { firstRows } from '../../first-rows.ts';
import type { Scribe } from '../../scribe.ts';
import type { MonthlyFigures } from '../figures/figures.ts';
import type { Measure } from '../figures/measures.ts';

/** What is done lest it happen again, by whom and until when. */
export function measuresSection({ measures }: MonthlyFigures, scribe: Scribe): readonly Block[] {
  const { columns, ...words } = scribe.words.measures;
  if (measures.length === 0) return [heading(words.heading), paragraph(words.none)];
  const date = (at: number | null) => (at === null ? '' : scribe.dateOf(at));
  const all = table(
    words.title,
    [
      wordsColumn(columns.caseId, 2.4),
      wordsColumn(columns.task, 2.6),
      wordsColumn(columns.owner, 1.8),
      wordsColumn(columns.due, 2),
      wordsColumn(columns.done, 2),
    ],
    measures.map((measure) => [
      measure.caseId,
      taskTitle(measure, scribe),
      measure.owner === null
        ? scribe.words.decisions.nobody
        : scribe.words.decisions.staff(measure.owner),
      date(measure.dueAt),
      date(measure.doneAt),
    ]),
  );
  return [heading(words.heading), ...firstRows(all, scribe)];
}

/** The title of a task: a person's own, or that of a task that every case has. */
export function taskTitle({ id, title }: Measure, { catalogue }: Scribe): string {
  const standing = standingTasks.find((one) => one === id);
  return title ?? (standing === undefined ? id : catalogue.cases.task[standing]);
}
