import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { contribution, sha256Of, storedDay } from './store-samples.ts';

/** Counts one day up twenty times, as one of several processes; the digest is the count. */
const [path = '', name = ''] = process.argv.slice(2);
const store = openSqliteStore(path);
for (let part = 0; part < 20; part += 1) {
  await store.history.putContributions([
    contribution({ file: sha256Of(name.charCodeAt(0)), part }),
  ]);
  while (!(await countUp()));
}
store.close();

async function countUp(): Promise<boolean> {
  const [day] = await store.history.days('S0001', '2026-05-11', '2026-05-11');
  const before = day?.digest ?? null;
  return store.history.putDay(storedDay({ digest: `${Number(before ?? 0) + 1}` }), before);
}
