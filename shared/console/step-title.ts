import { containmentPrefix } from '../containment/calls.ts';
import { stepKey } from '../escalation/facts.ts';
import { questionPrefix } from '../escalation/questions.ts';
import { reportKinds } from '../statutory/deed.ts';
import { reminderPrefix } from '../statutory/reminders.ts';
import type { PageContext } from './page-context.ts';

/**
 * The title of a path step by its key (`2.section-head`), of what a role is asked to decide, of the
 * deadline that it is reminded of, or of an order that was not carried out.
 */
export function stepTitle(context: PageContext, key: string): string {
  if (key.startsWith(questionPrefix)) {
    const role = context.settings.escalation.roles.get(key.slice(questionPrefix.length));
    return context.words.path.asked(role === undefined ? '' : context.read(role.title));
  }
  const report = reportKinds.find((kind) => key === `${reminderPrefix}${kind}`);
  if (report !== undefined) return context.words.path.deadline(context.words.deeds.reports[report]);
  if (key.startsWith(containmentPrefix)) {
    return context.words.containment.title(key.split('.')[1] ?? '');
  }
  const step = context.settings.escalation.steps.find((one) => stepKey(one) === key);
  return step === undefined ? key : context.read(step.title);
}
