import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { sourceArrivals } from '../../shared/history/silent-sources.ts';
import type { LogDay } from '../../shared/log-day.ts';
import type { Source } from '../../shared/settings/settings.ts';
import { sourceDay } from '../adapters/source-days-contract.ts';
import { kisaragi } from '../escalation/kisaragi.ts';
import { settings as withSource } from '../infra/settings.ts';

/** How a source of that cadence stands on a morning, with lines on these days. */
async function standing(cadence: Source['cadence'], days: readonly LogDay[], today: LogDay) {
  const { sourceDays, close } = openSqliteStore(':memory:');
  const [juki] = withSource.sources;
  if (juki === undefined) throw new Error('There is no source.');
  const sources = [{ ...juki, cadence }];
  await sourceDays.put(days.map((logDay) => sourceDay({ source: juki.id, logDay })));
  const now = Date.parse(`${today}T05:30:00+09:00`);
  const [found] = await sourceArrivals(kisaragi({ sources }), sourceDays, now);
  close();
  return [found?.newest, found?.quietWorkingDays, found?.isSilent];
}

/** 2026-05-11 is a Monday. */
const monday = '2026-05-11';

describe('a source', () => {
  it('that comes daily may be a working day behind, and is silent after two', async () => {
    expect(await standing('daily', [monday], '2026-05-12')).toEqual([monday, 0, false]);
    expect(await standing('daily', [monday], '2026-05-13')).toEqual([monday, 1, false]);
    expect(await standing('daily', [monday], '2026-05-14')).toEqual([monday, 2, true]);
  });

  it('is not missed on a weekend', async () => {
    const friday = '2026-05-08';
    expect(await standing('daily', [friday], monday)).toEqual([friday, 0, false]);
    expect(await standing('hourly', [friday], monday)).toEqual([friday, 0, false]);
  });

  it.each<[Source['cadence'], LogDay, LogDay]>([
    ['hourly', '2026-05-12', '2026-05-13'],
    ['weekly', '2026-05-25', '2026-05-26'],
    ['monthly', '2026-06-24', '2026-06-25'],
  ])('that comes %s may be silent on %s, but not on %s', async (cadence, still, silent) => {
    expect((await standing(cadence, [monday], still))[2]).toBe(false);
    expect((await standing(cadence, [monday], silent))[2]).toBe(true);
  });

  it('that comes irregularly is never silent', async () => {
    expect((await standing('irregular', [], monday))[2]).toBe(false);
  });

  it('that never spoke is silent, and so is one whose lines are dated ahead', async () => {
    expect(await standing('daily', [], monday)).toEqual([null, expect.any(Number), true]);
    expect((await standing('weekly', ['2099-01-05'], monday))[2]).toBe(true);
  });
});
