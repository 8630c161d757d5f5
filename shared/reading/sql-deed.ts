import type { Action } from '../event.ts';

/** What an SQL statement does with people's records, as far as its first words tell. */
export function actionOfSql(statement: string): Action {
  const sql = withoutComments(statement);
  const verb = /^[a-z]+/iu.exec(sql)?.[0].toUpperCase() ?? '';
  if (verb === 'COPY') return isCopyTo(sql) ? 'export' : 'update';
  if (verb === 'WITH')
    return /\b(?:insert|update|delete|merge)\b/iu.test(sql) ? 'update' : 'search';
  if (verb === 'BACKUP') return 'export';
  if (reads.has(verb)) return leaves(sql) ? 'export' : 'search';
  return writes.has(verb) ? 'update' : 'other';
}

const reads = new Set(['SELECT', 'TABLE', 'VALUES', 'FETCH', 'DECLARE']);
const writes = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'TRUNCATE']);

/**
 * `SELECT … INTO OUTFILE` and `DUMPFILE` (MySQL), `aws_s3.query_export_to_s3` (RDS for PostgreSQL),
 * `lo_export`: a read whose result leaves the database. What is quoted is no word of the
 * statement; a quote that never ends reaches to the end.
 */
function leaves(sql: string): boolean {
  if (!leaving.test(sql)) return false;
  return leaving.test(sql.replaceAll(/(['"`])(?:(?!\1|\\).|\\(?:.|$))*(?:\1|$)/gsu, "''"));
}
const leaving =
  /\binto\s+(?:outfile|dumpfile)\b|\baws_s3\s*\.\s*query_export_to_s3\s*\(|\blo_export\s*\(/iu;

function withoutComments(sql: string): string {
  return sql.replace(/^(?:\s+|--[^\n]*(?:\n|$)|\/\*.*?\*\/|\()+/su, '');
}

/** `COPY table [(columns)] TO …` or `COPY (query) TO …`: data leaves the database. */
function isCopyTo(sql: string): boolean {
  const target = sql.slice('COPY'.length).trimStart();
  const rest = target.startsWith('(') ? afterBrackets(target) : afterName(target);
  return /^\s*to\b/iu.test(rest);
}

function afterName(text: string): string {
  const name = /^(?:"(?:[^"]|"")*"|[^\s"(.]+)(?:\s*\.\s*(?:"(?:[^"]|"")*"|[^\s"(.]+))*/u.exec(text);
  const rest = text.slice(name?.[0].length ?? 0).trimStart();
  return rest.startsWith('(') ? afterBrackets(rest) : rest;
}

/** What follows the bracket that closes the first one; quoted brackets do not count. */
function afterBrackets(text: string): string {
  let depth = 0;
  for (const token of text.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]/gu)) {
    if (token[0] === '(') depth += 1;
    else if (token[0] === ')') depth -= 1;
    if (depth === 0) return text.slice(token.index + 1);
  }
  return '';
}
