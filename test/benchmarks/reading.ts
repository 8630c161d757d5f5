import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { readLog } from '../../shared/reading/read-log.ts';
import type { EventSink } from '../../shared/reading/sink.ts';
import type { Source } from '../../shared/settings/settings.ts';
import { peerOf } from './reading-peers.ts';

const lines = Number(process.env['BENCH_LINES'] ?? 2_000_000);
const linesInChunk = 2_000;

/**
 * How fast one core reads two million lines from disk, by format, how far memory grows, and the
 * ratio to the usual parser of such a file in the same run (below 1: faster).
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-bench-'));
  try {
    for (const subject of subjects) {
      const path = join(folder, subject.name);
      await write(path, subject.header, subject.line);
      await measure(path, subject.source);
      if (!subject.isPackedToo) continue;
      await pipeline(createReadStream(path), createGzip(), createWriteStream(`${path}.gz`));
      await measure(`${path}.gz`, subject.source);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(path: string, source: Source): Promise<void> {
  const sink: EventSink = {
    accept() {},
    reject() {},
    drain: async () => {},
  };
  const started = performance.now();
  const summary = await readLog(logFileAt(path, path), source, new Map(), sink);
  const seconds = (performance.now() - started) / 1_000;
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
  const peer = peerOf(source.format);
  const peerStarted = performance.now();
  const counted = await peer.count(path);
  const ratio = seconds / ((performance.now() - peerStarted) / 1_000);
  if (counted !== summary.lines) throw new Error(`${peer.name} counts ${counted} records.`);
  const megabytes = Math.round((await stat(path)).size / 1_000_000);
  console.log(
    [
      `${source.format}${path.endsWith('.gz') ? ', gzip' : ''}`.padEnd(20),
      `${megabytes} MB`.padStart(7),
      `${summary.accepted} accepted, ${summary.rejected} rejected`,
      `${seconds.toFixed(2)} s`,
      `${Math.round(summary.lines / seconds)} lines/s`,
      `peak RSS ${peakMegabytes} MB`,
      `${ratio.toFixed(2)} × ${peer.name}`,
    ].join('  '),
  );
}

async function write(path: string, header: string, line: (index: number) => string) {
  function* chunks() {
    yield header;
    for (let from = 0; from < lines; from += linesInChunk) {
      const count = Math.min(linesInChunk, lines - from);
      yield Array.from({ length: count }, (_, index) => line(from + index)).join('');
    }
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path));
}

function source(format: string, map: unknown): Source {
  return {
    id: 'bench',
    title: { ja: '計測', en: 'Benchmark' },
    system: 'resident-register',
    objects: ['**'],
    format,
    encoding: 'auto',
    timeZone: 'Asia/Tokyo',
    cadence: 'daily',
    map,
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

function fields(index: number) {
  const minute = Math.floor(index / 60) % 60;
  return {
    time: `${two(8 + (Math.floor(index / 3_600) % 10))}:${two(minute)}:${two(index % 60)}`,
    actor: `S${String(index % 2_000).padStart(4, '0')}`,
    action: index % 50 === 0 ? 'export' : 'view',
    records: index % 50 === 0 ? String(index % 300) : '',
    subject: String((index * 7_919) % 100_000).padStart(8, '0'),
    terminal: `T-${index % 400}`,
  };
}

const csvHeader = 'at,actor,action,outcome,system,records,subject,terminal,screen\n';
function csvLine(index: number): string {
  const it = fields(index);
  return `2026-11-20T${it.time}+09:00,${it.actor},${it.action},success,resident-register,${it.records},${it.subject},${it.terminal},住民票照会\n`;
}

const columns = {
  at: { date: '処理日', time: '処理時刻' },
  actor: '職員番号',
  action: { column: '区分', codes: { view: 'view', export: 'export' } },
  records: '件数',
  subject: '宛名番号',
  terminal: '端末',
};
const warekiHeader = '処理日,処理時刻,職員番号,区分,件数,宛名番号,端末\n';
function warekiLine(index: number): string {
  const it = fields(index);
  return `R08.11.20,${it.time},${it.actor},${it.action},${it.records === '' ? '' : `${it.records}件`},"${it.subject}",${it.terminal}\n`;
}

function jsonLine(index: number): string {
  const it = fields(index);
  return `${JSON.stringify({
    at: `2026-11-20T${it.time}+09:00`,
    actor: it.actor,
    action: it.action,
    outcome: 'success',
    system: 'resident-register',
    records: it.records === '' ? null : Number(it.records),
    subject: it.subject,
    terminal: it.terminal,
    screen: '住民票照会',
  })}\n`;
}

const subjects = [
  {
    name: 'events.csv',
    source: source('sekisho-csv', {}),
    header: csvHeader,
    line: csvLine,
    isPackedToo: true,
  },
  {
    name: 'wareki.csv',
    source: source('delimited', { columns }),
    header: warekiHeader,
    line: warekiLine,
    isPackedToo: false,
  },
  {
    name: 'events.jsonl',
    source: source('sekisho-jsonl', {}),
    header: '',
    line: jsonLine,
    isPackedToo: true,
  },
];
