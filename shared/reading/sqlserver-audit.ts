import type { AccessEvent, Action, Outcome } from '../event.ts';
import { say, type Text } from '../language.ts';
import { timeReader } from './date-time.ts';
import { asUtc, type NamedFields, wholeNumber } from './named-fields.ts';
import { deedOfRows, type RowsDeed } from './rows-read.ts';
import { actionOfSql } from './sql-deed.ts';

/** By which columns a record of SQL Server Audit is known. */
export const sqlserverColumns = [
  ['event_time'],
  ['action_id'],
  ['succeeded'],
  ['server_principal_name', 'session_server_principal_name'],
];

/**
 * A function that fills the event out of a row of `sys.fn_get_audit_file` (Microsoft Learn), or
 * says why it cannot. `event_time` is in UTC.
 */
export function sqlserverFiller(rowsMin: number) {
  const timeOf = timeReader('UTC');
  return (event: AccessEvent, fields: NamedFields): Text | null => {
    const time = fields('eventtime');
    const at = timeOf(asUtc(time));
    if (at === null) return say((c) => c.reading.noSuchTime(time));
    const id = fields('actionid');
    if (id === '') return say((c) => c.reading.notOfFormat('SQL Server Audit', 'action_id'));
    const isDone = yes.test(fields('succeeded'));
    if (!isDone && !no.test(fields('succeeded'))) {
      return say((c) => c.reading.notOfFormat('SQL Server Audit', 'succeeded'));
    }
    const { action, records } = deedOf(id.toUpperCase(), fields, rowsMin);
    const object = ['databasename', 'schemaname', 'objectname'].map(fields).filter(Boolean);
    const file = fields('filename');
    const offset = fields('auditfileoffset');
    event.at = at;
    event.actor =
      fields('sessionserverprincipalname') ||
      fields('serverprincipalname') ||
      fields('databaseprincipalname') ||
      '(sqlserver)';
    event.action = action;
    event.outcome = isDone ? 'success' : refusalOf(id.toUpperCase());
    event.records = records;
    event.terminal = fields('clientip') || fields('hostname') || undefined;
    event.screen = object.join('.') || undefined;
    // One place of a file may hold the pieces of one record; the file's name makes it unique.
    const piece = fields('sequencenumber') || '1';
    event.sequence = file === '' || offset === '' ? undefined : `${file}/${offset}/${piece}`;
    return null;
  };
}

const yes = /^(?:1|true)$/iu;
const no = /^(?:0|false)$/iu;
const batches = new Set(['BCM', 'BATCH COMPLETED', 'RCM', 'RPC COMPLETED']);

/** A statement that fails has an error; what is checked before it runs, and is not done, is refused. */
function refusalOf(id: string): Outcome {
  return batches.has(id) ? 'error' : 'denied';
}

/**
 * `action_id` is a code, or in exports its name. `SELECT` and its like are told when rights are
 * checked, before any row is read: a count of 0 there says nothing. The pieces of one long record
 * (`sequence_number` above 1) repeat it: its people were counted with the first.
 */
function deedOf(id: string, fields: NamedFields, rowsMin: number): RowsDeed {
  const known = actionsOf.get(id);
  const isBatch = batches.has(id);
  if (known === 'login' || known === 'logout') return { action: known, records: 0 };
  const action = isBatch ? actionOfSql(fields('statement')) : (known ?? 'other');
  if ((wholeNumber(fields('sequencenumber')) ?? 1) > 1) return { action, records: 0 };
  const isRead = action === 'search';
  const rows = wholeNumber(fields(isRead ? 'responserows' : 'affectedrows'));
  if (action === 'export') return { action, records: null };
  return deedOfRows(action, rows === 0 && !isBatch ? null : rows, rowsMin);
}

const actionsOf: ReadonlyMap<string, Action> = new Map([
  ['SL', 'search'],
  ['SELECT', 'search'],
  ['IN', 'update'],
  ['INSERT', 'update'],
  ['UP', 'update'],
  ['UPDATE', 'update'],
  ['DL', 'update'],
  ['DELETE', 'update'],
  ['BA', 'export'],
  ['BACKUP', 'export'],
  ['BAL', 'export'],
  ['BACKUP LOG', 'export'],
  ['LGIS', 'login'],
  ['LOGIN SUCCEEDED', 'login'],
  ['LGIF', 'login'],
  ['LOGIN FAILED', 'login'],
  ['DBAS', 'login'],
  ['DATABASE AUTHENTICATION SUCCEEDED', 'login'],
  ['DBAF', 'login'],
  ['DATABASE AUTHENTICATION FAILED', 'login'],
  ['LGO', 'logout'],
  ['LOGOUT', 'logout'],
  ['DBL', 'logout'],
]);
