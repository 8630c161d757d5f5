import { expect, it } from 'vitest';
import { ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import { sealThrough } from '../../shared/sealing/seal.ts';
import { ownFolder } from '../command/small-office.ts';
import { type Deed, officeFile, officeLog, officeSettings, weekdays } from './everyday-office.ts';
import { differences, homeOfTest, judgedIn } from './homes.ts';

/** So many that the last nights have days behind them which no lookback reaches. */
const days = weekdays(240);
const [today = '', firstNight = '', secondNight = ''] = [239, 200, 230].map((at) => days[at]);
const longAgo = days[4] ?? '';
const look = (actor: string, day: string): Deed => {
  return { day, actor, action: 'view', records: 1, subject: '8000001' };
};
/** One used long ago and today, one used every day, for more and more people at last. */
const [returning, growing] = ['S0900', 'S0901'] as const;
const deeds: readonly Deed[] = [
  look(returning, longAgo),
  look(returning, today),
  ...days.map((day, place): Deed => {
    const records = place > 210 ? place * 3 : 30;
    return { day, actor: growing, action: 'export', records };
  }),
];

async function home(): Promise<Pipeline> {
  const opened = await homeOfTest(officeSettings(ownFolder()));
  await ingestFile(officeFile(officeLog(days, deeds)), opened);
  return opened;
}

it('comes to the same night by night, with little of the far past in hand', {
  timeout: 120_000,
}, async () => {
  const [whole, nightly] = [await home(), await home()];
  await sealThrough(today, whole);
  for (const night of [firstNight, secondNight, today]) await sealThrough(night, nightly);
  const wanted = await judgedIn(whole);
  expect(differences(await judgedIn(nightly), wanted)).toEqual([]);
  const [last] = await nightly.history.days(returning, today, today);
  const idle = (Date.parse(today) - Date.parse(longAgo)) / 86_400_000;
  expect(last?.sealed?.scores['account-state.dormant']).toBeCloseTo(Math.log10(idle), 9);
  const found = (await nightly.history.days(growing, firstNight, today)).flatMap(
    ({ sealed }) => sealed?.picks ?? [],
  );
  expect(found.map(({ detector }) => detector)).toContain('slow-accumulation');
});
