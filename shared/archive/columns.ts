/** A column of the archive, as Parquet holds it and as SQL sees it. */
export interface ArchiveColumn {
  /** In small letters with underscores: SQL knows no others without quotes. */
  readonly name: string;
  /** Athena's name of its type. */
  readonly type: 'timestamp' | 'bigint' | 'string' | 'array<string>';
  readonly isOptional: boolean;
  /** For whoever writes a question, in one line. */
  readonly meaning: string;
}

/**
 * One row is one accepted log line (contract, section 3). A resident stands there as the keyed hash
 * alone; what else could tell one, the file's name, is left to the manifests.
 */
export const archiveColumns = [
  required('source', 'string', 'id of the source in sources.yaml'),
  required('at', 'timestamp', 'the instant, UTC'),
  required('actor', 'string', 'the account that did it'),
  required('action', 'string', 'view, search, print, export, update, login, logout or other'),
  required('outcome', 'string', 'success, denied or error'),
  required('system', 'string', 'the records system'),
  optional('records', 'bigint', 'residents whom the line covers; null: the log does not say'),
  optional('subject_hash', 'string', 'keyed hash of the resident, 16 hexadecimal digits'),
  optional('section', 'string', 'as the log names it'),
  optional('terminal', 'string', 'as the log names it'),
  optional('screen', 'string', 'as the log names it'),
  optional('purpose', 'string', 'as the log names it'),
  required('data_classes', 'array<string>', 'personal, my-number, juki-net, sensitive'),
  optional('sequence', 'string', "the source's own number of the line"),
  required('fingerprint', 'bigint', 'alike for one line of a source in several files'),
  required('file_sha256', 'string', 'SHA-256 of the log file'),
  required('line', 'bigint', 'line or record in the log file, from 1'),
] as const;

/** The names of the columns. */
export type ArchiveColumnName = (typeof archiveColumns)[number]['name'];

/** Counted up whenever the same log would give other rows or another cutting into files. */
export const archiveLayout = 1;

function required<Name extends string>(name: Name, type: ArchiveColumn['type'], meaning: string) {
  return { name, type, isOptional: false, meaning };
}

function optional<Name extends string>(name: Name, type: ArchiveColumn['type'], meaning: string) {
  return { name, type, isOptional: true, meaning };
}
