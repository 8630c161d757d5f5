import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Run, run } from './program.ts';
import { configuration, eventLines, put, removeFolder, sharedFolder } from './small-office.ts';

let cases: (...words: string[]) => Promise<Run>;
let check: () => Promise<Run>;
let id: string;
let state: string;
let config: string;
const by = ['--by', 'S0900', '--comment', 'asked the team'];

beforeAll(async () => {
  const folder = sharedFolder();
  config = configuration(folder);
  change('escalation.yaml', { firstQuestion: { role: 'information-security' } });
  change('sekisho.yaml', { links: { address: 'https://sekisho.kisaragi.example/' } });
  state = join(folder, 'state');
  const environment = { SEKISHO_CONFIG: config, SEKISHO_STATE: state };
  await run(
    ['ingest', put(folder, 'inbox/events/day.jsonl', eventLines().join('\n'))],
    environment,
  );
  cases = (...words) => run(['cases', ...words], environment);
  check = () => run(['check-config', config]);
  const listed = (await cases('list', '--json')).stdout.trim().split('\n');
  id = listed.map((line) => JSON.parse(line)).find(({ actor }) => actor === 'S0001').case;
  return () => removeFolder(folder);
});

/** Adds to a configuration file of JSON. */
function change(file: string, added: object): void {
  const path = join(config, file);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...added }));
}

describe('links of one machine', () => {
  test('stand in the alerts, signed by a secret that only its owner may read', () => {
    const mails = readdirSync(join(state, 'outbox')).filter((name) => name.endsWith('.eml'));
    const words = mails.map((name) => readFileSync(join(state, 'outbox', name), 'utf8')).join('');
    expect(mails.length).toBeGreaterThan(0);
    expect(decoded(words)).toMatch(
      /https:\/\/sekisho\.kisaragi\.example\/links\/[\w-]+\.[\w-]{22}/,
    );
    const { size, mode } = statSync(join(state, 'link.key'));
    expect([size, mode & 0o777]).toEqual([32, 0o600]);
  });
});

/** The bodies of mails, whichever way they are encoded for their transport. */
function decoded(mails: string): string {
  const base64 = [...mails.matchAll(/^[A-Za-z0-9+/]{60,}=*$(?:\n^[A-Za-z0-9+/]+=*$)*/gm)];
  const plain = mails.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
  return `${plain}\n${base64.map(([part]) => Buffer.from(part, 'base64').toString()).join('\n')}`;
}

describe('the answer to "was this work?" by command', () => {
  test.each<[words: string[], status: number, told: RegExp]>([
    [['--answer', 'yes', ...by], 1, /name what shows it/],
    [['--answer', 'no', '--reference', 'D-12', ...by], 2, /--reference goes with --answer yes/],
    [['--answer', 'perhaps', ...by], 2, /may be yes no unknown/],
    [[...by], 2, /needs --answer/],
  ])('%j ends with %i and one sentence', async (words, status, told) => {
    const done = await cases('was-work', id, ...words);
    expect(done.status).toBe(status);
    expect(done.stderr).toMatch(told);
  });

  test('a yes is recorded with what shows it, and proposes what somebody else assesses', async () => {
    const done = await cases('was-work', id, '--answer', 'yes', '--reference', 'D-12', ...by);
    expect(done).toMatchObject({ status: 0 });
    const shown = (await cases('show', id)).stdout;
    expect(shown).toContain('Answered that it was work (D-12)');
    expect(shown).toContain('That is a proposal: the case is not assessed yet.');
  });

  test('whoever the case is about cannot answer it', async () => {
    const done = await cases('was-work', id, '--answer', 'no', '--by', 'S0001', '--comment', 'x');
    expect(done.status).toBe(1);
    expect(done.stderr).toContain('S0001');
  });
});

describe('settings of links and of the question', () => {
  test.each<[file: string, added: object, told: string]>([
    ['sekisho.yaml', { links: { address: 'http://sekisho.example' } }, '"http://sekisho.example"'],
    [
      'sekisho.yaml',
      { links: { address: 'https://a.example/?x=1' } },
      'cannot be what links begin',
    ],
    ['sekisho.yaml', { links: {} }, 'address'],
    ['escalation.yaml', { firstQuestion: { role: 'mayor' } }, '"mayor" cannot be asked first'],
    ['escalation.yaml', { firstQuestion: { role: 'information-security', waitMinutes: 0 } }, '0'],
  ])('%s with %j is a mistake with a sentence', async (file, added, told) => {
    const path = join(config, file);
    const before = readFileSync(path, 'utf8');
    change(file, added);
    const { status, stderr, stdout } = await check();
    writeFileSync(path, before);
    expect(status).toBe(2);
    expect(stdout + stderr).toContain(told);
  });
});
