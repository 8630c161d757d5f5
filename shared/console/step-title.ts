import { stepKey } from '../escalation/facts.ts';
import type { PageContext } from './page-context.ts';

/** The title of a path step by its key (`2.section-head`); the key where the path lacks it now. */
export function stepTitle(context: PageContext, key: string): string {
  const step = context.settings.escalation.steps.find((one) => stepKey(one) === key);
  return step === undefined ? key : context.read(step.title);
}
