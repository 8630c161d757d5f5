import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { liveCases } from '../../local/command/live-cases.ts';
import { openState } from '../../local/composition.ts';
import { act } from '../../shared/cases/act.ts';
import { limits } from '../../shared/limits.ts';
import { addDays } from '../../shared/log-day.ts';
import { ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import { scorePart } from '../../shared/sealing/score-part.ts';
import { sealThrough } from '../../shared/sealing/seal.ts';
import { type DaysToScore, planSeal } from '../../shared/sealing/seal-plan.ts';
import { foldSection } from '../../shared/sealing/sections.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { Crash } from '../cases/crashing-store.ts';
import { ownFolder, removeFolder, sharedFolder } from '../command/small-office.ts';
import { worker } from './crashing-ports.ts';
import { type Deed, officeFile, officeLog, officeSettings, weekdays } from './everyday-office.ts';
import { differences, homeOfTest, type Judged, judgedIn, logFile, missingIn } from './homes.ts';

/** More than the days that history is kept: some 430. */
const days = weekdays(310);
const today = days.at(-1) ?? '';
const yesterday = days.at(-2) ?? '';
const keptFrom = addDays(today, -limits.historyDaysKept);
/** Soon after calibration begins; of the days that it went by, the first are not kept any more. */
const [longAgo = '', alsoLongAgo = '', lately = ''] = [days[68], days[71], days[300]];
const exported = (day: string, actor: string): Deed => {
  return { day, actor, action: 'export', records: 320 };
};
const deeds = [
  exported(longAgo, 'S0001'),
  exported(alsoLongAgo, 'S0002'),
  exported(lately, 'S0003'),
];

let folder = '';
let settings: Settings;

/** The office as it stands this morning: sealed up to yesterday. */
beforeAll(async () => {
  folder = sharedFolder();
  settings = officeSettings(folder);
  const state = await openState(join(folder, 'state'), settings, { now: () => 0 });
  await ingestFile(officeFile(officeLog(days, deeds)), state);
  await sealThrough(yesterday, state);
  state.close();
}, 60_000);

afterAll(() => removeFolder(folder));

async function home(): Promise<Pipeline> {
  const own = join(ownFolder(), 'state');
  cpSync(join(folder, 'state'), own, { recursive: true });
  const state = await openState(own, settings, { now: () => 0 });
  onTestFinished(() => state.close());
  return state;
}

/** A home that keeps days as long as a table does, and notes how far back it is asked. */
async function forgetfulHome(): Promise<Pipeline & { readonly asked: Set<string> }> {
  const state = await home();
  const { history } = state;
  const asked = new Set<string>();
  const isKept = (day: string) => day >= keptFrom;
  return {
    ...state,
    asked,
    history: {
      ...history,
      async days(actor, from, until) {
        asked.add(from);
        return (await history.days(actor, from, until)).filter(({ logDay }) => isKept(logDay));
      },
      async sealMarks(actor, from, until) {
        asked.add(from);
        return (await history.sealMarks(actor, from, until)).filter(({ logDay }) => isKept(logDay));
      },
      staffOn: async (day) => (isKept(day) ? history.staffOn(day) : []),
      contributions: async (actor, day) => (isKept(day) ? history.contributions(actor, day) : []),
    },
  };
}

async function assessAsMisuse(actor: string, from: string, { cases }: Pipeline): Promise<void> {
  const live = await liveCases(cases);
  const found = live.find(({ facts }) => facts.actor === actor && facts.from === from);
  if (found === undefined) throw new Error(`There is no case of ${actor} on ${from}.`);
  const { id } = found.facts;
  await act(id, { kind: 'acknowledged', step: null, comment: 'seen' }, 'S0900', cases, 0);
  await act(
    id,
    { kind: 'assessed', verdict: 'leak-confirmed', comment: 'asked' },
    'S0900',
    cases,
    0,
  );
}

/** Staff-days before a log day, by account and log day. */
function upTo(first: string, days: Judged['days']): Judged['days'] {
  return new Map([...days].filter(([name]) => (name.split(' ')[1] ?? '') < first));
}

function casesBefore(first: string, { cases }: Judged): readonly string[] {
  const facts = [...cases.values()].map((json) => JSON.parse(json) as { readonly until: string });
  return facts.filter(({ until }) => until < first).map((one) => JSON.stringify(one));
}

/** A worker that dies when it seals a log day. */
function dyingOn(logDay: string, pipeline: Pipeline): Pipeline {
  const { history } = pipeline;
  return {
    ...worker(pipeline),
    history: {
      ...history,
      async putDay(day, replaces) {
        if (day.logDay === logDay && day.sealed !== null) throw new Crash();
        return history.putDay(day, replaces);
      },
    },
  };
}

describe('a night’s seal', () => {
  it('reads no further back than history is kept, and comes to the same', async () => {
    const [kept, forgetful] = [await home(), await forgetfulHome()];
    await sealThrough(today, kept);
    const { logDays } = await sealThrough(today, forgetful);
    expect(logDays.length).toBeLessThan(14);
    const [furthest = ''] = [...forgetful.asked].sort();
    expect(furthest >= addDays(logDays[0] ?? '', -limits.historyDaysKept)).toBe(true);
    const scored = async (one: Pipeline) =>
      Promise.all(['S0001', 'S0003'].map((actor) => one.history.days(actor, keptFrom, today)));
    expect(await scored(forgetful)).toEqual(await scored(kept));
    expect((await sealThrough(today, forgetful)).logDays).toEqual([]);
  });
});

describe('a first seal of more days than are kept', () => {
  it('comes to the same where it dies two weeks after a case began', async () => {
    const whole = await home();
    const { subjectKey } = whole;
    const dying = { ...(await homeOfTest(settings)), subjectKey };
    await ingestFile(officeFile(officeLog(days, deeds)), dying);
    await expect(sealThrough(yesterday, dyingOn('2025-09-19', dying))).rejects.toThrow(Crash);
    await sealThrough(yesterday, dying);
    expect(differences(await judgedIn(dying), await judgedIn(whole))).toEqual([]);
  });
});

describe('days whose own past is not kept any more', () => {
  it('stay as they were judged when an old case turns out to be misuse', async () => {
    const state = await forgetfulHome();
    const before = await judgedIn(state);
    await assessAsMisuse('S0001', longAgo, state);
    const { logDays } = await sealThrough(yesterday, state);
    const [first = ''] = logDays;
    expect(logDays.length).toBeGreaterThan(90);
    expect(logDays.length).toBeLessThan(130);
    const after = await judgedIn(state);
    expect(missingIn(after.days, upTo(first, before.days)).slice(0, 6)).toEqual([]);
    expect(casesBefore(first, after)).toEqual(casesBefore(first, before));
    expect((await sealThrough(yesterday, state)).logDays).toEqual([]);
  });

  it.each([
    ['in one piece', (state: Pipeline) => sealThrough(today, state)],
    ['in pieces', sealInPieces],
  ])(
    'stay as they were judged when a log comes months late, which the fixed rules judge, %s',
    async (_, seal) => {
      const [punctual, state] = [await forgetfulHome(), await forgetfulHome()];
      await sealThrough(today, punctual);
      const wanted = await judgedIn(punctual);
      const late = officeLog([], [exported(alsoLongAgo, 'S0004')]);
      await ingestFile(logFile('events/late.jsonl', late), state);
      await seal(state);
      const after = await judgedIn(state);
      const others = new Map([...wanted.days].filter(([name]) => name !== `S0004 ${alsoLongAgo}`));
      expect(missingIn(after.days, others).slice(0, 6)).toEqual([]);
      expect(missingIn(after.cases, wanted.cases).slice(0, 6)).toEqual([]);
      const opened = (await liveCases(state.cases)).filter(
        ({ facts }) => facts.actor === 'S0004' && facts.from === alsoLongAgo,
      );
      expect(opened.map(({ facts }) => [facts.records, facts.detectors, facts.notified])).toEqual([
        [320, ['unapproved-bulk-export'], true],
      ]);
      expect(await sealThrough(today, state)).toEqual({ logDays: [], cases: [] });
    },
  );
});

async function sealInPieces(state: Pipeline): Promise<void> {
  const planned = await planSeal(today, state);
  for (const section of planned?.sections ?? [])
    if (planned !== null) await foldSection(section, planned, state);
  let left: DaysToScore | null = planned;
  while (left !== null) left = (await scorePart(left, 5, state)).next;
}
