import type { cases as japanese } from '../ja/cases.ts';

/** What cases says, in English. */
export const cases: typeof japanese = {
  family: {
    'bulk-export': 'bulk or uncounted export',
    viewing: 'views of many residents',
    'slow-accumulation': 'a little more every day',
    'after-hours': 'personal data after hours',
    subject: 'access to one resident',
    'account-state': 'account used outside its tenure',
    'log-integrity': 'gap in the logs',
  },
  severity: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  status: {
    open: 'open',
    acknowledged: 'acknowledged',
    assessed: 'assessed',
    contained: 'contained',
    closed: 'closed',
  },
  deed: {
    acknowledged: 'acknowledge (ack)',
    assessed: 'assess',
    contained: 'contain',
    closed: 'close',
    noted: 'note',
  },
  noSuchCase: (id) => `There is no case "${id}". Give an id as "cases list" shows it.`,
  supersededCase: (id, successor) => `Case ${id} goes on as ${successor}. Give ${successor}.`,
  notAllowedNow: (id, status, deed, allowed) =>
    `Case ${id} is ${status}, so "${deed}" is not possible. Possible now: ${allowed}.`,
  verdictFirst: (id, allowed) =>
    `Case ${id} has no assessment, so it cannot be closed. Assess it first. Possible now: ${allowed}.`,
  recused: (id, by) =>
    `Case ${id} is about "${by}", who therefore may not do this. Someone else must (a note is possible).`,
  blankComment: (id) =>
    `An action on case ${id} needs a comment: give the reason in words, not only spaces.`,
  blankActor: (id) =>
    `An action on case ${id} needs the staff number of whoever takes it; it must not be blank.`,
  stepNotTold: (id, step, told) =>
    `Step "${step}" of case ${id} has not been told yet. Steps told so far: ${told}.`,
  none: 'none',
};
