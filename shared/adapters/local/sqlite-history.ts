import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { HistoryStore } from '../../ports.ts';
import { ruledText, sealedText } from '../stored-sealed-day.ts';
import { inTransaction } from './sqlite-transaction.ts';

const contributionRow = z.object({
  file: z.string(),
  source: z.string(),
  part: z.int().min(0),
  bytes: z.instanceof(Uint8Array),
});

const datedRow = contributionRow.extend({ log_day: z.iso.date() });

const contributionRows = z.array(contributionRow);
const fired = z.array(z.string());

const dayRows = z.array(
  z.object({
    log_day: z.iso.date(),
    digest: z.string(),
    vector: z.instanceof(Uint8Array),
    subjects: z.instanceof(Uint8Array),
    ruled: ruledText,
    fired: z.string().transform((json) => (json === '[]' ? [] : fired.parse(JSON.parse(json)))),
    sealed: sealedText,
  }),
);
const markRows = z.array(
  z.object({ log_day: z.iso.date(), digest: z.string(), seal: z.string().nullable() }),
);
const actorRows = z.array(z.object({ actor: z.string() }));

/** Contributions and day vectors in the embedded database. */
export function sqliteHistory(database: DatabaseSync): HistoryStore {
  const putContribution = database.prepare(
    `INSERT INTO contributions (actor, log_day, file, source, part, bytes) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET bytes = excluded.bytes`,
  );
  const contributionsOf = database.prepare(
    `SELECT file, source, part, bytes FROM contributions WHERE actor = ? AND log_day = ?
     ORDER BY file, source, part`,
  );
  const contributionsBetween = `SELECT log_day, file, source, part, bytes FROM contributions
     WHERE actor = ? AND log_day BETWEEN ? AND ? ORDER BY log_day, file, source, part`;
  const addDay = database.prepare(
    `INSERT INTO days (digest, vector, subjects, ruled, fired, sealed, actor, log_day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const replaceDay = database.prepare(
    `UPDATE days SET digest = ?, vector = ?, subjects = ?, ruled = ?, fired = ?, sealed = ?
     WHERE actor = ? AND log_day = ? AND digest = ?`,
  );
  const daysOf = database.prepare(
    `SELECT log_day, digest, vector, subjects, ruled, fired, sealed FROM days
     WHERE actor = ? AND log_day BETWEEN ? AND ? ORDER BY log_day`,
  );
  const marksOf = database.prepare(
    `SELECT log_day, digest, json_extract(sealed, '$.digest') AS seal FROM days
     WHERE actor = ? AND log_day BETWEEN ? AND ? ORDER BY log_day`,
  );
  const staffOf = database.prepare('SELECT actor FROM days WHERE log_day = ? ORDER BY actor');
  return {
    async putContributions(contributions) {
      inTransaction(database, () => {
        for (const { actor, logDay, file, source, part, bytes } of contributions) {
          putContribution.run(actor, logDay, file, source, part, bytes);
        }
      });
    },
    async contributions(actor, logDay) {
      const rows = contributionRows.parse(contributionsOf.all(actor, logDay));
      return rows.map((row) => ({ actor, logDay, ...row }));
    },
    async *contributionsBetween(actor, from, until) {
      // A statement of its own: one that others use, too, would begin anew under its reader.
      for (const found of database.prepare(contributionsBetween).iterate(actor, from, until)) {
        const { log_day: logDay, ...row } = datedRow.parse(found);
        yield { actor, logDay, ...row };
      }
    },
    async putDay({ actor, logDay, digest, vector, subjects, ruled, fired, sealed }, replaces) {
      const json = [ruled, fired, sealed].map((value) => JSON.stringify(value));
      const values = [digest, vector, subjects, ...json, actor, logDay];
      const result =
        replaces === null ? addDay.run(...values) : replaceDay.run(...values, replaces);
      return result.changes === 1;
    },
    async staffOn(logDay) {
      return actorRows.parse(staffOf.all(logDay)).map(({ actor }) => actor);
    },
    async days(actor, from, until) {
      const rows = dayRows.parse(daysOf.all(actor, from, until));
      return rows.map(({ log_day: logDay, ...row }) => ({ actor, logDay, ...row }));
    },
    async sealMarks(actor, from, until) {
      const rows = markRows.parse(marksOf.all(actor, from, until));
      return rows.map(({ log_day: logDay, digest, seal }) => {
        return { actor, logDay, digest, sealed: seal === null ? null : { digest: seal } };
      });
    },
  };
}
