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
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { type FoldingPorts, readAndFold } from '../../shared/pipeline.ts';
import { survey } from '../../shared/reading/survey.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import type { Settings, Source } from '../../shared/settings/settings.ts';

/** Goes through a whole file once; answers how many events or records it saw. */
export type Contestant = (path: string, format: string) => Promise<number>;

const sample = new URL('../../local/sample', import.meta.url).pathname;
const settings: Settings = loadSettings(settingsFolder(sample));

/** Who is measured, by name. */
export const contestants: ReadonlyMap<string, Contestant> = new Map([
  ['sekisho', (path, format) => fold(path, format, droppingPorts())],
  ['sekisho with SQLite', foldAndStore],
  // As one would write it: the columns and their types are found out by itself.
  ['duckdb', (path) => aggregate(readerOf(path, false), `date_trunc('hour', "at")`)],
  // Told the columns, and times left as text.
  ['duckdb tuned', (path) => aggregate(readerOf(path, true), 'substr("at", 1, 13)')],
  ['JSON.parse', parseJsonLines],
  ['csv-parse', parseCsv],
]);

async function fold(path: string, format: string, ports: FoldingPorts): Promise<number> {
  const file = logFileAt(path, path);
  const source = sourceOf(format);
  const found = await survey(file, source.encoding);
  const { read } = await readAndFold({ file, source, found }, ports);
  if (read.rejected > 0) throw new Error(`${read.rejected} lines of ${path} were rejected.`);
  return read.accepted;
}

/** What is handed to these stores is let go. */
function droppingPorts(): FoldingPorts {
  return {
    settings,
    history: {
      putContributions: async () => {},
      contributions: async () => [],
      putDay: async () => true,
      staffOn: async () => [],
      days: async () => [],
    },
    sourceDays: { put: async () => {}, of: async () => [] },
    quarantine: { put: async () => {} },
    subjectKey: new Uint8Array(32),
  };
}

async function foldAndStore(path: string, format: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-bench-'));
  const state = await openState(folder, settings, { now: () => 0 });
  try {
    return await fold(path, format, state);
  } finally {
    state.close();
    await rm(folder, { recursive: true });
  }
}

function sourceOf(format: string): Source {
  return {
    id: 'bench',
    title: { ja: '計測', en: 'Benchmark' },
    system: 'resident-register',
    objects: ['**'],
    format,
    encoding: 'auto',
    timeZone: 'Asia/Tokyo',
    cadence: 'daily',
    map: {},
  };
}

async function aggregate(reader: string, hour: string): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const rows = await connection.runAndReadAll(
    `SELECT actor, ${hour} AS hour, count(*), sum(records), count(DISTINCT subject)
     FROM ${reader} GROUP BY ALL`,
  );
  return rows.getRows().reduce((sum, row) => sum + Number(row[2]), 0);
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
