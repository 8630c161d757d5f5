import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeploymentInProcess, startDeployment } from './deployment-in-process.ts';
import { run } from './program.ts';
import { configuration, removeFolder, sharedFolder } from './small-office.ts';

const folder = sharedFolder();
const config = configuration(folder);
const office = { SEKISHO_CONFIG: config };
const because = ['--by', 'S0900', '--reason', '委託先の担当者に渡す'];
const before = { ...process.env };
let deployment: DeploymentInProcess;

beforeAll(async () => {
  deployment = await startDeployment(config);
  Object.assign(process.env, deployment.environment);
}, 30_000);

afterAll(async () => {
  process.env = { ...before };
  await deployment.close();
  removeFolder(folder);
});

const make = (out: string, ...more: readonly string[]) =>
  run(
    [
      'upload-link',
      'events',
      ...because,
      '--out',
      join(folder, out),
      '--stack',
      'Sekisho',
      ...more,
    ],
    office,
  );

describe('A form for a vendor without credentials', () => {
  test('is recorded, written for its owner alone, and told of with a line for the shell', async () => {
    const made = await make('form.html', '--name', 'week.jsonl', '--hours', '2');
    expect([made.status, made.stderr]).toEqual([0, expect.stringContaining('record no. 1')]);
    expect(statSync(join(folder, 'form.html')).mode & 0o777).toBe(0o600);
    expect(made.stdout).toContain("--form-string 'key=events/week.jsonl'");
    const listed = await run(['upload-links', '--json', '--stack', 'Sekisho'], office);
    const entry = JSON.parse(listed.stdout);
    expect(entry).toMatchObject({
      sequence: 1,
      by: 'S0900',
      reason: '委託先の担当者に渡す',
      source: 'events',
      key: 'events/week.jsonl',
      contentType: 'application/json',
      bytesMax: 200_000_000,
    });
    expect(entry.until - entry.at).toBe(2 * 3_600_000);
    const table = await run(['upload-links', '--stack', 'Sekisho'], office);
    expect(table.stdout).toContain('200 MB');
  });

  test('uploads the file by the very fields of the page', async () => {
    await make('sent.html', '--name', 'sent.jsonl');
    const page = readFileSync(join(folder, 'sent.html'), 'utf8');
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const form = new FormData();
    for (const [, name = '', value = ''] of page.matchAll(
      /type="hidden" name="([^"]+)" value="([^"]*)"/g,
    ))
      form.append(name, value);
    form.append('file', new Blob(['{}']), 'mine.jsonl');
    const answer = await fetch(action, { method: 'POST', body: form });
    expect(answer.status).toBe(201);
    expect(await answer.text()).toContain('<Key>events/sent.jsonl</Key>');
  });

  test('is not made where it could not be recorded', async () => {
    const made = await deployment.without('PutItem', () => make('no.html', '--name', 'a.jsonl'));
    expect([made.status, made.stdout]).toEqual([1, '']);
    expect(() => statSync(join(folder, 'no.html'))).toThrow();
  });

  test('is not made by credentials that end before it', async () => {
    process.env['AWS_CREDENTIAL_EXPIRATION'] = new Date(Date.now() + 3_600_000).toISOString();
    const long = await make('long.html', '--name', 'a.jsonl', '--hours', '2');
    delete process.env['AWS_CREDENTIAL_EXPIRATION'];
    expect([long.status, long.stderr]).toEqual([2, expect.stringContaining('--hours 2')]);
  });

  test.each([
    [['--name', 'a.txt'], '--name must be a file name'],
    [['--name', '../a.jsonl'], '--name must be a file name'],
    [['--name', 'a.jsonl', '--hours', '73'], '--hours must be a whole number from 1 to 72'],
    [['--name', 'a.jsonl', '--hours', '1.5'], '--hours must be a whole number'],
    [
      ['--name', 'a.jsonl', '--megabytes', '0'],
      '--megabytes must be a whole number from 1 to 1000',
    ],
  ])('%j is refused with one sentence', async (more, sentence) => {
    const made = await make('refused.html', ...more);
    expect([made.status, made.stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(made.stderr).toContain(sentence);
  });

  test('takes no source that is none, and writes over no file', async () => {
    const call = ['--name', 'a.jsonl', ...because, '--stack', 'Sekisho', '--out'];
    const other = await run(['upload-link', 'tax', ...call, join(folder, 'tax.html')], office);
    expect([other.status, other.stderr]).toEqual([2, expect.stringContaining('no source tax')]);
    const again = await make('form.html', '--name', 'a.jsonl');
    expect(again.status).toBe(2);
  });
});
