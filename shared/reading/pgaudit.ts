import type { Action } from '../event.ts';
import { csvScanner } from './csv-records.ts';
import { actionOfSql } from './sql-deed.ts';

/** One `AUDIT:` entry (pgaudit README, "Format"). */
export interface AuditEntry {
  readonly type: 'SESSION' | 'OBJECT';
  /** Statement and substatement number within the session. */
  readonly statementId: string;
  readonly substatementId: string;
  readonly class: string;
  readonly command: string;
  readonly objectType: string | null;
  readonly objectName: string | null;
  /** null: not logged (again). */
  readonly statement: string | null;
  readonly isLoggedBefore: boolean;
  /** Rows that were read or changed, where `pgaudit.log_rows` is on; null: not said. */
  readonly rows: number | null;
}

const marker = 'AUDIT: ';

/** Whether a log message is an entry of pgaudit. */
export function isAudit(message: string): boolean {
  return message.startsWith(marker);
}

/** The entry in a message that begins with `AUDIT: `; null: it lacks fields. */
export function auditEntryOf(message: string): AuditEntry | null {
  const fields = csvFields(message.slice(marker.length));
  const [type, statementId, substatementId, kind, command, objectType, objectName, statement] =
    fields;
  if (type !== 'SESSION' && type !== 'OBJECT') return null;
  if (statementId === undefined || substatementId === undefined) return null;
  if (kind === undefined || command === undefined || statement === undefined) return null;
  const rows = fields[9];
  return {
    type,
    statementId,
    substatementId,
    class: kind,
    command,
    objectType: orNull(objectType),
    objectName: orNull(objectName),
    statement: /^<(?:not|previously) logged>$/u.test(statement) ? null : statement,
    isLoggedBefore: statement === '<previously logged>',
    rows: rows !== undefined && /^\d{1,15}$/u.test(rows) ? Number(rows) : null,
  };
}

/** What an entry did, and how many people's records it covers. */
export interface AuditDeed {
  readonly action: Action;
  readonly records: number | null;
}

/**
 * `COPY … TO` is an export, other reads are searches, class WRITE is an update; all else covers
 * nobody. The rows of `pgaudit.log_rows` are the records, but for COPY and cursors: pgaudit counts
 * rows in the executor only and prints 0 for utility commands, which would be a guess. An entry
 * whose statement was logged before repeats it for one more table: its people were counted then.
 */
export function deedOfAudit(entry: AuditEntry): AuditDeed {
  const action = actionOf(entry);
  if (action === 'other') return { action, records: 0 };
  if (entry.isLoggedBefore) return { action, records: 0 };
  const isUtility =
    action === 'export' || entry.command === 'COPY' || /CURSOR$/u.test(entry.command);
  return { action, records: isUtility && entry.rows === 0 ? null : entry.rows };
}

function actionOf(entry: AuditEntry): Action {
  if (entry.class === 'WRITE') return entry.command === 'PREPARE' ? 'other' : 'update';
  if (entry.class !== 'READ' || entry.command === 'PREPARE') return 'other';
  const isCopy = entry.command === 'COPY' || actionOfSql(entry.statement ?? '') === 'export';
  return isCopy ? 'export' : 'search';
}

function csvFields(payload: string): readonly string[] {
  let fields: readonly string[] = [];
  const scanner = csvScanner(
    { delimiter: ',', quotes: true },
    {
      record(record) {
        if (fields.length > 0) return;
        fields = Array.from({ length: record.count }, (_, index) => record.field(index));
      },
      reject() {},
    },
  );
  scanner.push(payload);
  scanner.end();
  return fields;
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
