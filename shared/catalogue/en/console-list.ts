import type { list as japanese } from '../ja/console-list.ts';
import { plural } from './plural.ts';

/** The words of the list of cases, in English. */
export const list: typeof japanese = {
  heading: 'Cases',
  lead: 'Accesses found in the logs that need a check. Whether they were work is found out case by case.',
  filters: 'Filter',
  status: 'Status',
  severity: 'Severity',
  any: 'All',
  apply: 'Apply',
  clear: 'Clear the filter',
  tableCaption: 'Cases (newest first)',
  columns: {
    severity: 'Severity',
    what: 'What',
    who: 'Staff, section',
    figures: 'People, records',
    when: 'When',
    status: 'Status',
  },
  shown: (count) => `Showing ${plural(count, 'case', 'cases')}.`,
  next: 'Next page',
  first: 'First page',
  nextNotice: (when) => `Next notice ${when}`,
  noticeDue: 'A notice is due',
  noNotice: 'No notice to come',
  waitingOfSource: 'In the list only (for whoever runs the logs)',
  waiting: 'In the list only (beyond the alert budget)',
  uncounted: 'not counted',
  empty: 'There is no case to check.',
  emptyFiltered: 'No case matches this filter.',
  filteredSoFar: (looked) =>
    `None of the newest ${looked} cases matches this filter. The next page looks further.`,
  readSoFar: (files, lines, until) =>
    `So far ${plural(files, 'file', 'files')} with ${plural(lines, 'line', 'lines')} have been read. The last entry is of ${until}.`,
  nothingRead:
    'No log line has been read yet. That there is no case does not mean that nothing is wrong.',
  someUnread: (files) =>
    `${plural(files, 'file', 'files')} could not be read. Whether anything is unusual in them is not known.`,
  seeFiles: 'See the logs that were read',
};
