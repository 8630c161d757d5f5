import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { limits } from '../../shared/limits.ts';
import { cloudTrailFormat, csvFormat, jsonLinesFormat } from './city-formats.ts';
import { cp932Copy, gzipCityLog, writeCityLog } from './city-log.ts';

const events = Number(process.env['BENCH_LINES'] ?? 2_000_000);
const turns = Number(process.env['BENCH_TURNS'] ?? 5);
const turnProgram = new URL('./reading-turn.ts', import.meta.url).pathname;
const semiSpace = `--max-semi-space-size=${limits.semiSpaceMegabytes}`;

/**
 * How fast one core goes the whole way from the bytes of a city's log to contributions, by format,
 * beside DuckDB with one thread that only counts records and residents by account and hour.
 *
 * The timed way is that of `ingest`: survey (SHA-256, container, encoding), decode, parse, validate,
 * quarantine, normalise, data classes, fingerprints, keyed hashes of residents, contributions and
 * source days, sorted and packed. It ends when the last contribution has been handed to the store
 * port; this store lets go of them, and SQLite's time is printed besides. Explanations (E1–E6) are
 * no part of it: they are worked out on the union of all files when a staff-day is judged, out of
 * what is in the timed way. Starting the process and loading the code are not timed.
 *
 * Contestants take turns, each in a new process that is held to one processor where the system can
 * do so, with the young generation of functions and reading threads; medians are printed, and the
 * ratio of wall time and of CPU time to each DuckDB.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-bench-'));
  try {
    const table = join(folder, 'city.csv');
    await writeCityLog(table, csvFormat, events);
    await gzipCityLog(table);
    await compare(table, 'sekisho-csv', ['duckdb', 'duckdb tuned'], ['csv-parse']);
    await compare(`${table}.gz`, 'sekisho-csv', ['duckdb', 'duckdb tuned'], []);
    const lines = join(folder, 'city.jsonl');
    await writeCityLog(lines, jsonLinesFormat, events);
    await gzipCityLog(lines);
    await compare(lines, 'sekisho-jsonl', ['duckdb', 'duckdb tuned'], ['JSON.parse']);
    await compare(`${lines}.gz`, 'sekisho-jsonl', ['duckdb', 'duckdb tuned'], []);
    const japanese = join(folder, 'city.cp932.csv');
    await cp932Copy(table, japanese);
    await compare(japanese, 'sekisho-csv', [], []);
    const trail = join(folder, 'trail.json');
    await writeCityLog(trail, cloudTrailFormat, Math.ceil(events / 10));
    await compare(trail, 'aws-cloudtrail', [], []);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const result = z.object({
  events: z.int(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakMegabytes: z.number(),
});
type Result = z.infer<typeof result>;

/** Prints a line for Sekisho, and one for each other; `once` are slow and take one turn. */
async function compare(
  path: string,
  format: string,
  peers: readonly string[],
  once: readonly string[],
): Promise<void> {
  const results = new Map<string, Result[]>();
  const take = (name: string): void => {
    results.set(name, [...(results.get(name) ?? []), turn(name, path, format)]);
  };
  for (let number = 0; number < turns; number += 1)
    for (const name of ['sekisho', ...peers]) take(name);
  for (const name of ['sekisho with SQLite', ...once]) take(name);
  const { size } = await stat(path);
  const own = middle(results.get('sekisho') ?? []);
  console.log(`${path.split('/').at(-1)}: ${(size / 1e6).toFixed(0)} MB, ${own.events} events`);
  for (const [name, taken] of results) console.log(lineOf(name, middle(taken), own, size));
}

/** One contestant, in a process of its own on one processor. */
function turn(name: string, path: string, format: string): Result {
  const program = [process.execPath, semiSpace, turnProgram, name, path, format];
  const [command = '', ...rest] = canPin ? ['taskset', '-c', '0', ...program] : program;
  const output = execFileSync(command, rest, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return result.parse(JSON.parse(output));
}

const canPin = (() => {
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('There is no taskset: nothing holds the contestants to one processor.');
    return false;
  }
})();

function middle(results: readonly Result[]): Result {
  const of = (figure: (one: Result) => number): number =>
    results.map(figure).sort((a, b) => a - b)[results.length >> 1] ?? Number.NaN;
  return {
    events: of((it) => it.events),
    seconds: of((it) => it.seconds),
    cpuSeconds: of((it) => it.cpuSeconds),
    peakMegabytes: of((it) => it.peakMegabytes),
  };
}

function lineOf(name: string, it: Result, own: Result, bytes: number): string {
  const ratios = `${(own.seconds / it.seconds).toFixed(2)} (CPU ${(own.cpuSeconds / it.cpuSeconds).toFixed(2)})`;
  return [
    `  ${name.padEnd(20)}`,
    `${it.seconds.toFixed(2)} s`,
    `CPU ${it.cpuSeconds.toFixed(2)} s`,
    `${Math.round(it.events / it.seconds)} events/s`,
    `${(bytes / 1e6 / it.seconds).toFixed(0)} MB/s`,
    `peak ${it.peakMegabytes} MB`,
    name.startsWith('sekisho') ? '' : `Sekisho takes ${ratios} of its time`,
  ].join('  ');
}
