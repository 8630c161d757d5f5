import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../command/program.ts';
import { configuration, ownFolder } from '../command/small-office.ts';

/** What `check-config` says of an office with these settings. */
async function checked(more: object): Promise<string> {
  const config = configuration(ownFolder());
  const path = join(config, 'sekisho.yaml');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...more }));
  const { stdout, stderr } = await run(['check-config', config]);
  return stdout + stderr;
}

const address = 'https://automation.city.kisaragi.example/sekisho';
const channels = { webhook: { secretEnvironment: 'SEKISHO_TEST_SECRET' } };

test.each([
  ['a mode that there is not', { containment: { mode: 'always' } }, /off.*dry-run.*on/],
  ['a hook that nothing signs', { containment: { webhook: address } }, /is signed/],
  ['an open hook', { channels, containment: { webhook: 'http://city.example' } }, /https/],
  [
    'a detector that there is not',
    { containment: { automaticDetectors: ['after-ours'] } },
    /"after-ours"/,
  ],
  ['a wait of zero', { containment: { remindMinutes: 0 } }, /remindMinutes|1/],
  ['a key that there is not', { containment: { modus: 'on' } }, /modus/],
  ['deadlines out of order', { statutory: { finalUntilDay: 2 } }, /finalUntilDay/],
  ['a time that is none', { statutory: { reminderTime: '25:00' } }, /25:00/],
])('%s is a mistake with its place', async (_, more, says) => {
  const told = await checked(more);
  expect(told).toMatch(says);
  expect(told).toMatch(/sekisho\.yaml:\d+:\d+/);
});

test('what a town may set is taken', async () => {
  const containment = {
    mode: 'on',
    webhook: address,
    automaticDetectors: ['unapproved-bulk-export'],
  };
  const statutory = { peopleOver: 1_000, reminderTime: '08:30' };
  const told = await checked({ channels, containment, statutory });
  expect(told).toMatch(/holds no mistakes/);
});
