import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { SourceDayStore } from '../../ports.ts';
import { attributesOf, sourceDayOf } from '../stored-source-day.ts';
import { inTransaction } from './sqlite-transaction.ts';

const dayRow = z.looseObject({ log_day: z.iso.date() });

/** Source days in the embedded database. */
export function sqliteSourceDays(database: DatabaseSync): SourceDayStore {
  const put = database.prepare(
    `INSERT INTO source_days (source, log_day, file, figures, runs, sketch)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE
     SET figures = excluded.figures, runs = excluded.runs, sketch = excluded.sketch`,
  );
  const ofSource = database.prepare(
    `SELECT log_day, file, figures, runs, sketch FROM source_days
     WHERE source = ? AND log_day BETWEEN ? AND ? ORDER BY log_day, file`,
  );
  return {
    async put(sourceDays) {
      inTransaction(database, () => {
        for (const day of sourceDays) {
          const { file, figures, runs, sketch } = attributesOf(day);
          put.run(day.source, day.logDay, file, figures, runs, sketch);
        }
      });
    },
    async of(source, from, until) {
      const rows = z.array(dayRow).parse(ofSource.all(source, from, until));
      return rows.map((row) => sourceDayOf(source, row.log_day, row));
    },
  };
}
