import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heapMiBOf } from '../../infra/scoring-memory.ts';
import { openState } from '../../local/composition.ts';
import { outFolder } from '../../local/simulation/out-folder.ts';
import { simulate } from '../../local/simulation/simulate.ts';
import { logFilesAt } from '../../shared/adapters/local/log-files.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { limits } from '../../shared/limits.ts';
import { addDays } from '../../shared/log-day.ts';
import { foldFile } from '../../shared/pipeline.ts';
import { spanOf } from '../../shared/sealing/loaded-history.ts';
import { sealThrough } from '../../shared/sealing/seal.ts';
import { loadSettings } from '../../shared/settings/load.ts';

const staff = Number(process.env['BENCH_STAFF'] ?? 300);
const days = Number(process.env['BENCH_DAYS'] ?? 150);

/** Less would be the program's own. */
const leastMiB = 512;

/**
 * Sealing on one core: a simulated city's history at once, and then one night more, in CPU
 * milliseconds a staff-day (bound: 2 ms of CPU for the seal of one staff-day); then the memory of a
 * night's scoring alone, as it is deployed.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-bench-'));
  try {
    await simulate(
      { seed: 11, staff, days, begin: '2026-01-05', isQuiet: true },
      outFolder(folder),
      () => undefined,
    );
    const settings = loadSettings(settingsFolder(join(folder, 'config')));
    const state = await openState(join(folder, 'state'), settings, { now: () => 0 });
    const { files } = await logFilesAt(join(folder, 'logs'));
    for (const file of files) await foldFile(file, state);
    const span = await spanOf(state.manifests);
    if (span === null) throw new RangeError('The city wrote no logs.');
    const eve = addDays(span.until, -1);
    await measured('history', () => sealThrough(eve, state));
    await measured('one night', () => sealThrough(span.until, state));
    state.close();
    scoreAlone(folder);
  } finally {
    await rm(folder, { recursive: true });
  }

  async function measured(name: string, work: () => ReturnType<typeof sealThrough>): Promise<void> {
    const before = process.cpuUsage();
    const { logDays } = await work();
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1_000;
    const peak = Math.round(process.resourceUsage().maxRSS / 1_024);
    console.log(
      `sealing ${name}: ${staff} staff, ${logDays.length} log days, ${Math.round(milliseconds)} ms of CPU, ` +
        `${(milliseconds / (staff * logDays.length)).toFixed(2)} ms an account and log day, peak RSS ${peak} MB`,
    );
  }
}

/** A night's scoring in a process of its own, with so much memory an account as the largest has. */
function scoreAlone(folder: string): void {
  const memoryMiB = Math.max(leastMiB, staff);
  const program = new URL('./scoring-turn.ts', import.meta.url).pathname;
  const heap = `--max-old-space-size=${heapMiBOf(memoryMiB)}`;
  const young = `--max-semi-space-size=${limits.scoringSemiSpaceMegabytes}`;
  const places = [join(folder, 'config'), join(folder, 'state')];
  const args = [heap, young, program, ...places, String(memoryMiB)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
