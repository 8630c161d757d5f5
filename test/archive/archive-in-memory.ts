import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { ArchivingPorts } from '../../shared/archive/archive-log.ts';
import type { ArchivedLog, ArchiveShelf } from '../../shared/archive/shelf.ts';
import type { LogFile } from '../../shared/ports.ts';
import type { Source } from '../../shared/settings/settings.ts';

/** The embedded twin of the archive's bucket. */
export interface ShelfInMemory extends ArchiveShelf {
  readonly files: Map<string, Uint8Array>;
  readonly logs: Map<string, ArchivedLog>;
}

export function shelfInMemory(): ShelfInMemory {
  const files = new Map<string, Uint8Array>();
  const logs = new Map<string, ArchivedLog>();
  return {
    files,
    logs,
    noted: async (source, sha256) => logs.get(`${source}/${sha256}`) ?? null,
    note: async (log) => void logs.set(`${log.source}/${log.sha256}`, log),
    put: async (name, bytes) => void files.set(name, bytes),
  };
}

export const subjectKey = new Uint8Array(32).fill(7);

/** Ports over a shelf, with one source that reads `sekisho-jsonl` and one that reads `sekisho-csv`. */
export function portsOver(shelf: ArchiveShelf): ArchivingPorts {
  const title = { ja: '住民記録', en: 'Register' };
  const juki = { id: 'juki', title, dataClasses: ['personal'] as const, screens: new Map() };
  const systems = new Map([['juki', juki]]);
  const sources = [
    sourceOf('events', 'sekisho-jsonl', '**/*.jsonl'),
    sourceOf('table', 'sekisho-csv', '**/*.csv'),
  ];
  return {
    settings: { systems, sources, organisation: { timeZone: 'Asia/Tokyo' } },
    shelf,
    subjectKey,
  };
}

export function sourceOf(id: string, format: string, objects: string): Source {
  return {
    id,
    title: { ja: id, en: id },
    system: 'juki',
    objects: [objects],
    format,
    encoding: 'auto',
    timeZone: 'Asia/Tokyo',
    cadence: 'daily',
    map: {},
  };
}

/** A log of these lines, handed out in chunks of so many bytes. */
export function logOf(lines: readonly string[], name = 'a.jsonl', chunkBytes = 1_000): LogFile {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  return {
    name,
    async *open() {
      for (let from = 0; from < bytes.length; from += chunkBytes)
        yield bytes.subarray(from, from + chunkBytes);
    },
  };
}

/** A line of `sekisho-jsonl`. */
export function lineOf(given: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    at: '2026-05-11T10:00:00+09:00',
    actor: 'S0001',
    action: 'view',
    outcome: 'success',
    system: 'juki',
    records: 1,
    dataClasses: ['personal'],
    source: 'events',
    line: 1,
    ...given,
  });
}

/** Puts the files into a folder and opens it as Athena would: a table `access_events`. */
export async function tableIn(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<DuckDBConnection> {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`create view access_events as select * from read_parquet(
    '${folder}/*/*/*.parquet', hive_partitioning = true, hive_types = {date: varchar})`);
  return connection;
}

/** The rows of a query as objects of plain values. */
export async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly string[] = [],
): Promise<Readonly<Record<string, unknown>>[]> {
  const reader = await connection.runAndReadAll(sql, [...parameters]);
  return reader.getRowObjectsJson();
}
