import { afterAll, beforeAll, expect, it } from 'vitest';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { holdsSketches } from '../../shared/history/summary-packing.ts';
import { limits } from '../../shared/limits.ts';
import { foldFile, type Pipeline } from '../../shared/pipeline.ts';
import { type DynamodbInProcess, startDynamodb } from '../adapters/dynamodb-in-process.ts';
import { worker } from './crashing-ports.ts';
import { differences, homeOfTest, type Judged, judgedIn, logFile, openHome } from './homes.ts';
import { scattered } from './scattering.ts';
import { sealAll } from './shifts.ts';
import { tinyLog, tinySettings } from './tiny-town.ts';

const timeout = 120_000;
const settings = tinySettings();
const busyDay = '2026-07-14';
const lines = [...tinyLog(1), ...busyLog(limits.unsummarisedEventsMax + 4_000)];

/** One account that reads the register, a line a second, with an export and a night's look in it. */
function busyLog(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => {
    const at =
      Date.parse(`${busyDay}T09:00:00+09:00`) + number * 1_000 + (number > 23_900 ? 3e7 : 0);
    const isExport = number === 12_345;
    return JSON.stringify({
      at: new Date(at).toISOString(),
      actor: 'S0002',
      action: isExport ? 'export' : number % 11 === 0 ? 'update' : 'view',
      outcome: number % 5_000 === 1 ? 'denied' : 'success',
      system: 'juki',
      records: isExport ? 700 : 1,
      ...(isExport ? {} : { subject: `${1_000_000 + ((number * 7_919) % 9_001)}` }),
      terminal: number % 400 === 0 ? 'T-9' : 'T-1',
      dataClasses: [],
      sequence: `busy ${number}`,
      source: 'juki-log',
      line: 1,
    });
  });
}

let dynamodb: DynamodbInProcess;
let wanted: Judged;
beforeAll(async () => {
  dynamodb = await startDynamodb();
  const home = await openHome(settings);
  wanted = await judgedFrom([lines], home);
  home.close();
}, timeout);
afterAll(() => dynamodb.close());

async function judgedFrom(files: readonly (readonly string[])[], home: Pipeline): Promise<Judged> {
  for (const [number, part] of files.entries())
    await foldFile(logFile(`juki/${number}.jsonl`, part), worker(home));
  await sealAll(worker(home));
  return judgedIn(home);
}

it('finds the export in the busy day', () => {
  const cases = [...wanted.cases.values()].filter((json) => json.includes('bulk-export'));
  expect(cases.filter((json) => json.includes(busyDay)).join()).toContain('S0002');
});

it('judges a busy account alike from one file and from several, none of them busy', {
  timeout,
}, async () => {
  const files = scattered(lines, { seed: 3, files: 3, byTime: false, repeatedPercent: 10 });
  const home = await homeOfTest(settings);
  expect(differences(await judgedFrom(files, home), wanted)).toEqual([]);
  const parts = await home.history.contributions('S0002', busyDay);
  expect(parts.some(({ bytes }) => holdsSketches(bytes))).toBe(false);
});

it('judges it alike in a table, one of the files being busy alone', { timeout }, async () => {
  const [one = [], other = []] = scattered(lines, {
    seed: 4,
    files: 2,
    byTime: false,
    repeatedPercent: 50,
  });
  const store = dynamodbStore(dynamodb.client, await dynamodb.createTable());
  const home = { ...(await homeOfTest(settings)), ...store };
  const most = [...new Set([...one, ...other.slice(0, 9_000)])];
  expect(differences(await judgedFrom([other, most], home), wanted)).toEqual([]);
  const parts = await home.history.contributions('S0002', busyDay);
  expect(parts.filter(({ bytes }) => holdsSketches(bytes))).toHaveLength(1);
});
