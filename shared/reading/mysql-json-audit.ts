import * as z from 'zod';
import type { AccessEvent } from '../event.ts';
import { say, type Text } from '../language.ts';
import { timeReader } from './date-time.ts';
import { deedOfMysqlStatement, mysqlActor, outcomeOfMysql } from './mysql-deed.ts';
import type { RowsDeed } from './rows-read.ts';

const text = z.string().min(1);
const optional = z.string().nullish();
const code = z.coerce.number().int().catch(0);

const enterprise = z.object({
  timestamp: text,
  id: z.int().nullish(),
  class: text,
  event: optional,
  account: z.object({ user: optional, host: optional }).nullish(),
  login: z.object({ user: optional, ip: optional }).nullish(),
  connection_data: z.object({ status: code, db: optional }).nullish(),
  general_data: z.object({ sql_command: optional, query: optional, status: code }).nullish(),
  query_data: z.object({ sql_command: optional, query: optional, status: code }).nullish(),
  table_access_data: z.object({ db: optional, table: optional, sql_command: optional }).nullish(),
  query_statistics: z.object({ rows_sent: z.int().min(0).nullish() }).nullish(),
});
const percona = z.object({
  audit_record: z.object({
    name: text,
    record: optional,
    timestamp: text,
    command_class: optional,
    status: code,
    sqltext: optional,
    user: optional,
    host: optional,
    ip: optional,
    db: optional,
  }),
});

/** A record of MySQL Enterprise Audit, or of Percona's audit log plugin. */
export const mysqlJsonRecord = z.union([enterprise, percona]);

/** What both say of one record. */
interface MysqlRecord {
  readonly time: string;
  readonly actor: string;
  readonly deed: RowsDeed;
  readonly status: number;
  readonly terminal: string | undefined;
  readonly screen: string | undefined;
  readonly sequence: string | undefined;
}

/** A function that fills the event out of a record, or says why it cannot. Times are in UTC. */
export function mysqlJsonFiller(rowsMin: number) {
  const timeOf = timeReader('UTC');
  return (event: AccessEvent, row: z.infer<typeof mysqlJsonRecord>): Text | null => {
    const record = 'audit_record' in row ? ofPercona(row, rowsMin) : ofEnterprise(row, rowsMin);
    const at = timeOf(record.time.replace(/ UTC$/u, ''));
    if (at === null) return say((c) => c.reading.noSuchTime(record.time));
    event.at = at;
    event.actor = record.actor;
    event.action = record.deed.action;
    event.outcome = outcomeOfMysql(record.status);
    event.records = record.deed.records;
    event.terminal = record.terminal;
    event.screen = record.screen;
    event.sequence = record.sequence;
    return null;
  };
}

const nothing: RowsDeed = { action: 'other', records: 0 };

function ofEnterprise(row: z.infer<typeof enterprise>, rowsMin: number): MysqlRecord {
  const { connection_data: connection, general_data: general, table_access_data: access } = row;
  const table = [access?.db, access?.table].filter(Boolean).join('.');
  return {
    time: row.timestamp,
    actor: nameIn(row.account?.user) || nameIn(row.login?.user) || mysqlActor,
    deed: deedOfEnterprise(row, rowsMin),
    status: general?.status ?? row.query_data?.status ?? connection?.status ?? 0,
    terminal: row.login?.ip || row.account?.host || undefined,
    screen: table || connection?.db || undefined,
    sequence: typeof row.id === 'number' ? `${row.timestamp}/${row.id}` : undefined,
  };
}

/** Percona writes accounts as `root[root] @ localhost []`. */
function nameIn(account: string | null | undefined): string {
  return account?.split('[')[0]?.trim() ?? '';
}

/**
 * The class `general` tells a statement at its end (`status`), and so does Percona's `query`;
 * `table_access` tells each table that it touches. Their other events come before it has read.
 */
function deedOfEnterprise(row: z.infer<typeof enterprise>, rowsMin: number): RowsDeed {
  const { general_data: general } = row;
  if (row.class === 'connection') {
    return { action: row.event === 'disconnect' ? 'logout' : 'login', records: 0 };
  }
  if (row.class === 'table_access') {
    return { action: row.event === 'read' ? 'search' : 'update', records: null };
  }
  const isOver = row.event === 'status' || row.event === 'query_status_end';
  const run = general ?? row.query_data;
  if (!isOver || run === null || run === undefined) return nothing;
  const statement = run.query || run.sql_command || '';
  return deedOfMysqlStatement(statement, row.query_statistics?.rows_sent ?? null, rowsMin);
}

function ofPercona({ audit_record: row }: z.infer<typeof percona>, rowsMin: number): MysqlRecord {
  return {
    time: row.timestamp,
    actor: nameIn(row.user) || mysqlActor,
    deed: deedOfPercona(row.name, row.sqltext || row.command_class || '', rowsMin),
    status: row.status,
    terminal: row.ip || row.host || undefined,
    screen: row.db || undefined,
    sequence: row.record || undefined,
  };
}

function deedOfPercona(name: string, statement: string, rowsMin: number): RowsDeed {
  if (name === 'Connect' || name === 'Change user') return { action: 'login', records: 0 };
  if (name === 'Quit') return { action: 'logout', records: 0 };
  const isRun = name === 'Query' || name === 'Execute';
  return isRun ? deedOfMysqlStatement(statement, null, rowsMin) : nothing;
}
