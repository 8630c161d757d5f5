import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { quarantineFolder } from '../../shared/adapters/local/quarantine-folder.ts';
import { subjectKeyFile } from '../../shared/adapters/local/subject-key-file.ts';
import { CallError } from '../../shared/errors.ts';
import { quarantineContract } from './quarantine-contract.ts';

const root = mkdtempSync(join(tmpdir(), 'sekisho-state-'));
afterAll(() => rmSync(root, { recursive: true }));

quarantineContract('a folder', async () => {
  const folder = mkdtempSync(join(root, 'quarantine-'));
  return {
    quarantine: quarantineFolder(folder),
    contents: async () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted()
        .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const),
  };
});

describe('the subject key in a file', () => {
  it('is made once, of 32 bytes that only its owner may read', async () => {
    const path = join(root, 'made', 'subject.key');
    const key = await subjectKeyFile(path);
    expect(key).toHaveLength(32);
    expect(new Set(key).size).toBeGreaterThan(1);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await subjectKeyFile(path)).toEqual(key);
  });

  it('is the same for all who make it at once, and leaves nothing else behind', async () => {
    const folder = join(root, 'race');
    const keys = await Promise.all(
      Array.from({ length: 10 }, () => subjectKeyFile(join(folder, 'subject.key'))),
    );
    for (const key of keys) expect(key).toEqual(keys[0]);
    expect(readdirSync(folder)).toEqual(['subject.key']);
  });

  it('is refused where the file holds something else, and left as it is', async () => {
    const path = join(root, 'damaged.key');
    writeFileSync(path, 'short');
    await expect(subjectKeyFile(path)).rejects.toThrow(CallError);
    expect(readFileSync(path, 'utf8')).toBe('short');
  });
});
