import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { type Subscribers, writeSettings } from '../../cloud/city.ts';
import { outputFolder } from '../../cloud/emulator.ts';
import { until } from '../../cloud/subscriber.ts';
import { type StandingStack, withStandingStack } from '../standing-stack.ts';
import type { Counts } from './counting-edge.ts';
import { type FunctionEdges, openFunctionEdges } from './function-edges.ts';
import { bytesLogged, metricsIn } from './function-log.ts';
import {
  checkLoad,
  eveningFile,
  type Load,
  loadFile,
  loads,
  staffOfLoads,
  warming,
  workOfSeal,
} from './loads.ts';
import { type Measured, type MeasuredLoad, type MeasuredSeal, writeMeasured } from './measured.ts';
import { countedSeal } from './seal-transitions.ts';
import { storedItems } from './stored-items.ts';

const withinMilliseconds = 120_000;

/** Counts what known loads make the deployed stack ask for, in the emulator, and keeps it. */
export async function measure(): Promise<void> {
  await withStandingStack(settingsOfLoads, async (stack) => {
    const edges = await openFunctionEdges(stack);
    try {
      writeMeasured(await counted(stack, edges));
    } finally {
      edges.close();
    }
  });
}

function settingsOfLoads(queues: Subscribers): string {
  const folder = writeSettings(queues);
  writeFileSync(join(folder, 'staff.csv'), staffOfLoads);
  return folder;
}

async function counted(stack: StandingStack, edges: FunctionEdges): Promise<Measured> {
  const log = () => stack.emulator.functionLog();
  // Cold starts ask for keys: none of them falls into a load.
  await oneFile(stack, edges, 'juki/warm.csv', loadFile(warming, 0));
  const logBefore = bytesLogged(log());
  const measuredLoads: MeasuredLoad[] = [];
  const seals: MeasuredSeal[] = [];
  for (const load of [...loads, checkLoad]) {
    measuredLoads.push(await measureLoad(load, stack, edges));
    seals.push(await measureSeal(load, stack, edges));
    console.error(`load of October ${load.day}: counted`);
  }
  const [check, checkSeal] = [measuredLoads.pop(), seals.pop()];
  if (!check || !checkSeal) throw new RangeError('There is no load to check by.');
  const logAfter = bytesLogged(log());
  const calmFile = await oneFile(stack, edges, 'juki/calm.csv', eveningFile('A0001', false));
  const tick = await least(3, edges, 'clock');
  const logBytesOfTick = bytesOfClock(log());
  const alertFile = await oneFile(stack, edges, 'juki/alert.csv', eveningFile('A0002', true));
  const ticks = 3;
  for (let at = 0; at < ticks; at += 1) await edges.invoke('clock', {});
  const afterAlerts = { ticks, alerts: 1, clock: edges.take('clock') };
  const settingsLook = await least(3, edges, 'settings');
  await edges.invoke('report', { period: '2026-10' });
  const reportIssue = edges.take('report');
  await edges.invoke('report', {});
  const { accounts, history } = checkSeal.work;
  const { staffDays, events } = history;
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    emulator: emulatorPin(),
    loads: measuredLoads,
    seals,
    check,
    checkSeal,
    calmFile: calmFile.ingest,
    alertFile: alertFile.ingest,
    afterAlerts,
    tick,
    settingsLook,
    reportIssue,
    reportRepeat: edges.take('report'),
    reportWork: { accounts, staffDays, events },
    stored: await storedItems(stack),
    logBytesOfLoads: logAfter - logBefore,
    logBytesOfTick,
    metrics: metricsIn(log()),
  };
}

async function measureLoad(
  load: Load,
  stack: StandingStack,
  edges: FunctionEdges,
): Promise<MeasuredLoad> {
  let ingest: Counts = {};
  let archive: Counts = {};
  for (let file = 0; file < load.files; file += 1) {
    const name = `juki/${load.day}-${file}.csv`;
    const one = await oneFile(stack, edges, name, loadFile(load, file));
    ingest = sum(ingest, one.ingest);
    archive = sum(archive, one.archive);
  }
  if (Object.keys(ingest).some((name) => name.startsWith('sns ')))
    throw new RangeError(`Somebody was told of the load of October ${load.day}.`);
  const { files, actors, lines } = load;
  return {
    files,
    contributions: files * actors,
    events: files * actors * lines,
    readAgain: (actors * files * (files + 1)) / 2,
    ingest,
    archive,
  };
}

async function measureSeal(
  load: Load,
  stack: StandingStack,
  edges: FunctionEdges,
): Promise<MeasuredSeal> {
  edges.take('fold');
  edges.take('score');
  const transitions = await countedSeal(stack, `2026-10-${String(load.day).padStart(2, '0')}`);
  return {
    work: workOfSeal(load),
    transitions,
    fold: edges.take('fold'),
    score: edges.take('score'),
  };
}

async function oneFile(stack: StandingStack, edges: FunctionEdges, Key: string, Body: Uint8Array) {
  const Bucket = stack.deployed.physicalId('AWS::S3::Bucket', 'IntakeBucketLogs');
  edges.take('ingest');
  edges.take('archive');
  const before = filesDone();
  await stack.s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  const both = async () => filesDone().every((done, at) => done > (before[at] ?? 0)) || null;
  await until('end of both functions', both, withinMilliseconds);
  return { ingest: edges.take('ingest'), archive: edges.take('archive') };
}

/** How many messages ingest and the archive have worked off: the emulator notes when each has ended. */
function filesDone(): readonly number[] {
  const log = readFileSync(join(outputFolder, 'ministack.log'), 'utf8');
  return ['IntakeIngest', 'ArchiveWrite'].map(
    (name) => log.match(new RegExp(`${name}\\S* processed 1 SQS`, 'g'))?.length ?? 0,
  );
}

/** The schedule may call meanwhile too: of several looks, the one that asked for least. */
async function least(times: number, edges: FunctionEdges, name: 'clock' | 'settings') {
  const looks: Counts[] = [];
  for (let at = 0; at < times; at += 1) {
    edges.take(name);
    await edges.invoke(name, {});
    looks.push(edges.take(name));
  }
  const size = (one: Counts) => Object.values(one).reduce((total, each) => total + each, 0);
  const [smallest = {}] = looks.sort((a, b) => size(a) - size(b));
  return smallest;
}

function bytesOfClock(log: string): number {
  const lines = log.split('\n').filter((line) => line.includes('"service":"escalate"'));
  const ticks = lines.filter((line) => line.includes('"message":"Clock"')).length;
  return Math.round(bytesLogged(lines.join('\n')) / Math.max(1, ticks));
}

function sum(one: Counts, other: Counts): Counts {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...names].sort().map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]),
  );
}

function emulatorPin(): string {
  const pins = readFileSync(new URL('../../cloud/requirements.txt', import.meta.url), 'utf8');
  return /^ministack==.+$/m.exec(pins)?.[0] ?? 'ministack';
}
