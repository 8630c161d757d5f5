import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Run, run } from './program.ts';
import { configuration, eventLines, put, removeFolder, sharedFolder } from './small-office.ts';

let cases: (...words: string[]) => Promise<Run>;
let id: string;
let folder: string;
const by = ['--by', 'S0900'];
const because = [...by, '--comment', 'as agreed'];

beforeAll(async () => {
  folder = sharedFolder();
  const environment = {
    SEKISHO_CONFIG: configuration(folder),
    SEKISHO_STATE: join(folder, 'state'),
  };
  await run(
    ['ingest', put(folder, 'inbox/events/day.jsonl', eventLines().join('\n'))],
    environment,
  );
  cases = (...words) => run(['cases', ...words], environment);
  const listed = (await cases('list', '--json')).stdout.trim().split('\n');
  id = listed.map((line) => JSON.parse(line)).find(({ actor }) => actor === 'S0001').case;
  return () => removeFolder(folder);
});

async function expectDone(words: readonly string[], status: number, says: RegExp): Promise<void> {
  const done = await cases(...words);
  expect([words.join(' '), done.status, done.stderr]).toEqual([
    words.join(' '),
    status,
    expect.stringMatching(says),
  ]);
}

describe('the statutory clock and the drafts', () => {
  test('begin with the first acknowledgement, which can be corrected with a reason', async () => {
    expect((await cases('clock', id)).stdout).toMatch(/No deadline runs yet/);
    await expectDone(['ack', id, ...because], 0, /acknowledged/);
    const { stdout } = await cases('clock', id);
    expect(stdout).toMatch(/ {2}Preliminary report .*: by /);
    await expectDone(['knew', id, '--at', '2999-01-01', ...because], 1, /in the future|to come/);
    await expectDone(['knew', id, '--at', '2026-05-12T09:00', ...because], 0, /Recorded/);
    const corrected = (await cases('clock', id)).stdout;
    expect(corrected).toMatch(/→ 2026-05-12 09:00:00 +as agreed/);
    expect(corrected).toMatch(/Preliminary report.*16 May 2026/);
    expect(corrected).toMatch(/Final report.*10 Jun 2026/);
  });

  test('follow what people find, and say so in the log', async () => {
    await expectDone(['state', id, '--wrongful-purpose', 'yes', ...because], 0, /Recorded/);
    await expectDone(['state', id, '--may-have-leaked', 'yes', ...because], 0, /Recorded/);
    expect((await cases('clock', id)).stdout).toMatch(/Final report.*10 Jul 2026/);
  });

  test('are written as text and as a page, never over a file, and reading is recorded', async () => {
    const kind = ['--kind', 'report'];
    const printed = await cases('draft', id, ...kind, ...by);
    expect(printed.stdout).toMatch(/^【下書き】/);
    expect(printed.stdout).toMatch(/調査中/);
    const out = join(folder, 'report.html');
    const page = ['draft', id, ...kind, '--final', '--format', 'html', '--out', out, ...by];
    await expectDone(page, 0, /^$/);
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>[\s\S]*確報/);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    await expectDone(page, 2, /is there already/);
    await expectDone(['draft', id, ...kind, '--by', 'S0001'], 1, /is about "S0001"/);
    await expectDone(['draft', id, '--kind', 'letter', ...by], 2, /--kind may be report notice/);
    await expectDone(['draft', 'C-0', ...kind, ...by], 1, /no case "C-0"/i);
    const refused = join(folder, 'refused.txt');
    await cases('draft', id, ...kind, '--out', refused, '--by', 'S0001');
    expect(existsSync(refused)).toBe(false);
    const { stdout } = await cases('show', id);
    expect(stdout).toMatch(/S0900 +The draft of the report was read \(preliminary report\)/);
    expect(stdout).toMatch(/S0900 +The draft of the report was read \(final report\)/);
  });

  test('take a field in words of a person, and what was done outside', async () => {
    const notice = ['--kind', 'notice', ...by];
    const write = ['write', id, '--kind', 'notice', '--words', '氏名と住所です。'];
    await expectDone([...write, '--field', 'people', ...because], 1, /people/);
    await expectDone([...write, '--field', 'items', ...because], 0, /Recorded/);
    expect((await cases('draft', id, ...notice)).stdout).toMatch(/氏名と住所です。/);
    const reported = ['reported', id, '--report', 'preliminary'];
    await expectDone([...reported, ...because], 2, /either --at .* or --mistaken/);
    await expectDone([...reported, '--at', '2026-05-14T15:00', ...because], 0, /Recorded/);
    expect((await cases('clock', id)).stdout).toMatch(
      /Preliminary report \(.*in time.*14 May 2026/,
    );
    await expectDone([...reported, '--mistaken', ...because], 0, /Recorded/);
    const told = ['notified', id, '--means', 'letter', '--at', '2026-05-14T15:00'];
    await expectDone([...told, ...because], 0, /Recorded/);
    const made = ['published', id, '--means', 'web site', '--at', '2026-05-14T15:00'];
    await expectDone([...made, ...because], 0, /Recorded/);
    expect((await cases('draft', id, '--kind', 'report', ...by)).stdout).toMatch(/letter|web site/);
  });
});
