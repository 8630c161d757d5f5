import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore, type SqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import type { CaseFacts } from '../../shared/cases/case.ts';
import { caseId } from '../../shared/cases/case-id.ts';
import { printCase } from '../../shared/cases/contract-case.ts';
import { refreshSourceCases } from '../../shared/cases/from-sources.ts';
import { type Deviations, exampleSource } from '../../shared/history/source-example.ts';
import { judgeOf } from '../../shared/judging.ts';
import type { LogDay } from '../../shared/log-day.ts';
import type { Pipeline } from '../../shared/pipeline.ts';
import type { Settings, Source } from '../../shared/settings/settings.ts';
import { kisaragi } from '../escalation/kisaragi.ts';

const jukiLog: Source = {
  id: 'juki-log',
  title: { ja: '住民記録ログ', en: 'the log of the resident register' },
  system: 'juki',
  objects: ['juki/**'],
  format: 'sekisho-csv',
  encoding: 'auto',
  timeZone: 'Asia/Tokyo',
  cadence: 'daily',
  map: {},
};
const taxLog: Source = { ...jukiLog, id: 'tax-log', system: 'tax' };
const monday = '2026-07-06';
const tuesday = '2026-07-07';
const wednesday = '2026-07-08';
const thursday = '2026-07-09';
const few = { lines: 1, runs: null };
/** The example ends a week after its Monday, but a missing day is waited for five working days. */
const later: Deviations = Object.fromEntries(
  ['2026-07-14', '2026-07-15', '2026-07-16', '2026-07-17'].map((day) => [day, {}]),
);

let store: SqliteStore;
let settings: Settings;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  settings = kisaragi({ sources: [jukiLog, taxLog] });
});

/** What arrives of a source whose days deviate, or only some of its days. */
async function arrive(
  source: string,
  deviations: Deviations,
  [from, until]: readonly [LogDay, LogDay] = ['2026-01-01', '2099-12-31'],
  file = 'a',
): Promise<void> {
  const days = exampleSource({ ...later, ...deviations }).days.filter(
    ({ logDay }) => from <= logDay && logDay <= until,
  );
  const sketch = new Uint8Array(1_024);
  await store.sourceDays.put(days.map((day) => ({ ...day, source, file, sketch })));
}

/** `first` is the first log day of all logs: of an earlier one than the example's, days have expired. */
async function seal(through = '2026-07-17', first = '2026-04-01'): Promise<readonly string[]> {
  const pipeline: Pipeline = {
    ...store,
    settings,
    quarantine: { put: async () => undefined },
    messenger: { send: async () => undefined },
    meter: { count: () => undefined },
    subjectKey: new Uint8Array(32),
    now: () => 1_000,
  };
  const judge = judgeOf(settings, pipeline);
  return refreshSourceCases(first, through, judge, pipeline);
}

async function allCases(): Promise<readonly CaseFacts[]> {
  const { records } = await store.cases.list({ kind: 'all' }, null);
  return records.map(({ facts }) => facts);
}

async function only(): Promise<CaseFacts> {
  const [facts, ...more] = await allCases();
  if (facts === undefined || more.length > 0) throw new Error('not exactly one case');
  return facts;
}

async function deedsOf(id: string): Promise<readonly string[]> {
  return ((await store.cases.read(id))?.actions ?? []).map(({ deed }) => deed.kind);
}

describe('cases about a source', () => {
  it('are none where the logs are whole', async () => {
    await arrive('juki-log', {});
    await arrive('tax-log', {});
    expect(await seal()).toEqual([]);
    expect(await allCases()).toEqual([]);
  });

  it('are about nobody, show no line and name the source, its system and its data classes', async () => {
    await arrive('juki-log', { [monday]: null });
    await arrive('tax-log', {});
    await seal();
    const facts = await only();
    expect(facts).toMatchObject({
      id: caseId('source', 'juki-log', 'log-integrity', monday),
      actor: null,
      subject: null,
      source: 'juki-log',
      actors: [],
      sections: [],
      family: 'log-integrity',
      detectors: ['log-integrity'],
      severity: 'high',
      notified: true,
      from: monday,
      until: tuesday,
      openedOn: monday,
      p: null,
      evidence: [],
      systems: ['juki'],
      dataClasses: ['personal', 'juki-net'],
      dataClassesUnknown: false,
      firstAt: Date.parse('2026-07-06T04:00:00+09:00'),
      lastAt: Date.parse('2026-07-08T04:00:00+09:00') - 1,
    });
    const [silence, gap] = facts.why.map(({ ja }) => ja);
    expect(silence).toContain('住民記録ログのログが2026-07-06（開庁日1日分）に1行もありません');
    expect(gap).toContain('住民記録ログの通し番号が2026-07-07までに400件抜けています');
    const { case: id, source, ...printed } = JSON.parse(printCase(facts, 'ja'));
    expect([id, source]).toEqual([facts.id, undefined]);
    expect(printed).toMatchObject({ actor: null, subject: null, evidence: [], records: 0 });
  });

  describe('whose first days cannot be judged again', () => {
    const nextMonday = '2026-07-13';
    const twice = { [thursday]: null, [nextMonday]: null };
    const further = { '2026-07-21': {}, '2026-07-22': {}, '2026-07-23': {} };
    const through = '2026-07-23';
    /** The logs began so early that of their days those before 2026-04-01 have expired. */
    const longAgo = '2026-01-01';

    beforeEach(async () => {
      await arrive('juki-log', { ...twice, ...further });
      await arrive('tax-log', further);
      await seal(through);
    });

    it('stay as they are', async () => {
      const before = await only();
      expect(before).toMatchObject({ from: thursday, until: '2026-07-14' });
      expect(await seal(through, longAgo)).toEqual([]);
      expect(await only()).toEqual(before);
      expect(await deedsOf(before.id)).toEqual(['opened']);
    });

    it('go on under their id', async () => {
      const before = await only();
      const gap = { '2026-07-16': { lines: 400, runs: [{ first: 1, last: 2 }] } };
      await arrive('juki-log', gap, ['2026-07-16', '2026-07-16'], 'b');
      expect(await seal(through, longAgo)).toEqual([before.id]);
      const { id, from, openedOn } = before;
      expect(await only()).toMatchObject({ id, from, openedOn, until: '2026-07-16' });
    });
  });

  it('change nothing when the same days are sealed again', async () => {
    await arrive('juki-log', { [monday]: null });
    await arrive('tax-log', {});
    const [id = ''] = await seal();
    expect(await seal()).toEqual([]);
    expect(await deedsOf(id)).toEqual(['opened']);
  });

  it('wait in the list where there are only fewer lines, a moved clock or a wrong date', async () => {
    await arrive('juki-log', { [monday]: few });
    await arrive('tax-log', { '2062-07-06': { lines: 1 } });
    await seal();
    const facts = await allCases();
    expect(facts.map(({ source, notified }) => [source, notified])).toEqual([
      ['tax-log', false],
      ['juki-log', false],
    ]);
    expect((await store.cases.list({ kind: 'due', until: 9e15 }, null)).records).toEqual([]);
  });

  it('are one an episode, told from the day of its first finding that is told', async () => {
    await arrive('juki-log', { [monday]: few, [wednesday]: null });
    await arrive('tax-log', {});
    await seal();
    expect(await only()).toMatchObject({
      from: monday,
      until: thursday,
      notified: true,
      openedOn: wednesday,
    });
  });

  it('judge no day that cannot be sealed yet, however far somebody seals', async () => {
    await arrive('juki-log', {}, ['2026-01-01', '2026-07-09']);
    await arrive('tax-log', {});
    expect(await seal('2026-07-10')).toEqual([]);
  });

  it('say what was told once of lines that are dated ahead, whatever day it is since', async () => {
    const ahead = { '2062-07-06': { lines: 1 } };
    await arrive('juki-log', ahead, ['2026-01-01', '2026-07-09']);
    await arrive('juki-log', ahead, ['2062-01-01', '2062-12-31']);
    await arrive('tax-log', {}, ['2026-01-01', '2026-07-09']);
    const [id = ''] = await seal();
    const before = await only();
    expect(before).toMatchObject({ from: '2062-07-06', openedOn: '2026-07-09' });
    await arrive('juki-log', {}, ['2026-07-10', '2026-07-17']);
    await arrive('tax-log', {}, ['2026-07-10', '2026-07-17']);
    expect(await seal()).toEqual([]);
    expect(await only()).toEqual(before);
    expect(await deedsOf(id)).toEqual(['opened']);
  });
});

describe('a case about a source whose logs came late', () => {
  beforeEach(async () => {
    await arrive('juki-log', { [monday]: null, [wednesday]: null });
    await arrive('tax-log', {});
    await seal();
  });

  it('stays as it was last found, and its log says that it is found no more', async () => {
    const before = await only();
    await arrive('juki-log', {}, [monday, wednesday], 'late');
    expect(await seal()).toEqual([before.id]);
    expect(await only()).toEqual(before);
    expect(await deedsOf(before.id)).toEqual(['opened', 'no-longer-found']);
    expect(await seal()).toEqual([]);
  });

  it('is revised where its last day is filled', async () => {
    const { id } = await only();
    await arrive('juki-log', {}, [wednesday, wednesday], 'late');
    expect(await seal()).toEqual([id]);
    expect(await only()).toMatchObject({ from: monday, until: tuesday });
    expect(await deedsOf(id)).toEqual(['opened', 'revised']);
  });

  it('goes on under the id of what is left where its first day is filled', async () => {
    const before = await only();
    await arrive('juki-log', {}, [monday, monday], 'late');
    const [id = ''] = await seal();
    expect(id).toBe(caseId('source', 'juki-log', 'log-integrity', wednesday));
    expect(await deedsOf(before.id)).toEqual(['opened', 'superseded']);
    expect(await deedsOf(id)).toContain('continued');
    expect((await store.cases.read(id))?.record.facts).toMatchObject({
      from: wednesday,
      until: thursday,
    });
    expect(await seal()).toEqual([]);
  });

  it('is left alone when its source is no longer in the settings', async () => {
    const { id } = await only();
    settings = { ...settings, sources: [taxLog] };
    expect(await seal()).toEqual([]);
    expect(await deedsOf(id)).toEqual(['opened']);
  });
});

it('a case about a source says so when what was explained is found again', async () => {
  await arrive('juki-log', { [monday]: few });
  await arrive('tax-log', {});
  const [id = ''] = await seal();
  const { calendar } = settings;
  settings = {
    ...settings,
    calendar: { ...calendar, closures: [{ from: monday, until: monday }] },
  };
  expect(await seal()).toEqual([id]);
  settings = { ...settings, calendar };
  expect(await seal()).toEqual([id]);
  expect(await deedsOf(id)).toEqual(['opened', 'no-longer-found', 'found-again']);
});

it('a log that stays silent is one case, revised as it goes on, with one line of its log a seal', async () => {
  await arrive('juki-log', {}, ['2026-01-01', '2026-07-03']);
  await arrive('tax-log', {});
  const [id = ''] = await seal('2026-07-06');
  expect(await seal('2026-07-08')).toEqual([id]);
  expect(await only()).toMatchObject({ from: monday, until: wednesday, severity: 'high' });
  expect(await deedsOf(id)).toEqual(['opened', 'revised']);
});
