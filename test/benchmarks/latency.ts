import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Subscribers, writeSettings } from '../cloud/city.ts';
import { openFunctionEdges } from './cost/function-edges.ts';
import { type Initialisation, initialisations } from './latency/initialisation.ts';
import { staffOfUploads } from './latency/upload-files.ts';
import { coolDown, forgetBatches, uploadToAlert } from './latency/uploads.ts';
import { type StandingStack, withStandingStack } from './standing-stack.ts';

const uploads = Number(process.env['BENCH_UPLOADS'] ?? 20);
const runs = Number(process.env['BENCH_RUNS'] ?? 7);
const megabyte = 1_000_000;
/** Of the large ones fewer: the emulator takes long for the requests of a thousand accounts. */
const kinds = [
  { megabytes: 1, isCold: false, uploads },
  { megabytes: 1, isCold: true, uploads },
  { megabytes: 10, isCold: false, uploads: Math.ceil(uploads / 4) },
  { megabytes: 10, isCold: true, uploads: Math.ceil(uploads / 4) },
];
/** One more to start everything that is on the way, and one of each size that is counted. */
const uploadsAtAll = kinds.reduce((sum, kind) => sum + kind.uploads, 3);

/**
 * Upload → alert through the stack that stands in the emulator, for files of 1 and 10 MB, warm and
 * cold (bound: p99 ≤ 10 s for 10 MB when warm), and how long each function takes to start (≤ 400 ms).
 * The emulator is one process, which answers a request at a time: how many each file takes is said.
 */
export async function run(): Promise<void> {
  console.log(`${availableParallelism()} cores, load ${loadInWords()} before`);
  await withStandingStack(settingsOfUploads, async (stack) => {
    const numbers = Array.from({ length: uploadsAtAll }, (_, number) => number).values();
    const next = () => numbers.next().value ?? uploadsAtAll;
    await uploadToAlert(stack, next(), megabyte);
    console.log(
      `\n| upload → alert, seconds | n | p50 | p95 | p99 | load |\n| ---${' | ---:'.repeat(5)} |`,
    );
    for (const kind of kinds) console.log(await measuredKind(kind, stack, next));
    await printInitialisations(stack);
    await printRequests(stack, next);
  });
  console.log(`\nload ${loadInWords()} after`);
}

async function measuredKind(
  { megabytes, isCold, uploads: count }: (typeof kinds)[number],
  stack: StandingStack,
  next: () => number,
): Promise<string> {
  const milliseconds: number[] = [];
  for (let at = 0; at < count; at += 1) {
    await forgetBatches(stack);
    if (isCold) await coolDown(stack);
    milliseconds.push(await uploadToAlert(stack, next(), megabytes * megabyte));
  }
  const each = [50, 95, 99].map((one) => seconds(percentile(milliseconds, one)));
  const name = `${megabytes} MB, ${isCold ? 'cold' : 'warm'}`;
  return `| ${[name, count, ...each, loadInWords().split(' ')[0]].join(' | ')} |`;
}

/** What ingest asks of other services for a file of each size. */
async function printRequests(stack: StandingStack, next: () => number): Promise<void> {
  const edges = await openFunctionEdges(stack);
  try {
    for (const megabytes of [1, 10]) {
      await forgetBatches(stack);
      edges.take('ingest');
      await uploadToAlert(stack, next(), megabytes * megabyte);
      const counted = Object.entries(edges.take('ingest'));
      const requests = counted.filter(([name]) => /^[a-z0-9]+ ([A-Z]|queries )/.test(name));
      const total = requests.reduce((sum, [, amount]) => sum + amount, 0);
      console.log(`\n${megabytes} MB: ${total} requests of ingest until the alert`);
    }
  } finally {
    edges.close();
  }
}

async function printInitialisations(stack: StandingStack): Promise<void> {
  console.log(
    '\n| function | bundle, KB | start, ms: least | median |\n| --- | ---: | ---: | ---: |',
  );
  for (const { entry, bytes, milliseconds } of await initialisations(stack, runs))
    console.log(`| \`${entry}\` | ${Math.round(bytes / 1_024)} | ${startOf(milliseconds)} |`);
}

function startOf(milliseconds: Initialisation['milliseconds']): string {
  const [least, median] = [Math.min(...milliseconds), percentile(milliseconds, 50)];
  return [least, median].map((one) => Math.round(one)).join(' | ');
}

function settingsOfUploads(queues: Subscribers): string {
  const folder = writeSettings(queues);
  writeFileSync(join(folder, 'staff.csv'), staffOfUploads(uploadsAtAll));
  return folder;
}

/** The smallest of the values that at least so many percent do not exceed. */
function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(2);
}

function loadInWords(): string {
  return loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
}
