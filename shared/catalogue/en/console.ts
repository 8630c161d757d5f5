import type { console as japanese } from '../ja/console.ts';
import { about } from './console-about.ts';
import { detail } from './console-case.ts';
import { clocks } from './console-clocks.ts';
import { containment } from './console-containment.ts';
import { deeds, recipients } from './console-deeds.ts';
import { files } from './console-files.ts';
import { handling } from './console-handling.ts';
import { happened } from './console-happened.ts';
import { list } from './console-list.ts';
import { path } from './console-path.ts';
import { plural } from './plural.ts';

/** What the console says, in English. */
export const console: typeof japanese = {
  product: 'Sekisho',
  productNote: 'Watching over access logs',
  skip: 'Skip to the content',
  navigation: 'Main pages',
  languageSwitch: 'Language',
  footer:
    'These pages show, and record only who opens a draft. Record what you did with the command “sekisho cases”.',
  title: (page, organisation) => `${page} | Sekisho (${organisation})`,
  pages: { cases: 'Cases', files: 'Logs read', about: 'About' },
  scrollRegion: (table) => `${table} (scrolls sideways)`,
  none: 'none',
  unknown: 'unknown',
  listSeparator: ', ',
  actor: (actor) => `staff number ${actor}`,
  manyActors: 'several staff',
  oneResident: 'one resident (number not shown)',
  source: (id) => `source ${id}`,
  settingsFiles: (files) => `settings files ${files}`,
  who: (actor, sections) => (sections === '' ? actor : `${actor} (${sections})`),
  people: (count) => plural(count, 'person', 'people'),
  items: (count) => plural(count, 'record', 'records'),
  actions: {
    view: 'view',
    search: 'search',
    print: 'print',
    export: 'export',
    update: 'update',
    login: 'login',
    logout: 'logout',
    other: 'other',
  },
  dataClasses: {
    personal: 'personal information',
    'my-number': 'specific personal information (My Number)',
    'juki-net': 'information of the Juki-net',
    sensitive: 'sensitive personal information',
  },
  verdicts: {
    explained: 'explained by work',
    improper: 'use outside the duty',
    'leak-suspected': 'a leak may have happened',
    'leak-confirmed': 'leak confirmed',
    'ruled-out': 'leak ruled out',
  },
  problems: {
    heading: 'This cannot be shown',
    noCase: (id) => `There is no case “${id}”. Please check the number.`,
    noPage: (path) => `There is no page “${path}”.`,
    badChoice: (name, allowed, given) => `“${name}” may be ${allowed}. Given: ${given}`,
    broken: 'The page could not be made. If it happens again, please tell the administrator.',
    portTaken: (port) =>
      `The console cannot open port ${port}: another program uses it, or it is not allowed. Name another one by --port (0 takes a free one).`,
    home: 'To the cases',
  },
  list,
  detail,
  clocks,
  containment,
  handling,
  happened,
  path,
  recipients,
  deeds,
  files,
  about,
};
