import type { WholeCatalogue } from '../ja/whole.ts';

const standings = {
  waiting: 'waiting for a second person',
  lapsed: 'nobody agreed in time',
  open: 'can be shown',
  over: 'the time to look is over',
};

/** What unmasking says, in English. */
export const unmasking: WholeCatalogue['unmasking'] = {
  isInCase: (by, id) =>
    `Case ${id} is about ${by}, or names that account in its evidence: somebody else has to do this.`,
  samePerson: (number, by) =>
    `${by} asked for request ${number}, or shares that person's accounts: somebody else has to agree.`,
  someoneElses: (number, requester, by) =>
    `Request ${number} is ${requester}'s (given: ${by}). Only who asked may look.`,
  noSuchRequest: (given) =>
    `There is no request with the number "${given}". See sekisho unmask list.`,
  blankReason: '--reason is empty. Say why residents are to be identified (it is recorded).',
  notWaiting: (number, standing) =>
    `Request ${number} waits for nobody (${standings[standing]}). If need be, ask anew.`,
  notOpen: (number, standing) => `Request ${number} cannot be shown (${standings[standing]}).`,
  logsNeeded: 'Say with --logs where the original logs are (not needed with --stack).',
  requested: (number, hours) =>
    `Request ${number} is recorded. Once somebody else agrees within ${hours} hours, by sekisho unmask approve ${number}, it can be shown.`,
  approved: (number, requester, hours) =>
    `It is recorded that you agree to request ${number}. For ${hours} hours ${requester} can look, by sekisho unmask show ${number}.`,
  shown: (number, lines, missing) =>
    `By request ${number}, lines of evidence shown: ${lines} (recorded).${missing === 0 ? '' : ` Not found in the original logs: ${missing}.`}`,
  none: 'Nobody has asked yet.',
  listColumns: ['No.', 'When', 'Asked by', 'Case', 'Standing', 'Agreed by', 'Shown', 'Why'],
  standing: (standing) => standings[standing],
};
