import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseRecord } from '../../shared/ports.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { type OpenState, openState } from '../composition.ts';
import { type Announcements, announcing, legend } from './announcements.ts';
import { answerCase } from './answers.ts';
import { type Arrival, openArrivals } from './arrivals.ts';
import { type DemoClock, startClock } from './clock.ts';
import type { DeedPorts } from './deeds.ts';
import { showingGrowth } from './growth.ts';
import { juki } from './logs/juki.ts';
import { writeMessages } from './messages.ts';
import { firstDate, lastDate } from './opening.ts';
import { sealWith } from './sealing.ts';
import { assessAndDecide, closeWalked } from './second-gate.ts';
import type { Stage } from './stage.ts';
import { type Vindication, vindicate } from './vindication.ts';
import { goesToStepSix, type Walk, walkUp } from './walk.ts';
import { arrivalTime, type LogInInbox, writeLogs } from './write-logs.ts';

/** What the demo came to; the state stays open for the console. */
export interface DemoOutcome {
  readonly arrivals: readonly Arrival[];
  readonly cases: readonly CaseRecord[];
  readonly vindications: readonly Vindication[];
  readonly walk: Walk | null;
  readonly state: OpenState;
  readonly clock: DemoClock;
}

/** The seed of the demo: the same 30 days on every machine. */
const seed = 20260924;

/** The main job, embedded: logs are written, ingested, judged, told and walked up the path. */
export async function runDemo(
  folder: string,
  settings: Settings,
  stage: Stage,
): Promise<DemoOutcome> {
  await rm(folder, { recursive: true, force: true });
  const inbox = join(folder, 'inbox');
  await mkdir(inbox, { recursive: true });
  stage.heading({ ja: '1. ログを書く', en: 'Write the logs' });
  const logs = await writeLogs(inbox, settings, seed);
  tellWritten(logs, settings, stage);

  stage.heading({ ja: '2. 届いた順に読み、判定し、知らせる', en: 'Read, judge and tell' });
  stage.line(`  ${legend}`);
  tellDeliveries(stage);
  stage.line();
  const clock = startClock(firstDate, '00:00', settings);
  const state = await openState(join(folder, 'state'), settings, { now: clock.now });
  const growth = showingGrowth(state.cases, clock, stage);
  const announcements = announcing(state.messenger, state.cases, settings, growth, clock, stage);
  const pipeline = { ...state, messenger: announcements };
  const arrivals = openArrivals(logs, pipeline, growth, clock, stage);
  const ports = { pipeline, arrivals, clock, stage };
  const walk = await passDays(folder, announcements, ports);
  if (walk !== null) {
    await closeWalked(walk.id, ports);
    await writeMessages(walk.id, announcements, join(folder, 'messages.txt'), stage);
  }
  const cases = await allCases(state);
  return {
    arrivals: arrivals.done,
    cases,
    vindications: await vindicate(state),
    walk,
    state,
    clock,
  };
}

/** Delivery after delivery: the first case that reaches step 6 is walked, the others answered. */
async function passDays(
  folder: string,
  announcements: Announcements,
  ports: DeedPorts,
): Promise<Walk | null> {
  const { pipeline, arrivals, clock } = ports;
  let walk: Walk | null = null;
  let isSealed = false;
  // While one case is walked, files go on arriving: their cases are looked at afterwards.
  for (let next = 0; next < arrivals.done.length || (await arrivals.takeNext()); next += 1) {
    for (const id of arrivals.done[next]?.report.cases ?? []) {
      const stored = await pipeline.cases.read(id);
      if (stored === null) continue;
      if (walk === null && goesToStepSix(stored.record, pipeline)) {
        walk = await walkUp(stored.record.facts, announcements, ports);
        await assessAndDecide(id, join(folder, 'drafts'), ports);
      } else await answerCase(stored.record, ports);
    }
    const isDayIn = next === arrivals.done.length - 1 && clock.printTime() === arrivalTime;
    if (walk !== null && isDayIn && !isSealed) isSealed = await sealWith(walk, ports);
  }
  return walk;
}

function tellWritten(logs: readonly LogInInbox[], settings: Settings, stage: Stage): void {
  const formats = new Set(settings.sources.map((source) => source.format)).size;
  const lines = logs.reduce((total, log) => total + log.lines, 0).toLocaleString('en-US');
  stage.tell({
    ja: `${firstDate}から${lastDate}までの30日分、${logs.length}ファイル、${lines}行、形式は${formats}種類（Shift_JIS・gzipあり）。`,
    en: `30 days, ${logs.length} files, ${lines} lines, ${formats} formats (Shift_JIS and gzip among them).`,
  });
}

function tellDeliveries(stage: Stage): void {
  const evening = juki.handOvers ?? [];
  stage.tell({
    ja: `ログは翌朝${arrivalTime}に届きます。住民記録は、${evening.join('と')}にも届きます。下の各行は1日分です。`,
    en: `Logs arrive at ${arrivalTime} the next morning, those of the resident register at ${evening.join(' and ')} too. Each line sums up a day.`,
  });
}

async function allCases({ cases }: OpenState): Promise<readonly CaseRecord[]> {
  const records: CaseRecord[] = [];
  let after: string | null = null;
  do {
    const page = await cases.list({ kind: 'all' }, after);
    records.push(...page.records);
    after = page.next;
  } while (after !== null);
  return records;
}
