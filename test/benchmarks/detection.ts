import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Evaluation } from '../../local/evaluation/evaluation.ts';
import { scorecard } from '../../local/evaluation/scorecard/markdown.ts';
import { pooled } from '../../local/evaluation/scorecard/pool.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { compileCalendar } from '../../shared/working-time.ts';

const program = fileURLToPath(new URL('../../local/sekisho.cjs', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const warmUpWorkingDays = 60;

interface Plan {
  readonly seenSeeds: readonly number[];
  readonly tuningSeeds: readonly number[];
  readonly reportingSeeds: readonly number[];
  readonly staff: number;
  readonly days: number;
  readonly out: string;
}

/** What came of one city. */
interface CityOutcome {
  readonly evaluation: Evaluation;
  readonly from: string;
  readonly replaySeconds: number;
  readonly replayedStaffDays: number;
  readonly logLines: number;
}

/**
 * The scorecard: for each seed a city is written, replayed and evaluated by the real commands, each
 * in a process of its own, and `SCORECARD.md` is written. Options: `--seeds 101,102` (reported),
 * `--tuning 1,2` (settings may have been looked at on these), `--seen 3,4` (on these, too, but they
 * are not run again), `--staff N`, `--days N`, `--out FILE`.
 */
export async function run(): Promise<void> {
  const plan = planOf(process.argv.slice(3));
  const citiesOf = async (seeds: readonly number[]) => {
    const outcomes: CityOutcome[] = [];
    for (const seed of seeds) outcomes.push(await city(seed, plan));
    return outcomes;
  };
  const tuned = evaluationsOf(await citiesOf(plan.tuningSeeds));
  const reported = await citiesOf(plan.reportingSeeds);
  const reporting = evaluationsOf(reported);
  const [first] = reported;
  if (reporting === null || first === undefined) throw new RangeError('There are no cities.');
  const sumOf = (figure: (outcome: CityOutcome) => number) =>
    reported.reduce((sum, outcome) => sum + figure(outcome), 0);
  const text = scorecard(
    {
      command: commandOf(plan),
      commit: commitNow(),
      ...plan,
      tuningSeeds: [...plan.seenSeeds, ...plan.tuningSeeds].sort((a, b) => a - b),
      from: first.from,
      replaySeconds: sumOf(({ replaySeconds }) => replaySeconds),
      replayedStaffDays: sumOf(({ replayedStaffDays }) => replayedStaffDays),
      logLines: sumOf(({ logLines }) => logLines),
      machine: `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    },
    pooled(reporting),
    tuned === null ? null : pooled(tuned),
  );
  writeFileSync(plan.out, text);
  console.log(`${plan.out} is written.`);
}

function evaluationsOf(
  outcomes: readonly CityOutcome[],
): readonly [Evaluation, ...Evaluation[]] | null {
  const [first, ...others] = outcomes.map(({ evaluation }) => evaluation);
  return first === undefined ? null : [first, ...others];
}

/** Writes, replays, evaluates and removes one city. */
async function city(seed: number, { staff, days }: Plan): Promise<CityOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-city-'));
  try {
    const at = (name: string) => join(folder, name);
    const size = ['--staff', String(staff), '--days', String(days)];
    sekisho(['simulate', '--seed', String(seed), ...size, '--out', at('city')]);
    const config = ['--config', at('city/config')];
    const started = performance.now();
    const written = ['--cases', at('cases.jsonl'), '--scores', at('scores.jsonl')];
    const replayed = sekisho(['replay', at('city/logs'), ...config, ...written]);
    const replaySeconds = (performance.now() - started) / 1_000;
    const from = await endOfWarmUp(at('scores.jsonl'), at('city/config'));
    const words = ['evaluate', ...written, ...config, '--labels', at('city/labels.jsonl')];
    const whole = evaluationOf(words);
    const evaluation = evaluationOf([...words, '--logs', at('city/logs'), '--from', from]);
    const [ours] = evaluation.methods;
    console.log(
      `seed ${seed}: ${evaluation.population?.staffDays} staff-days from ${from}, ` +
        `${ours?.falseAlerts} false alerts, ` +
        `${ours?.recall.reduce((sum, { found }) => sum + found, 0)} of ` +
        `${ours?.recall.reduce((sum, { incidents }) => sum + incidents, 0)} incidents found, ` +
        `replayed in ${replaySeconds.toFixed(1)} s`,
    );
    return {
      evaluation,
      from,
      replaySeconds,
      replayedStaffDays: whole.population?.staffDays ?? 0,
      logLines: Number(/log lines (\d+)/.exec(replayed.stderr)?.[1] ?? 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The log day after the first 60 working days that the scores name. */
async function endOfWarmUp(scoresFile: string, configFolder: string): Promise<string> {
  const { calendar, organisation } = loadSettings(settingsFolder(configFolder));
  const { isOpenDay, nextWorkingDay } = compileCalendar(calendar, organisation.timeZone);
  const days = new Set<string>();
  for await (const line of createInterface({ input: createReadStream(scoresFile) })) {
    const day = /"day":"([\d-]+)"/.exec(line)?.[1];
    if (day !== undefined && isOpenDay(day, null)) days.add(day);
  }
  const last = [...days].sort()[warmUpWorkingDays - 1];
  const after = last === undefined ? null : nextWorkingDay(last, null);
  if (after === null) throw new RangeError(`${days.size} working days are too few: give --days.`);
  return after;
}

function evaluationOf(words: readonly string[]): Evaluation {
  return JSON.parse(sekisho([...words, '--json']).stdout);
}

/** One call of the real program, to its end. */
function sekisho(words: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SEKISHO_LANG: 'en' },
    maxBuffer: 1_000_000_000,
  });
  if (error !== undefined) throw error;
  if (status === 0) return { stdout, stderr };
  const last = stderr.trimEnd().split('\n').slice(-5).join('\n');
  throw new Error(`sekisho ${words[0]} ended with ${status}:\n${last}`);
}

function commitNow(): string {
  const git = (...words: readonly string[]) =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const isClean = git('status', '--porcelain', '--', 'shared', 'local') === '';
  return `${git('rev-parse', '--short', 'HEAD')}${isClean ? '' : ' with later changes'}`;
}

function planOf(words: readonly string[]): Plan {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seeds: { type: 'string', default: '101,102,103,104' },
      tuning: { type: 'string', default: '1,2' },
      seen: { type: 'string', default: '' },
      staff: { type: 'string', default: '300' },
      days: { type: 'string', default: '200' },
      out: { type: 'string', default: join(root, 'SCORECARD.md') },
    },
  });
  const seedsOf = (list: string) => list.split(',').filter(Boolean).map(Number);
  const [tuningSeeds, reportingSeeds] = [seedsOf(values.tuning), seedsOf(values.seeds)];
  const seenSeeds = seedsOf(values.seen);
  const both = reportingSeeds.filter((seed) => [...tuningSeeds, ...seenSeeds].includes(seed));
  if (both.length > 0) {
    throw new RangeError(`Seeds to tune on may not be reported: ${both.join(', ')} stand in both.`);
  }
  return {
    seenSeeds,
    tuningSeeds,
    reportingSeeds,
    staff: Number(values.staff),
    days: Number(values.days),
    out: values.out,
  };
}

function commandOf({ seenSeeds, tuningSeeds, reportingSeeds, staff, days }: Plan): string {
  const seen = seenSeeds.length === 0 ? '' : `--seen ${seenSeeds.join(',')} `;
  const seeds = `${seen}--tuning=${tuningSeeds.join(',')} --seeds ${reportingSeeds.join(',')}`;
  return `npm run bench -- detection ${seeds} --staff ${staff} --days ${days}`;
}
