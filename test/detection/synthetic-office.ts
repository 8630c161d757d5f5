import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import type { LogFile } from '../../shared/ports.ts';
import type { Files } from '../settings/small-city.ts';
import { office, othersLogs } from './replayed.ts';

export const folder = 'synthetic-uba/data/cert_r4.2/';

/** Its users as their documentation lists them. */
export interface OfficeUser {
  readonly user: string;
  readonly role: string;
  readonly isMarked: boolean;
}

export function officeUsers(): readonly OfficeUser[] {
  const [, ...rows] = readFileSync(new URL(`${folder}users.csv`, othersLogs), 'utf8').split(
    /\r?\n/u,
  );
  return rows.filter(Boolean).map((row) => {
    const [user = '', role = '', , , marked] = row.split(',');
    return { user, role, isMarked: marked === 'True' };
  });
}

/** Its logs; users.csv is the staff list. */
export function officeLogs(): readonly LogFile[] {
  return ['file', 'device', 'logon', 'http', 'email'].map((name) =>
    logFileAt(fileURLToPath(new URL(`${folder}${name}.csv`, othersLogs)), `${name}.csv`),
  );
}

/**
 * What its logs say in Sekisho's words. Nobody knows what is in the files on its computers, so
 * opening one there is no access to a resident's record; what is copied to removable media leaves
 * the office, and counts as one person's record for each file.
 */
export function officeConfiguration(users: readonly OfficeUser[]): Files {
  const columns = (more: string) =>
    `{ at: date, actor: user, terminal: pc, sequence: id, ${more} }`;
  const source = (id: string, system: string, more: string) =>
    `  - { id: ${id}, system: ${system}, objects: [${id}.csv], format: delimited, map: { columns: ${columns(more)} } }\n`;
  return {
    ...office(
      `  - id: files
    title: { ja: ファイル, en: Files }
    dataClasses: []
    screens: [{ name: 外部媒体, dataClasses: [personal] }]
  - { id: computer, title: { ja: 端末, en: Computers }, dataClasses: [] }
  - { id: web, title: { ja: ウェブ, en: Web }, dataClasses: [] }
`,
      source(
        'file',
        'files',
        `records: { constant: "1" }, action: { column: activity, codes: { Open: view, Edit: update, Copy: export } }, screen: { column: to_removable_media, codes: { "True": 外部媒体, "False": 端末内 } }`,
      ) +
        source(
          'device',
          'computer',
          'action: { constant: other }, records: { constant: "0" }, screen: activity',
        ) +
        source(
          'logon',
          'computer',
          'action: { column: activity, codes: { Logon: login, Logoff: logout } }',
        ) +
        source('http', 'web', 'action: { constant: other }, records: { constant: "0" }') +
        source('email', 'web', 'action: { constant: other }, records: { constant: "0" }'),
      users.map(({ user, role }) => `${user},${role},staff,person,2020-04-01,\n`).join(''),
    ),
    // It works on Japanese holidays, and from the first of January on.
    'calendar.yaml': 'nationalHolidays: false\nclosures: []\n',
  };
}
