import type { AccessEvent } from '../event.ts';
import { say, type Text } from '../language.ts';
import type { TimeReader } from './date-time.ts';
import { deedOfMysqlStatement, mysqlActor, outcomeOfMysql } from './mysql-deed.ts';
import { deedOfRows, type RowsDeed } from './rows-read.ts';

/**
 * A line of the plugin `server_audit` (MariaDB Knowledge Base, "MariaDB Audit Plugin - Log Format";
 * Amazon Aurora User Guide, "Using Advanced Auditing"; Amazon RDS User Guide, "MariaDB audit plugin").
 * Statements stand in single quotes with backslash escapes; RDS adds the kind of connection.
 */
const shape =
  /^(?<time>[^,]*),(?<server>[^,]*),(?<user>[^,]*),(?<host>[^,]*),(?<connection>\d*),(?<query>\d*),(?<operation>[A-Z][A-Z_]*),(?<database>[^,]*),(?<object>'[^'\\]*(?:(?:\\.|'')[^'\\]*)*'|[^,']*),(?<code>-?\d*)(?:,(?<kind>[^,]*))?$/su;

/** Fills the event out of a line, or says why it cannot. */
export function fillFromServerAudit(
  event: AccessEvent,
  line: string,
  timeOf: TimeReader,
): Text | null {
  const groups = shape.exec(line)?.groups;
  if (groups === undefined) return say((c) => c.reading.notOfFormat('server_audit', 'CSV'));
  const time = groups['time'] ?? '';
  const at = instantOf(time, timeOf);
  if (at === null) return say((c) => c.reading.noSuchTime(time));
  const operation = groups['operation'] ?? '';
  const object = groups['object'] ?? '';
  const isTable = tables.has(operation);
  const name = [groups['database'], isTable ? object : ''].filter(Boolean).join('.');
  const { action, records } = deedOf(operation, unquoted(object));
  event.at = at;
  event.actor = groups['user'] || mysqlActor;
  event.action = action;
  event.outcome =
    operation === 'FAILED_CONNECT' ? 'denied' : outcomeOfMysql(Number(groups['code'] ?? ''));
  event.records = records;
  event.terminal = groups['host'] || undefined;
  event.screen = name || undefined;
  return null;
}

/** Aurora writes microseconds since 1970, the others the server's local time. */
function instantOf(time: string, timeOf: TimeReader): number | null {
  return /^\d{16}$/u.test(time) ? Math.floor(Number(time) / 1000) : timeOf(time);
}

/** The log never counts rows. `READ` and `WRITE` name each table that a statement touches. */
function deedOf(operation: string, statement: string): RowsDeed {
  if (signIns.has(operation)) return { action: 'login', records: 0 };
  if (operation === 'DISCONNECT') return { action: 'logout', records: 0 };
  if (operation.startsWith('QUERY')) return deedOfMysqlStatement(statement, null, 1);
  if (operation === 'READ') return deedOfRows('search', null, 1);
  return deedOfRows(operation === 'WRITE' ? 'update' : 'other', null, 1);
}

const signIns = new Set(['CONNECT', 'FAILED_CONNECT', 'CHANGEUSER']);
const tables = new Set(['READ', 'WRITE', 'CREATE', 'ALTER', 'RENAME', 'DROP']);

function unquoted(object: string): string {
  if (!object.startsWith("'")) return object;
  return object.slice(1, -1).replaceAll(/\\(.)/gsu, (_all, sign) => (sign === 'n' ? '\n' : sign));
}
