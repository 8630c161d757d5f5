import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { CallError } from '../../shared/errors.ts';
import { storeContract } from './store-contract.ts';
import { caseId, caseRecord, contribution, storedDay } from './store-samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'sekisho-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = promisify(execFile);
let files = 0;
function freshPath(): string {
  files += 1;
  return join(folder, `${files}.db`);
}

storeContract('memory', async () => openSqliteStore(':memory:'));
storeContract('one file', async () => openSqliteStore(freshPath()));

describe('the database of one machine', () => {
  it('keeps what was written when it is opened again', async () => {
    const path = freshPath();
    const first = openSqliteStore(path);
    await first.history.putContributions([contribution()]);
    first.close();
    const second = openSqliteStore(path);
    expect(await second.history.contributions('S0001', '2026-05-11')).toEqual([contribution()]);
    second.close();
  });

  it('lets one of two that have it open win, and both see it', async () => {
    const path = freshPath();
    const stores = [openSqliteStore(path), openSqliteStore(path)];
    const won = await Promise.all(
      stores.map((store, number) => store.history.putDay(storedDay({ digest: `${number}` }), null)),
    );
    expect(won).toEqual([true, false]);
    for (const { history, close } of stores) {
      const days = await history.days('S0001', '2026-05-11', '2026-05-11');
      expect(days).toEqual([storedDay({ digest: '0' })]);
      close();
    }
  });

  it('refuses to change or take away what stands in a journal, whoever asks', () => {
    const path = freshPath();
    openSqliteStore(path).close();
    const database = new DatabaseSync(path);
    database.exec("INSERT INTO journals VALUES ('statements', 1, '{}')");
    for (const attempt of ["UPDATE journals SET entry = ''", 'DELETE FROM journals'])
      expect(() => database.exec(attempt)).toThrow('only added to');
    database.close();
  });

  it('says so where the file is no database', () => {
    const path = freshPath();
    writeFileSync(path, 'actor,section\n'.repeat(1_000));
    expect(() => openSqliteStore(path)).toThrow(CallError);
    expect(() => openSqliteStore(join(folder, 'missing', 'folder.db'))).toThrow(CallError);
  });

  it('loses nothing while several processes write to it, from its making on', async () => {
    const path = freshPath();
    const script = fileURLToPath(new URL('sqlite-writer.ts', import.meta.url));
    const writers = ['a', 'b', 'c'].map((name) => run(process.execPath, [script, path, name]));
    await Promise.all(writers);
    const store = openSqliteStore(path);
    const [day] = await store.history.days('S0001', '2026-05-11', '2026-05-11');
    expect(day?.digest).toBe('60');
    const read = await store.history.contributions('S0001', '2026-05-11');
    expect(read).toHaveLength(60);
    store.close();
  });

  it('refuses a database that a later version wrote', () => {
    const path = freshPath();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 999');
    database.close();
    expect(() => openSqliteStore(path)).toThrow(/later Sekisho \(format 999/);
  });

  it('refuses stored facts that are not whole', async () => {
    const path = freshPath();
    const store = openSqliteStore(path);
    await store.cases.write(caseRecord({ id: caseId(1) }));
    const database = new DatabaseSync(path);
    database.exec(`UPDATE cases SET facts = '{"id":"C-1"}'`);
    database.close();
    await expect(store.cases.read(caseId(1))).rejects.toThrow();
    store.close();
  });
});
