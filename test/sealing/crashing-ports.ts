import type { Pipeline } from '../../shared/pipeline.ts';
import { Crash } from '../cases/crashing-store.ts';

/** The ports of a pipeline that write what is kept. */
type Kept = Pick<Pipeline, 'history' | 'sourceDays' | 'manifests' | 'cases'>;

/**
 * A pipeline as a worker sees it that dies at its `survives`-th write, whatever it writes to: before
 * that write is made, or just after. Everything written until then stays. A worker of its own has
 * compiled the settings itself and knows nothing of what others have in memory.
 */
export function dyingWorker(pipeline: Pipeline, survives: number, before: boolean): Pipeline {
  let writes = 0;
  const dyingAt = async <Answer>(write: () => Promise<Answer>): Promise<Answer> => {
    writes += 1;
    if (writes > survives || (writes === survives && before)) throw new Crash();
    const answer = await write();
    if (writes >= survives) throw new Crash();
    return answer;
  };
  return { ...worker(pipeline), ...withWrites(pipeline, dyingAt) };
}

/** A worker before whose `place`-th write something else happens, from its beginning to its end. */
export function interruptedWorker(
  pipeline: Pipeline,
  place: number,
  happens: () => Promise<unknown>,
): Pipeline {
  let writes = 0;
  return {
    ...worker(pipeline),
    ...withWrites(pipeline, async (write) => {
      writes += 1;
      if (writes === place) await happens();
      return write();
    }),
  };
}

/** Another process over the same stores. */
export function worker(pipeline: Pipeline): Pipeline {
  return { ...pipeline, settings: { ...pipeline.settings } };
}

function withWrites(
  { history, sourceDays, manifests, cases }: Kept,
  around: <Answer>(write: () => Promise<Answer>) => Promise<Answer>,
): Kept {
  return {
    history: {
      ...history,
      putContributions: (some) => around(() => history.putContributions(some)),
      putDay: (day, replaces) => around(() => history.putDay(day, replaces)),
    },
    sourceDays: { ...sourceDays, put: (some) => around(() => sourceDays.put(some)) },
    manifests: {
      put: (manifest) => around(() => manifests.put(manifest)),
      ofContent: (sha256) => manifests.ofContent(sha256),
      all: () => manifests.all(),
    },
    cases: {
      read: (id) => cases.read(id),
      list: (query, after) => cases.list(query, after),
      write: (record) => around(() => cases.write(record)),
      append: (id, action) => around(() => cases.append(id, action)),
    },
  };
}
