import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { isAbsent, office, othersLogs, replayed } from './replayed.ts';

const folder = 'windows-fileshare/';
const absent = isAbsent(folder);
const title = `file shares that others recorded${absent ? ` (left out: ${folder} is not there)` : ''}`;

/** Two tools copy 175 files within a minute each; somebody looks at one; somebody is refused. */
const bulk = [
  'ID5145-user_file-credentials-browser_dump_via_network_share.xml',
  'ID5145-4624-DonPAPI_full_extraction.xml',
];
const small = [
  'ID5145-DNS_hosts_files_access_via_network_share.xml',
  'ID5140-Failed_ADMIN_share_access.xml',
];

/** Each file is a day of its own; that one of the days was a Sunday is left out of account. */
async function notifiedIn(name: string, map: string): Promise<readonly string[]> {
  const config = office(
    '  - { id: share, title: { ja: 共有, en: Share }, dataClasses: [personal] }\n',
    `  - { id: share-log, system: share, objects: ["*.xml"], format: windows-security, cadence: irregular, map: ${map} }\n`,
    'admmig,情報政策課,主事,person,2010-04-01,\n',
    'UTC',
  );
  const calendar =
    'extraOpenings: [{ date: 2021-12-12, hours: 06:00-18:00 }]\nnationalHolidays: false\n';
  const path = fileURLToPath(new URL(`${folder}${name}`, othersLogs));
  const log = logFileAt(path, name);
  const { cases } = await replayed({ ...config, 'calendar.yaml': calendar }, [log]);
  return cases.filter(({ notified }) => notified).flatMap(({ detectors }) => detectors);
}

describe.skipIf(absent)(title, () => {
  const homes = '{ exportPaths: ["//*/C$/Users/**"] }';

  test.each(bulk)(
    '%s: reads where people keep their files are exports, and found',
    async (name) => {
      expect(await notifiedIn(name, homes)).toEqual(['uncounted-export']);
    },
  );

  test.each(bulk)(
    '%s: is found by its volume, too, where nobody says what an export is',
    async (name) => {
      expect(await notifiedIn(name, '{}')).toEqual(['unexplained-mass-viewing']);
    },
  );

  test.each(small)('%s: is quiet, whatever its reads are taken for', async (name) => {
    expect(await notifiedIn(name, homes)).toEqual([]);
    expect(await notifiedIn(name, '{}')).toEqual([]);
  });
});
