import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { logFilesAt } from '../../shared/adapters/local/log-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'sekisho-log-files-'));
for (const name of ['b/2.csv', 'b/10.csv', 'a.csv', '住民/1.csv', '.hidden', 'b/.part/3.csv']) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), `content of ${name}`);
}
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder gives its files by name, in order, without hidden ones', async () => {
  const names: string[] = [];
  for await (const file of logFilesAt(folder)) names.push(file.name);
  expect(names).toEqual(['a.csv', 'b/10.csv', 'b/2.csv', '住民/1.csv']);
});

test('a file gives itself, and can be read more than once', async () => {
  for await (const file of logFilesAt(join(folder, 'b/2.csv'))) {
    expect(file.name).toBe('2.csv');
    for (let time = 0; time < 2; time += 1) {
      const parts: Uint8Array[] = [];
      for await (const chunk of file.open()) parts.push(chunk);
      expect(Buffer.concat(parts).toString()).toBe('content of b/2.csv');
    }
  }
});

test('a path that is not there is an error', async () => {
  await expect(logFilesAt(join(folder, 'none')).next()).rejects.toThrow(/ENOENT/u);
});
