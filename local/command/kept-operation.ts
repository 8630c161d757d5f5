import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteReader } from '../../shared/adapters/local/sqlite-reader.ts';
import type { SqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { notedDay } from '../../shared/history/stored-day.ts';
import { addDays } from '../../shared/log-day.ts';
import { spanOf } from '../../shared/sealing/loaded-history.ts';
import type { OpenState } from '../composition.ts';

/**
 * What a state folder holds of the operation, as it stands at this moment; nothing of it can be
 * changed. null: there is no operation in it.
 */
export function openOperation(stateFolder: string | null): SqliteStore | null {
  if (stateFolder === null) return null;
  const path = join(stateFolder, 'sekisho.sqlite');
  return existsSync(path) ? openSqliteReader(path) : null;
}

/**
 * A replay that judges the history that the operation keeps: its logs are read where they are, what
 * is derived from them is made anew in the replay's own database.
 */
export async function replayOf(operation: SqliteStore, replay: OpenState): Promise<OpenState> {
  const { history, manifests, sourceDays } = operation;
  const span = await spanOf(manifests);
  if (span !== null)
    for (let day = span.from; day <= span.until; day = addDays(day, 1))
      for (const actor of await history.staffOn(day))
        await replay.history.putDay(notedDay(actor, day), null);
  const { contributions, contributionsBetween } = history;
  const kept = { ...replay.history, contributions, contributionsBetween };
  return { ...replay, manifests, sourceDays, history: kept };
}
