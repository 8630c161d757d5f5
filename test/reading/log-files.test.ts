import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { logFilesAt } from '../../shared/adapters/local/log-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'sekisho-log-files-'));
for (const name of ['b/2.csv', 'b/10.csv', 'a.csv', '住民/1.csv', '.hidden', 'b/.part/3.csv']) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), `content of ${name}`);
}
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder gives its files by name, in order, without hidden ones', async () => {
  const { files } = await logFilesAt(folder);
  expect(files.map(({ name }) => name)).toEqual(['a.csv', 'b/10.csv', 'b/2.csv', '住民/1.csv']);
});

test('a file gives itself, and can be read more than once', async () => {
  const { files } = await logFilesAt(join(folder, 'b/2.csv'));
  expect(files).toHaveLength(1);
  for (const file of files) {
    expect(file.name).toBe('2.csv');
    for (let time = 0; time < 2; time += 1) {
      const parts: Uint8Array[] = [];
      for await (const chunk of file.open()) parts.push(chunk);
      expect(Buffer.concat(parts).toString()).toBe('content of b/2.csv');
    }
  }
});

test('a file is read from anywhere in it', async () => {
  const { files } = await logFilesAt(join(folder, 'a.csv'));
  const access = files[0]?.randomAccess;
  expect(await access?.size()).toBe('content of a.csv'.length);
  const parts = await Array.fromAsync(access?.open(8, 10) ?? []);
  expect(Buffer.concat(parts).toString()).toBe('of');
});

test('a path that is not there is an error', async () => {
  await expect(logFilesAt(join(folder, 'none'))).rejects.toThrow(/ENOENT/u);
});

test('links are left out and named, wherever they lead', async () => {
  const linked = mkdtempSync(join(tmpdir(), 'sekisho-linked-'));
  onTestFinished(() => rmSync(linked, { recursive: true }));
  mkdirSync(join(linked, 'tax'));
  writeFileSync(join(linked, 'tax/day.csv'), 'one line');
  symlinkSync('day.csv', join(linked, 'tax/again.csv'));
  symlinkSync('nowhere', join(linked, 'broken.csv'));
  symlinkSync(folder, join(linked, 'other'));
  const { files, leftOut } = await logFilesAt(linked);
  expect(files.map(({ name }) => name)).toEqual(['tax/day.csv']);
  expect(leftOut).toEqual(['broken.csv', 'other', 'tax/again.csv']);
});
