import * as z from 'zod';
import type { PostgresqlFields } from './postgresql-fields.ts';
import { zonedInstant } from './zoned-time.ts';

const text = z.string().min(1);
const optional = z.string().nullish();

/** What is read of a `jsonlog` entry (PostgreSQL documentation, "Using JSON-Format Log Output"). */
export const jsonlogEntry = z.object({
  timestamp: text,
  user: optional,
  dbname: optional,
  remote_host: optional,
  session_id: optional,
  line_num: z.int().nullish(),
  error_severity: text,
  state_code: optional,
  message: z.string().default(''),
  statement: optional,
});

/** The entry's fields, as every format of PostgreSQL gives them; blank is absent. */
export function fieldsOfJsonlog(entry: z.infer<typeof jsonlogEntry>): PostgresqlFields {
  const { session_id: session, line_num: number } = entry;
  const hasNumber = typeof number === 'number' && typeof session === 'string';
  return {
    time: entry.timestamp,
    at: zonedInstant(entry.timestamp),
    user: entry.user || null,
    database: entry.dbname || null,
    client: entry.remote_host || null,
    level: entry.error_severity,
    sqlState: entry.state_code || null,
    message: entry.message,
    query: entry.statement || null,
    sequence: hasNumber ? `${session}/${number}` : null,
  };
}
