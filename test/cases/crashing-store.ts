import type { CaseStore } from '../../shared/ports.ts';

/** The worker that held the store died. */
export class Crash extends Error {}

/**
 * A real store as a worker sees it that dies at its `survives`-th write: before that write is made,
 * or just after. Everything written until then stays.
 */
export function crashingStore(store: CaseStore, survives: number, before: boolean): CaseStore {
  let writes = 0;
  const dyingAt = async (write: () => Promise<boolean>): Promise<boolean> => {
    writes += 1;
    if (writes > survives) throw new Crash();
    if (writes === survives && before) throw new Crash();
    const answer = await write();
    if (writes === survives) throw new Crash();
    return answer;
  };
  return {
    read: (id) => store.read(id),
    list: (query, after) => store.list(query, after),
    write: (record) => dyingAt(() => store.write(record)),
    append: (id, action) => dyingAt(() => store.append(id, action)),
  };
}
