import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Journal, Numbered } from '../../ports.ts';
import {
  storedKeyChange,
  storedSettingsChange,
  storedStatementRequest,
  storedUnmaskingEntry,
} from '../stored-journals.ts';

const row = z.object({ entry: z.string() });

/** The append-only records in the embedded database. */
export function sqliteJournals(database: DatabaseSync) {
  return {
    statements: journalOf(database, 'statements', storedStatementRequest),
    unmasking: journalOf(database, 'unmasking', storedUnmaskingEntry),
    settingsChanges: journalOf(database, 'settings', storedSettingsChange),
    keyChanges: journalOf(database, 'keys', storedKeyChange),
  };
}

function journalOf<Entry extends Numbered>(
  database: DatabaseSync,
  name: string,
  stored: z.ZodType<Entry>,
): Journal<Entry> {
  const add = database.prepare(
    'INSERT INTO journals (journal, sequence, entry) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const newest = database.prepare(
    'SELECT entry FROM journals WHERE journal = ? ORDER BY sequence DESC LIMIT 1',
  );
  const every = database.prepare('SELECT entry FROM journals WHERE journal = ? ORDER BY sequence');
  const entryOf = (found: unknown) => stored.parse(JSON.parse(row.parse(found).entry));
  return {
    async append(entry) {
      return add.run(name, entry.sequence, JSON.stringify(entry)).changes === 1;
    },
    async last() {
      const found = newest.get(name);
      return found === undefined ? null : entryOf(found);
    },
    async *all() {
      for (const found of every.all(name)) yield entryOf(found);
    },
  };
}
