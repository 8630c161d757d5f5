import type { CsvRecord } from './csv-records.ts';
import { zonedInstant } from './zoned-time.ts';

/** One entry of a PostgreSQL server log, whichever of its formats it comes from. */
export interface PostgresqlFields {
  /** As the log writes it. */
  readonly time: string;
  /** ms since 1970; null: no such time, or a zone that is not known. */
  readonly at: number | null;
  /** null: a line of the server itself. */
  readonly user: string | null;
  readonly database: string | null;
  /** Host or address of the client, without its port. */
  readonly client: string | null;
  /** `LOG`, `ERROR` …, in the server's language. */
  readonly level: string;
  readonly sqlState: string | null;
  readonly message: string;
  /** The statement where the log gives it apart from the message. */
  readonly query: string | null;
  /** Session id and line number within the session: the server's own number of the entry. */
  readonly sequence: string | null;
}

/** How many columns `csvlog` has: up to version 12, in 13, and from 14 on. */
const columnCounts = [23, 24, 26];

/**
 * The fields of a `csvlog` record (PostgreSQL documentation, "Using CSV-Format Log Output"), or
 * null where it is none.
 */
export function fieldsOfCsvlog(record: CsvRecord): PostgresqlFields | null {
  if (!columnCounts.includes(record.count)) return null;
  const level = record.field(11);
  if (level === '') return null;
  const session = record.field(5);
  const number = record.field(6);
  const time = record.field(0);
  return {
    time,
    at: zonedInstant(time),
    user: orNull(record.field(1)),
    database: orNull(record.field(2)),
    client: orNull(withoutPort(record.field(4))),
    level,
    sqlState: orNull(record.field(12)),
    message: record.field(13),
    query: orNull(record.field(19)),
    sequence: session === '' || number === '' ? null : `${session}/${number}`,
  };
}

/** `10.0.0.1:5432` and `10.0.0.1(5432)` without the port; `[local]` and IPv6 addresses as they are. */
export function withoutPort(client: string): string {
  return client.replace(/(?:\(\d+\)|(?<=[^[].*):\d+)$/u, '');
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
