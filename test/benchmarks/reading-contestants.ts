import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse';
import { openState } from '../../local/composition.ts';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { droppingPorts, foldFileInto, settings } from './whole-way.ts';

/** Goes through a whole file once; answers how many events or records it saw. */
export type Contestant = (path: string, format: string) => Promise<number>;

/** Who is measured, by name. */
export const contestants: ReadonlyMap<string, Contestant> = new Map([
  ['sekisho', (path, format) => foldFileInto(logFileAt(path, path), format, droppingPorts())],
  ['sekisho with SQLite', foldAndStore],
  // As one would write it: the columns and their types are found out by itself.
  ['duckdb', (path) => aggregate(readerOf(path, false), `date_trunc('hour', "at")`)],
  // Told the columns, and times left as text.
  ['duckdb tuned', (path) => aggregate(readerOf(path, true), 'substr("at", 1, 13)')],
  ['JSON.parse', parseJsonLines],
  ['csv-parse', parseCsv],
]);

async function foldAndStore(path: string, format: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-bench-'));
  const state = await openState(folder, settings, { now: () => 0 });
  try {
    return await foldFileInto(logFileAt(path, path), format, state);
  } finally {
    state.close();
    await rm(folder, { recursive: true });
  }
}

async function aggregate(reader: string, hour: string): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(
    `CREATE TABLE result AS
     SELECT actor, ${hour} AS hour, count(*) AS events, sum(records), count(DISTINCT subject)
     FROM ${reader} GROUP BY ALL`,
  );
  const total = await connection.runAndReadAll('SELECT sum(events) FROM result');
  return Number(total.getRows()[0]?.[0]);
}

function readerOf(path: string, isTold: boolean): string {
  const isTable = path.includes('.csv');
  if (!isTold) return isTable ? `read_csv('${path}')` : `read_json('${path}')`;
  const text = (names: readonly string[]): string => names.map((it) => `'${it}': 'VARCHAR'`).join();
  const columns = `{${text(['at', 'actor'])}, 'records': 'BIGINT', ${text(['subject'])}}`;
  if (!isTable) return `read_json('${path}', format='newline_delimited', columns=${columns})`;
  const before = text(['at', 'actor', 'action', 'outcome', 'system']);
  const after = text(['subject', 'terminal', 'screen', 'sequence']);
  const all = `{${before}, 'records': 'BIGINT', ${after}}`;
  return `read_csv('${path}', header=true, auto_detect=false, columns=${all})`;
}

async function parseJsonLines(path: string): Promise<number> {
  let records = 0;
  for await (const line of createInterface({ input: textOf(path) })) {
    JSON.parse(line);
    records += 1;
  }
  return records;
}

async function parseCsv(path: string): Promise<number> {
  let records = 0;
  for await (const _ of textOf(path).pipe(parse({ from_line: 2 }))) records += 1;
  return records;
}

function textOf(path: string): Readable {
  const file = createReadStream(path);
  return path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
}
