import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { diskFault } from '../../local/command/disk-fault.ts';

/** What a piece of work throws. */
function errorOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}

test('a database that another program holds is told as that, in both languages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-busy-'));
  const path = join(folder, 'state.sqlite');
  const holder = new DatabaseSync(path);
  const other = new DatabaseSync(path, { timeout: 1 });
  try {
    holder.exec('CREATE TABLE t (a); BEGIN EXCLUSIVE');
    const said = diskFault(errorOf(() => other.exec('INSERT INTO t VALUES (1)')));
    expect(said?.en).toMatch(/held the database .* nothing is lost/);
    expect(said?.ja).toContain('もう一度実行');
  } finally {
    other.close();
    holder.close();
    rmSync(folder, { recursive: true });
  }
});

test('a database that has no room left is told as a full disk', () => {
  const database = new DatabaseSync(':memory:');
  database.exec('PRAGMA max_page_count = 3; CREATE TABLE t (a)');
  const fill = () => {
    for (let row = 0; row < 100; row += 1) database.exec('INSERT INTO t VALUES (zeroblob(4000))');
  };
  expect(diskFault(errorOf(fill))?.en).toMatch(/disk is full/);
  database.close();
});

test('any other error is left to those who know it', () => {
  expect(diskFault(new Error('database is locked'))).toBeNull();
  expect(diskFault('ENOSPC')).toBeNull();
});
