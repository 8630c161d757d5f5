import type { containment as japanese } from '../ja/escalation-containment.ts';

const what = {
  account: 'suspend the account',
  terminal: 'cut the terminal',
  'print-queue': 'stop the print queue',
} as const;

/** What is told of orders that were not carried out, in English. */
export const containment: typeof japanese = {
  subject: (order) => `containment to check: ${order}`,
  request: (organisation) =>
    `It is not known that what was ordered of the automation of ${organisation} has been carried out.`,
  heading: '== What was ordered',
  order: (order, event, kind, target) =>
    `${order}: ${event === 'lifted' ? 'lift the order to ' : ''}${what[kind]} (${target})`,
  ordered: (by, at) => `Ordered by ${by} (${at})`,
  trouble: {
    unanswered: 'As it stands: it was handed over, and no answer has come.',
    'not-done': 'As it stands: it was accepted, and no answer says that it is done.',
    failed: 'As it stands: the answer says that it failed.',
    refused: 'As it stands: the receiver refused it; check the settings and the receiver.',
  },
  busTrouble: (reason) => `The order could not be put on the event bus (${reason}).`,
  what: 'Carry it out by hand, or find out what became of it, and record that:',
  done: (id, order) =>
    `sekisho cases answered ${id} --order ${order} --answer done --by STAFF_NUMBER --comment "what you found"`,
};
