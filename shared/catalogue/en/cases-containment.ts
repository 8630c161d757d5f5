import type { containment as japanese } from '../ja/cases-containment.ts';

/** What orders to the town's own automation say, in English. */
export const containment: typeof japanese = {
  what: { account: 'account', terminal: 'terminal', 'print-queue': 'print queue' },
  off: (id) =>
    `Nothing can be ordered for case ${id}: "mode" of "containment" in sekisho.yaml is off (allowed are on and dry-run).`,
  noTarget: (id, kind) => `An order for case ${id} needs the name of the ${kind}: give --target.`,
  notOfCase: (id, given, allowed) =>
    `The evidence of case ${id} does not name the account "${given}", so it cannot be held. Allowed: ${allowed}.`,
  noSystem: (id, given, allowed) =>
    `An order for case ${id} names the system "${given}", which there is not. Allowed: ${allowed}.`,
  noOrder: (id, given, allowed) =>
    `Name one order of case ${id} with --order${given === '' ? '' : ` ("${given}" was given)`}. There are: ${allowed}.`,
  alreadyLifted: (id, order) => `Order ${order} of case ${id} has been lifted already.`,
  notLifted: (id, order) => `Order ${order} of case ${id} has not been lifted; lift it first.`,
};
