import type { files as japanese } from '../ja/console-files.ts';
import { plural } from './plural.ts';

/** The words of the page of read files, in English. */
export const files: typeof japanese = {
  heading: 'Logs read',
  lead: 'Every file that arrived, with the lines that could and could not be read. What could not be read is kept: the reason for each line stands in quarantine/, in the folder that begins with the id under the file name.',
  totals: {
    files: 'Files',
    accepted: 'Lines read',
    rejected: 'Lines not readable',
    unreadable: 'Files not readable',
  },
  sourcesHeading: 'Sources',
  sourcesCaption: 'What was read of each source',
  sourceColumns: {
    source: 'Source',
    cadence: 'Arrives',
    files: 'Files',
    accepted: 'Lines read',
    rejected: 'Lines not readable',
    days: 'Days covered',
  },
  cadences: {
    hourly: 'hourly',
    daily: 'daily',
    weekly: 'weekly',
    monthly: 'monthly',
    irregular: 'irregularly',
  },
  noFileYet: 'no file has arrived yet',
  filesHeading: 'Files',
  filesCaption: 'What was read of each file (by name)',
  columns: {
    name: 'File',
    source: 'Source',
    status: 'Result',
    accepted: 'Lines read',
    rejected: 'Lines not readable',
    days: 'Days covered',
  },
  read: 'Read',
  partly: 'Some lines in quarantine',
  unreadable: 'Not readable',
  noSource: 'no source claims it',
  ambiguous: (count) =>
    `${plural(count, 'line stands', 'lines stand')} more than once without a number (counted as often as within the file).`,
  show: 'Show',
  showAll: 'All files',
  showAttention: 'Only files that need a look',
  apply: 'Apply',
  empty: 'No file has been read yet.',
  emptyAttention: 'No file needs a look.',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  next: 'Next page',
  previous: 'Previous page',
};
