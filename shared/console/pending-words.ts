import type { PageContext } from './page-context.ts';
import { goesByItself, type Pending } from './pending.ts';
import { recipientWords } from './recipient-words.ts';
import { taskTitle } from './said-sentence.ts';
import { spanWords, timeLeft } from './time-left.ts';

/** What kind of thing is waited for, and which, in neutral words. */
export function pendingTitle(context: PageContext, pending: Pending): string {
  return context.words.handling.waiting[pending.kind](pendingSubject(context, pending));
}

/** The step, the report or the task that is waited for. */
export function pendingSubject(context: PageContext, pending: Pending): string {
  switch (pending.kind) {
    case 'report':
      return context.words.deeds.reports[pending.report];
    case 'task':
      return taskTitle(context, pending.task.id, pending.task);
    default:
      return context.read(pending.step.title);
  }
}

/** When it is due; of a decision, since when it waits; of a report, its last day. */
export function pendingWhen({ words, moments, now }: PageContext, pending: Pending): string {
  const { waiting } = words.handling;
  if (pending.kind === 'report') return waiting.until(moments.day(pending.lastDay));
  const minute = moments.minute(pending.at, now);
  return pending.kind === 'decision' ? waiting.since(minute) : minute;
}

/** How much time is left, or has passed, at the page's now. */
export function pendingLeft(context: PageContext, pending: Pending): string {
  const { kind, at } = pending;
  const { time } = context.words.handling;
  if (goesByItself(pending) && at <= context.now) return time.soon;
  if (kind === 'decision') return time.waiting(spanWords(context, context.now - at));
  return timeLeft(context, at);
}

/** Who does it, is told or is asked; nobody is named whom the case is about. */
export function pendingWhom({ words, read }: PageContext, pending: Pending): string {
  const { waiting, tasks } = words.handling;
  if (pending.kind === 'task') return pending.task.owner ?? tasks.nobody;
  if ('recipient' in pending) {
    return waiting.recipient(read(pending.step.title), recipientWords(words, pending.recipient));
  }
  return pending.asked === null ? words.none : read(pending.asked);
}
