import { actionAndOutcome, dataClassesOf } from '../event-codes.ts';
import { printSubject } from '../sealing/subject-picks.ts';
import type { ArchiveColumnName } from './columns.ts';
import type { EventRun } from './event-run.ts';

/** The values of one column, row by row; null where there is none. */
export type ColumnValues = unknown[] | BigInt64Array;

/** What is the same for every row of a file. */
export interface ArchivedFile {
  readonly source: string;
  readonly sha256: string;
}

/** How each column comes out of a run. */
const readers: Readonly<
  Record<ArchiveColumnName, (run: EventRun, rows: Uint32Array, file: ArchivedFile) => ColumnValues>
> = {
  source: (_, rows, { source }) => constant(rows, source),
  at: (run, rows) => integers(rows, run.at),
  actor: (run, rows) => names(run, rows, run.actor),
  action: (run, rows) => listed(rows, (row) => actionAndOutcome(run.codes[row] ?? 0)?.action),
  outcome: (run, rows) => listed(rows, (row) => actionAndOutcome(run.codes[row] ?? 0)?.outcome),
  system: (run, rows) => names(run, rows, run.system),
  records: (run, rows) =>
    listed(rows, (row) => (run.records[row] === -1 ? null : BigInt(run.records[row] ?? 0))),
  subject_hash: subjects,
  section: (run, rows) => names(run, rows, run.section),
  terminal: (run, rows) => names(run, rows, run.terminal),
  screen: (run, rows) => names(run, rows, run.screen),
  purpose: (run, rows) => names(run, rows, run.purpose),
  data_classes: (run, rows) => listed(rows, (row) => dataClassesOf(run.dataClasses[row] ?? 0)),
  sequence: (run, rows) => listed(rows, (row) => run.sequence[row] ?? null),
  fingerprint: fingerprints,
  file_sha256: (_, rows, { sha256 }) => constant(rows, sha256),
  line: (run, rows) => integers(rows, run.line),
};

/** The values of a column for some rows of a run, in their order. */
export function columnValues(
  name: ArchiveColumnName,
  run: EventRun,
  rows: Uint32Array,
  file: ArchivedFile,
): ColumnValues {
  return readers[name](run, rows, file);
}

function listed<Value>(rows: Uint32Array, read: (row: number) => Value): Value[] {
  return Array.from(rows, read);
}

function constant(rows: Uint32Array, value: string): string[] {
  return new Array<string>(rows.length).fill(value);
}

function names({ names }: EventRun, rows: Uint32Array, column: Int32Array): (string | null)[] {
  return listed(rows, (row) => {
    const place = column[row] ?? 0;
    return place === 0 ? null : (names[place] ?? null);
  });
}

function integers(rows: Uint32Array, column: Float64Array): BigInt64Array {
  return BigInt64Array.from(rows, (row) => BigInt(Math.trunc(column[row] ?? 0)));
}

/** As numbers with a sign: SQL knows no others. */
function fingerprints({ fingerprint }: EventRun, rows: Uint32Array): BigInt64Array {
  const signed = new BigInt64Array(fingerprint.buffer);
  return BigInt64Array.from(rows, (row) => signed[row] ?? 0n);
}

/** Rows about one resident follow one another: its hash is printed once. */
function subjects({ isNamed, subject }: EventRun, rows: Uint32Array): (string | null)[] {
  let last: bigint | null = null;
  let printed = '';
  return listed(rows, (row) => {
    if (isNamed[row] === 0) return null;
    const hash = subject[row] ?? 0n;
    if (hash !== last) printed = printSubject(hash);
    last = hash;
    return printed;
  });
}
