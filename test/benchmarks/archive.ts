import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { archiveLog } from '../../shared/archive/archive-log.ts';
import { limits } from '../../shared/limits.ts';
import { csvFormat } from './city-formats.ts';
import { writeCityLog } from './city-log.ts';
import { benchSource, settings } from './whole-way.ts';

const lines = Number(process.env['BENCH_LINES'] ?? 2_000_000);

/**
 * One CSV of two million lines over ten days is written as Parquet, on one core; what is put on the
 * shelf is let go. Memory must stay within the bound.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-bench-'));
  try {
    const path = join(folder, 'city.csv');
    await writeCityLog(path, csvFormat, lines);
    let puts = 0;
    let bytes = 0;
    const shelf = {
      noted: async () => null,
      note: async () => {
        puts += 1;
      },
      put: async (_name: string, file: Uint8Array) => {
        puts += 1;
        bytes += file.length;
      },
    };
    const started = performance.now();
    const { rows, files } = await archiveLog(logFileAt(path, 'city.csv'), {
      settings: { ...settings, sources: [benchSource('sekisho-csv')] },
      shelf,
      subjectKey: new Uint8Array(32),
    });
    const seconds = (performance.now() - started) / 1_000;
    const megabytes = (await stat(path)).size / 1_000_000;
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
    console.log(
      [
        `archive: ${Math.round(megabytes)} MB, ${rows} rows`,
        `${files.length} files, ${puts} puts, ${(bytes / rows).toFixed(1)} bytes a row`,
        `${seconds.toFixed(1)} s, ${(megabytes / seconds).toFixed(1)} MB/s`,
        `peak RSS ${peakMegabytes} MB of ${limits.memoryMegabytesMax} allowed`,
      ].join('  '),
    );
    if (peakMegabytes > limits.memoryMegabytesMax) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}
