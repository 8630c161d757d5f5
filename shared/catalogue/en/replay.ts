import type { replay as japanese } from '../ja/replay.ts';

/** What replaying history says, in English. */
export const replay: typeof japanese = {
  noKeptHistory: (state) =>
    `There is no PATH, and the state folder "${state}" keeps no history. Give the PATH of the logs, or a state folder with history.`,
  keptSummary: (from, until, cases) =>
    `Judged the history of the operation anew, ${from} to ${until}: cases ${cases}. Nothing was sent, and nothing of the operation was changed.`,
  residentsNotNamed: (cases) =>
    `Cases about residents that name a keyed hash in place of the resident, whose logs are not at hand: ${cases}.`,
  compared: (from, until) =>
    `Compared with the alerts in operation. Log days compared: ${from} to ${until} (those that both cover, as far as the operation has sealed them).`,
  explainedSince: (alerts) =>
    `Alerts in operation that later logs or records have explained since, and that are left out of the comparison: ${alerts}.`,
  notCompared:
    'Not compared with the alerts in operation: it has sealed none of the log days judged here.',
  change: { gained: 'gained', lost: 'lost', same: 'same' },
  columns: {
    section: 'Section',
    change: 'Change',
    alert: 'Alert (case)',
    days: 'Log days',
    who: 'Account',
    what: 'Kind',
  },
  total: 'Total',
  none: '—',
};
