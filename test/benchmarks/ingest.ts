import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline as flow } from 'node:stream/promises';
import { openState } from '../../local/composition.ts';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { limits } from '../../shared/limits.ts';
import { ingestFile } from '../../shared/pipeline.ts';
import { loadSettings } from '../../shared/settings/load.ts';

const lines = Number(process.env['BENCH_LINES'] ?? 2_000_000);
const staff = 2_000;
/** Working days of Kisaragi City, so that cases stay as rare as they are. */
const workingDays = [1, 2, 5, 6, 7, 8, 9, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29];

/**
 * The whole way on one core: one CSV of two million lines (2,000 accounts, 20 working days) is read, folded
 * and stored on disk, every staff-day judged, cases opened. Memory must stay within 512 MB.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-bench-'));
  try {
    const path = join(folder, 'insurance', 'access-bench.csv');
    await mkdir(join(folder, 'insurance'));
    await flow(Readable.from(chunks()), createWriteStream(path));
    const sample = new URL('../../local/sample', import.meta.url).pathname;
    const settings = loadSettings(settingsFolder(sample));
    const now = () => Date.parse('2026-11-23T09:00:00+09:00');
    const state = await openState(join(folder, 'state'), settings, { now });
    const started = performance.now();
    const { manifest, cases } = await ingestFile(
      logFileAt(path, 'insurance/access-bench.csv'),
      state,
    );
    const seconds = (performance.now() - started) / 1_000;
    state.close();
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
    console.log(
      [
        `ingest: ${Math.round((await stat(path)).size / 1_000_000)} MB`,
        `${manifest.accepted} accepted, ${manifest.rejected} rejected`,
        `${staff * workingDays.length} staff-days, ${cases.length} cases`,
        `${seconds.toFixed(1)} s, ${Math.round(lines / seconds)} lines/s`,
        `peak RSS ${peakMegabytes} MB of ${limits.memoryMegabytesMax} allowed`,
      ].join('  '),
    );
    if (peakMegabytes > limits.memoryMegabytesMax) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Fifty lines a chunk of one minute; each line is told apart by its sequence number. */
function* chunks(): Generator<string> {
  yield 'at,actor,action,outcome,system,records,subject,terminal,sequence\n';
  for (let from = 0; from < lines; from += 2_000) {
    const count = Math.min(2_000, lines - from);
    yield Array.from({ length: count }, (_, index) => line(from + index)).join('');
  }
}

/** Every 99,991st line is an export of 300 people that nobody has approved. */
function line(index: number): string {
  const position = (index * workingDays.length) / lines;
  const day = workingDays[Math.floor(position)] ?? 1;
  const second = Math.floor((position % 1) * 8 * 3_600);
  const at = new Date(Date.UTC(2026, 9, day, 0, 0, second)).toISOString();
  const isExport = index % 99_991 === 7;
  const what = isExport ? 'export,success,insurance,300,' : 'view,success,insurance,1,';
  const subject = isExport ? '' : String((index * 7_919) % 100_000).padStart(8, '0');
  return `${at},B${String(index % staff).padStart(4, '0')},${what}${subject},T-${index % 400},${index}\n`;
}
