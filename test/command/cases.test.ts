import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Run, run } from './program.ts';
import {
  configuration,
  eventLines,
  ownFolder,
  put,
  removeFolder,
  sharedFolder,
} from './small-office.ts';

interface Desk {
  readonly folder: string;
  readonly state: string;
  /** The case about S0001. */
  readonly id: string;
  cases(...words: string[]): Promise<Run>;
}

/** A state folder with two cases, and the `cases` command on it. */
async function desk(): Promise<Desk> {
  const folder = sharedFolder();
  const config = configuration(folder);
  const state = join(folder, 'state');
  const log = put(folder, 'inbox/events/day.jsonl', eventLines().join('\n'));
  const environment = { SEKISHO_CONFIG: config, SEKISHO_STATE: state };
  await run(['ingest', log], environment);
  const cases = (...words: string[]) => run(['cases', ...words], environment);
  const listed = await cases('list', '--json');
  const facts = listed.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { folder, state, cases, id: facts.find(({ actor }) => actor === 'S0001').case };
}

describe('sekisho cases', () => {
  let cases: Desk['cases'];
  let id: string;
  let state: string;
  let folder: string;
  beforeAll(async () => {
    ({ cases, id, state, folder } = await desk());
    return () => removeFolder(folder);
  });

  test('a case of uncounted lines is not listed with the number 0', async () => {
    const own = ownFolder();
    const log = put(
      own,
      'inbox/table/day.csv',
      'at,actor,action,records\n2026-05-11T10:00:00+09:00,S0002,export,\n',
    );
    const words = ['--config', configuration(own), '--state', join(own, 'state')];
    await run(['ingest', log, ...words]);
    const { stdout } = await run(['cases', 'list', ...words]);
    expect(stdout.split('\n')[1]).toMatch(/ S0002 +not counted /);
  });

  test('lists the cases as a table, and as lines of the contract', async () => {
    const table = await cases();
    expect(table.status).toBe(0);
    expect(table.stdout.split('\n')[0]).toMatch(/^Cases +\S+ +\S+ +/);
    expect(table.stdout).toMatch(new RegExp(`^${id}  high `, 'm'));
    const json = await cases('list', '--json');
    expect(Object.keys(JSON.parse(json.stdout.split('\n')[0] ?? ''))).toEqual([
      'case',
      'actor',
      'subject',
      'detectors',
      'severity',
      'notified',
      'from',
      'until',
      'openedOn',
      'records',
      'subjects',
      'unexplainedSubjects',
      'p',
      'why',
      'evidence',
    ]);
  });

  test('shows one case with its reasons, its path, its log and its evidence', async () => {
    const shown = await cases('show', id);
    expect(shown.stdout).toContain('500');
    expect(shown.stdout).toContain('events/day.jsonl:1');
    expect(shown.stdout).toContain('Information security');
    const json = await cases('show', id, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ case: id, actor: 'S0001', records: 500 });
  });

  test('refuses what the state of the case does not allow, and says what is allowed', async () => {
    const done = await cases('close', id, '--by', 'S0900', '--comment', 'x');
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(/acknowledge|ack/);
  });

  test('lets nobody acknowledge a case about themselves', async () => {
    const done = await cases('ack', id, '--by', 'S0001', '--comment', 'that was me');
    expect(done.status).toBe(1);
    expect(done.stderr).toContain('S0001');
    expect(readdirSync(join(state, 'outbox'))).toHaveLength(2);
  });

  test.each([
    [['ack', 'ID', '--by', 'S0999', '--comment', 'x'], 2, '"S0999" is not in staff.csv'],
    [['ack', 'ID', '--comment', 'x'], 2, 'needs --by'],
    [['ack', 'ID', '--by', 'S0900'], 2, 'needs --comment'],
    [['ack', '--by', 'S0900', '--comment', 'x'], 2, 'needs CASE'],
    [['assess', 'ID', '--by', 'S0900', '--comment', 'x', '--verdict', 'guilty'], 2, 'explained'],
    [['ack', 'C-0', '--by', 'S0900', '--comment', 'x'], 1, 'no case "C-0"'],
    [['show', 'C-0'], 1, 'no case "C-0"'],
    [['burn', 'ID'], 2, 'no command "cases burn"'],
    [['show', 'ID', '--state', 'nowhere'], 2, '"nowhere", given as --state, is not a folder'],
  ])('answers %j with status %d and one sentence', async (words, status, sentence) => {
    const done = await cases(...words.map((word) => (word === 'ID' ? id : word)));
    expect(done.stderr).toContain(sentence);
    expect(done.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(done.status).toBe(status);
  });

  test('knows them by another account that they use', async () => {
    const escalation = join(folder, 'config/escalation.yaml');
    const before = readFileSync(escalation, 'utf8');
    onTestFinished(() => writeFileSync(escalation, before));
    writeFileSync(escalation, before.replace('"S0900"', '"S0900","S0001"'));
    const done = await cases('ack', id, '--by', 'S0900', '--comment', 'mine');
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(/is about "S0900"/);
  });

  test('walks a case from acknowledgement to its end, each step recorded with its comment', async () => {
    const by = ['--by', 'S0900'];
    const done = [
      await cases('ack', id, ...by, '--comment', 'asking the section'),
      await cases('note', id, ...by, '--comment', 'out of office until noon'),
      await cases(
        'assess',
        id,
        ...by,
        '--comment',
        'a list for a mailing',
        '--verdict',
        'explained',
      ),
      await cases('contain', id, ...by, '--comment', 'file deleted'),
      await cases('close', id, ...by, '--comment', 'approval added'),
    ];
    expect(done.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0]);
    const shown = await cases('show', id);
    for (const comment of ['asking the section', 'out of office', 'mailing', 'deleted', 'added']) {
      expect(shown.stdout).toContain(comment);
    }
  });
});
