import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseRecord } from '../../shared/ports.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { type OpenState, openState } from '../composition.ts';
import { announcing, legend } from './announcements.ts';
import { answerCase } from './answers.ts';
import { type Arrival, arrivalTime, ingestDate } from './arrivals.ts';
import { type DemoClock, startClock } from './clock.ts';
import { writeMessages } from './messages.ts';
import { datesBetween, firstDate, lastDate } from './opening.ts';
import { assessAndDecide, closeWalked } from './second-gate.ts';
import type { Stage } from './stage.ts';
import { type Vindication, vindicate } from './vindication.ts';
import { goesToStepSix, type Walk, walkUp } from './walk.ts';
import { type LogInInbox, writeLogs } from './write-logs.ts';

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
  stage.line();
  const clock = startClock(firstDate, arrivalTime, settings);
  const state = await openState(join(folder, 'state'), settings, { now: clock.now });
  const announcements = announcing(state.messenger, state.cases, settings, clock, stage);
  const pipeline = { ...state, messenger: announcements };
  const ports = { pipeline, clock, stage };
  const arrivals: Arrival[] = [];
  let walk: Walk | null = null;
  for (const date of datesBetween(firstDate, lastDate)) {
    const arrived = await ingestDate(date, logs, pipeline, clock, stage);
    arrivals.push(...arrived);
    for (const id of arrived.flatMap(({ report }) => report.cases)) {
      const stored = await state.cases.read(id);
      if (stored === null) continue;
      if (walk === null && goesToStepSix(stored.record, pipeline)) {
        walk = await walkUp(id, pipeline, announcements, clock, stage);
        await assessAndDecide(id, join(folder, 'drafts'), ports);
      } else await answerCase(stored.record, ports);
    }
  }
  if (walk !== null) {
    await closeWalked(walk.caseId, ports);
    await writeMessages(walk.caseId, announcements, join(folder, 'messages.txt'), stage);
  }
  const cases = await allCases(state);
  return { arrivals, cases, vindications: await vindicate(state), walk, state, clock };
}

function tellWritten(logs: readonly LogInInbox[], settings: Settings, stage: Stage): void {
  const formats = new Set(settings.sources.map((source) => source.format)).size;
  const lines = logs.reduce((total, log) => total + log.lines, 0).toLocaleString('en-US');
  stage.tell({
    ja: `${firstDate}から${lastDate}までの30日分、${logs.length}ファイル、${lines}行、形式は${formats}種類（Shift_JIS・gzipあり）。`,
    en: `30 days, ${logs.length} files, ${lines} lines, ${formats} formats (Shift_JIS and gzip among them).`,
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
