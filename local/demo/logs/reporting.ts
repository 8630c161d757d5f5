import { localText, type Operation } from '../operation.ts';
import type { SystemLog } from './log-format.ts';

/**
 * The reporting database is PostgreSQL with pgaudit (`pgaudit.log_rows` on) and writes csvlog:
 * 26 columns a line (PostgreSQL documentation, 19.8.4 "Using CSV-Format Log Output").
 */
export const reporting: SystemLog = {
  source: 'reporting-audit',
  system: 'reporting',
  fileName: (date) => `reporting/postgresql-${date}.csv`,
  write(_date, operations) {
    const rows = operations.map((one, index) => row(one, index + 1));
    return { bytes: Buffer.from(rows.map((line) => `${line}\n`).join('')), lines: rows.length };
  },
};

function row(one: Operation, lineNumber: number): string {
  const [time, session] = [`${localText(one.at).replace('T', ' ')}.000 JST`, sessionOf(one)];
  const [statement, audit] = auditOf(one, lineNumber);
  const columns = {
    log_time: time,
    user_name: quoted(one.actor),
    database_name: quoted('toukei'),
    process_id: '4021',
    connection_from: quoted('10.20.30.40:51822'),
    session_id: session,
    session_line_num: String(lineNumber),
    command_tag: quoted(statement),
    session_start_time: `${localText(one.at).slice(0, 10)} 00:00:00 JST`,
    virtual_transaction_id: `3/${lineNumber}`,
    transaction_id: '0',
    error_severity: 'LOG',
    sql_state_code: '00000',
    message: quoted(audit),
    ...Object.fromEntries(silentColumns.map((name) => [name, ''])),
    application_name: quoted('toukei-client'),
    backend_type: quoted('client backend'),
    leader_pid: '',
    query_id: '0',
  };
  return Object.values(columns).join(',');
}

/** Columns that an audit line leaves empty. */
const silentColumns = [
  'detail',
  'hint',
  'internal_query',
  'internal_query_pos',
  'context',
  'query',
  'query_pos',
  'location',
];

/** `AUDIT: class of audit, statement id, substatement id, class, command, …` and the row count. */
function auditOf(one: Operation, statementId: number): readonly [string, string] {
  const rows = one.records ?? 0;
  const head = `AUDIT: SESSION,${statementId},1,READ`;
  return one.action === 'export'
    ? ['COPY', `${head},COPY,TABLE,${one.screen},"COPY ${one.screen} TO STDOUT",<none>,${rows}`]
    : ['SELECT', `${head},SELECT,TABLE,${one.screen},"SELECT * FROM ${one.screen}",<none>,${rows}`];
}

function sessionOf(one: Operation): string {
  const day = Number(localText(one.at).slice(0, 10).replaceAll('-', '')).toString(16);
  return `${day}.${Buffer.from(one.actor).toString('hex')}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
