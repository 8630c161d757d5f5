import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenState, openState } from '../../local/composition.ts';
import { sealAndTend } from '../../local/seal-and-tend.ts';
import { outFolder } from '../../local/simulation/out-folder.ts';
import { simulate } from '../../local/simulation/simulate.ts';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { act } from '../../shared/cases/act.ts';
import type { PersonalDeed } from '../../shared/cases/transitions.ts';
import { ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import type { StoredCase } from '../../shared/ports.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import type { Settings } from '../../shared/settings/settings.ts';

/** A synthetic city whose logs cover February 2026, taken in, sealed, and handled by people. */
export interface SimulatedMonth {
  readonly folder: string;
  readonly config: string;
  readonly settings: Settings;
  readonly state: OpenState;
  /** Log files, by source. */
  readonly logs: ReadonlyMap<string, readonly string[]>;
  /** What is held back arrives: the last file of one source. */
  arriveLate(): Promise<void>;
  end(): Promise<void>;
}

const plan = { seed: 11, staff: 40, days: 40, begin: '2026-01-26', isQuiet: false };
const dayMs = 86_400_000;

/** `late`: how the name of the file that is held back ends. */
export async function simulatedMonth(late: string): Promise<SimulatedMonth> {
  const folder = await mkdtemp(join(tmpdir(), 'sekisho-report-'));
  simulate(plan, outFolder(folder), () => undefined);
  const config = join(folder, 'config');
  tellMore(config);
  const settings = loadSettings(settingsFolder(config));
  let now = Date.parse('2026-02-28T20:00:00Z');
  const state = await openState(join(folder, 'state'), settings, { now: () => now });
  const logs = logsBySource(join(folder, 'logs'));
  const names = [...logs.values()].flat();
  const take = (name: string) => ingestFile(logFileAt(join(folder, name), named(name)), state);
  for (const name of names.filter((one) => !one.endsWith(late))) await take(name);
  await sealAndTend('2026-02-28', state);
  await handleCases(state, now);
  return {
    folder,
    config,
    settings,
    state,
    logs,
    async arriveLate() {
      now += 5 * dayMs;
      for (const name of names.filter((one) => one.endsWith(late))) await take(name);
      await sealAndTend('2026-02-28', state);
    },
    async end() {
      state.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** In so small a city the usual budget would tell of next to nothing. */
function tellMore(config: string): void {
  const path = join(config, 'sekisho.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(falseAlertsPerThousandStaffDays: )[\d.]+/, '$1200'));
}

function named(path: string): string {
  return path.replace(/^logs\//, '');
}

function logsBySource(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length - 'logs'.length))
    .sort();
  return Map.groupBy(files, (name) => `${name.split('/')[1] ?? ''}-log`);
}

/** Every case as it is stored. */
export async function allCases(state: Pick<Pipeline, 'cases'>): Promise<readonly StoredCase[]> {
  const stored: StoredCase[] = [];
  let next: string | null = null;
  do {
    const page = await state.cases.list({ kind: 'all' }, next);
    for (const { facts } of page.records) {
      const one = await state.cases.read(facts.id);
      if (one !== null) stored.push(one);
    }
    next = page.next;
  } while (next !== null);
  return stored;
}

/** Each third case is left, explained, or found improper, with hours that the books keep. */
async function handleCases(state: Pipeline, from: number): Promise<void> {
  const told = (one: StoredCase) => Number(one.record.facts.notified);
  const stored = (await allCases(state)).toSorted((one, other) => told(other) - told(one));
  for (const [index, { record }] of stored.entries()) {
    const { id } = record.facts;
    const does = (deed: PersonalDeed, minutes: number) =>
      act(id, deed, 'Z9001', state.cases, from + minutes * 60_000);
    if (index % 3 === 2) continue;
    await does({ kind: 'acknowledged', step: null, comment: '確認' }, 7 * (index + 1));
    const verdict = index % 3 === 0 ? 'explained' : 'improper';
    await does({ kind: 'assessed', verdict, comment: '聞き取り' }, 60 + 11 * index);
    const hours = { role: 'information-security', yenPerHour: '3800.5', on: '2026-02-28' };
    await does({ kind: 'hours-recorded', hours: '1.25', comment: '記録', ...hours }, 200);
  }
}
