import type { containment as japanese } from '../ja/console-containment.ts';

/** What was ordered of the town's automation, in English. */
export const containment: typeof japanese = {
  what: { account: 'account', terminal: 'terminal', 'print-queue': 'print queue' },
  events: { requested: 'containment', lifted: 'lifting' },
  answers: { accepted: 'accepted', done: 'done', failed: 'failed' },
  title: (order) => `check of order ${order}`,
  ordered: (order, target, isDryRun) =>
    `Containment was ordered: ${order}, ${target}${isDryRun ? ' (dry run: nothing is sent)' : ''}`,
  lifted: (order) => `Lifting was ordered: ${order}`,
  answered: (order, event, answer) => `An answer was recorded: ${event} ${order} ${answer}`,
  claimed: (order, event) => `About to hand over: ${event} ${order}`,
  sent: (order, event) => `Handed to the automation: ${event} ${order}`,
  atOnce: (answer, words) => ` (answer: ${answer}${words === '' ? '' : `, “${words}”`})`,
  refused: (order, event, reason) =>
    `Refused by the receiver: ${event} ${order} (answer ${reason})`,
};
