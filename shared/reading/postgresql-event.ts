import type { AccessEvent, Outcome } from '../event.ts';
import { say, type Text } from '../language.ts';
import { type AuditEntry, auditEntryOf, deedOfAudit, isAudit } from './pgaudit.ts';
import type { PostgresqlFields } from './postgresql-fields.ts';
import { statementOf } from './postgresql-message.ts';
import { deedOfRows, type RowsDeed } from './rows-read.ts';
import { actionOfSql } from './sql-deed.ts';

/** The account of lines that the server writes for itself. */
const serverActor = '(postgresql)';

/**
 * Fills the event out of a log entry, or says why it cannot. A read that pgaudit says returned
 * `rowsMin` rows or more is an export.
 */
export function fillFromPostgresql(
  event: AccessEvent,
  fields: PostgresqlFields,
  rowsMin: number,
): Text | null {
  if (fields.at === null) return say((c) => c.reading.noSuchTime(fields.time));
  const entry = isAudit(fields.message) ? auditEntryOf(fields.message) : undefined;
  if (entry === null) return say((c) => c.reading.pgauditBroken);
  const { action, records } = deedOf(fields, entry, rowsMin);
  event.at = fields.at;
  event.actor = fields.user ?? serverActor;
  event.action = action;
  event.outcome = outcomeOf(fields);
  event.records = records;
  event.terminal = fields.client ?? undefined;
  event.screen = entry?.objectName ?? fields.database ?? undefined;
  event.sequence = fields.sequence ?? undefined;
  return null;
}

/**
 * What an entry shows. A statement of `log_statement` (or of a logged duration) says what was run,
 * never how many rows: null. Steps before `execute` read nothing. Sign-ins, failed ones too, and
 * disconnections are told by their messages; all else covers nobody.
 */
function deedOf(
  fields: PostgresqlFields,
  entry: AuditEntry | undefined,
  rowsMin: number,
): RowsDeed {
  if (entry !== undefined) {
    const { action, records } = deedOfAudit(entry);
    return deedOfRows(action, records, rowsMin);
  }
  const { message } = fields;
  if (/^(?:connection authorized|接続を認証)/u.test(message))
    return { action: 'login', records: 0 };
  if (isRefusedSignIn(fields)) return { action: 'login', records: 0 };
  if (/^(?:disconnection|切断): /u.test(message)) return { action: 'logout', records: 0 };
  const logged = fields.user === null ? null : statementOf(message);
  if (logged === null || logged.step === 'parse' || logged.step === 'bind') return nothing;
  const action = actionOfSql(logged.statement);
  return action === 'other' ? nothing : { action, records: null };
}

const nothing: RowsDeed = { action: 'other', records: 0 };

function outcomeOf(fields: PostgresqlFields): Outcome {
  if (!/^(?:ERROR|FATAL|PANIC|エラー|致命的|パニック)/u.test(fields.level)) return 'success';
  const isDenied =
    fields.sqlState === '42501' ||
    isRefusedSignIn(fields) ||
    /permission denied|must be (?:owner|superuser)|権限がありません|許可がありません/u.test(
      fields.message,
    );
  return isDenied ? 'denied' : 'error';
}

/** SQLSTATE class 28, invalid authorization (PostgreSQL documentation, Appendix A). */
function isRefusedSignIn(fields: PostgresqlFields): boolean {
  if (!/^(?:FATAL|致命的)/u.test(fields.level)) return false;
  if (fields.sqlState?.startsWith('28') === true) return true;
  return /authentication failed|no pg_hba\.conf entry|認証に失敗/u.test(fields.message);
}
