import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectFolder } from '../infra/deployment.ts';
import { settingsFolder } from '../shared/adapters/local/settings-folder.ts';
import { loadSettings } from '../shared/settings/load.ts';
import { commandsOf } from './readme-commands.ts';

/** What people write in their own language. */
const withoutWords = (command: string) => command.replaceAll(/'[^']*'/g, "'…'");

test.each([
  ['Deploying', 'AWS に置く'],
  ['The first log', '最初のログ'],
])('the chapter “%s” has the same commands in both READMEs', (english, japanese) => {
  const commands = commandsOf(english).map(withoutWords);
  expect(commands.length).toBeGreaterThan(2);
  expect(commandsOf(japanese, 'README.ja.md').map(withoutWords)).toEqual(commands);
});

test.each(['README.md', 'README.ja.md'])(
  'the commands of %s can be tried with the sample',
  (file) => {
    const readme = readFileSync(`${projectFolder}${file}`, 'utf8');
    const named = (pattern: RegExp) => [...readme.matchAll(pattern)].map(([, name]) => name);
    const { staff, sources } = loadSettings(settingsFolder(`${projectFolder}local/sample`));
    const accounts = named(/--by (S\d+)/g);
    expect(accounts.length).toBeGreaterThan(2);
    expect(accounts.filter((one) => one !== undefined && !staff.has(one))).toEqual([]);
    const ids = sources.map(({ id }) => id);
    expect(
      named(/sekisho upload-link ([a-z-]+)/g).filter((one) => !ids.includes(one ?? '')),
    ).toEqual([]);
  },
);
