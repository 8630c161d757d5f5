import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openReplay } from '../../local/composition.ts';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import type { SealedDay } from '../../shared/history/contribution.ts';
import { addDays } from '../../shared/log-day.ts';
import { ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import { type DynamodbInProcess, startDynamodb } from '../adapters/dynamodb-in-process.ts';
import { ownFolder } from '../command/small-office.ts';
import { worker } from './crashing-ports.ts';
import { type Deed, officeFile, officeLog, officeSettings, weekdays } from './everyday-office.ts';
import { differences, judgedIn } from './homes.ts';
import { sealAll } from './shifts.ts';

const timeout = 120_000;

/** The office is at work from then on, long enough for calibration; it was closed before. */
const days = weekdays(70);
const today = days.at(-1) ?? '';
const look = (actor: string, day: string): Deed => {
  return { day, actor, action: 'view', records: 1, subject: '8000001' };
};
/** Two accounts of nobody's, one of which was used before. */
const [returning, newcomer] = ['S0900', 'S0901'] as const;

/** Lines of everybody's work, and of `returning` on these days; the earliest come last. */
function logOf(...usedOn: readonly string[]): readonly string[] {
  const deeds = [...usedOn, today].map((day) => look(returning, day));
  return officeLog(days, [...deeds, look(newcomer, today)]);
}

let dynamodb: DynamodbInProcess;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.close());

async function embedded(): Promise<Pipeline> {
  const home = await openReplay(null, officeSettings(ownFolder()), () => 0);
  onTestFinished(() => home.close());
  return home;
}

/** A home of the cloud: all that is kept stands in a table. */
async function inTheCloud(): Promise<Pipeline> {
  return {
    ...(await embedded()),
    ...dynamodbStore(dynamodb.client, await dynamodb.createTable()),
  };
}

async function sealed(lines: readonly string[], home: Pipeline): Promise<Pipeline> {
  await ingestFile(officeFile(lines), worker(home));
  await sealAll(worker(home));
  return home;
}

async function saidOf(actor: string, { history }: Pipeline): Promise<SealedDay | null> {
  const [day] = await history.days(actor, today, today);
  return day?.sealed ?? null;
}

const idleScore = (said: SealedDay | null) => said?.scores['account-state.dormant'] ?? 0;

describe('an account that is used again after a long rest', () => {
  const longAgo = addDays(today, -300);

  it('is noticed, and told with its true last day', { timeout }, async () => {
    const said = await saidOf(returning, await sealed(logOf(longAgo), await embedded()));
    expect(idleScore(said)).toBeCloseTo(Math.log10(300), 9);
    const [pick] = said?.picks ?? [];
    expect(pick).toMatchObject({ detector: 'account-state', notified: true });
    expect(pick?.why[0]).toEqual({
      ja: `${longAgo}を最後に使われておらず、300日ぶりの利用です。`,
      en: `It had not been used since ${longAgo}: the first use in 300 days.`,
    });
  });

  it('is judged alike in a table, and whatever came first', { timeout }, async () => {
    const lines = logOf(longAgo);
    const expected = await judgedIn(await sealed(lines, await embedded()));
    const inTable = await judgedIn(await sealed(lines, await inTheCloud()));
    expect(differences(inTable, expected)).toEqual([]);
    const again = await sealed(logOf(), await embedded());
    await sealed(lines, again);
    expect(differences(await judgedIn(again), expected)).toEqual([]);
  });

  it('is not noticed where it comes for the first time at all', { timeout }, async () => {
    const home = await sealed(logOf(longAgo), await embedded());
    expect(idleScore(await saidOf(newcomer, home))).toBe(0);
    const never = await sealed(logOf(), await embedded());
    expect(idleScore(await saidOf(returning, never))).toBe(0);
  });

  it('is not known where its last day is older than any home surely keeps', {
    timeout,
  }, async () => {
    const home = await sealed(logOf(addDays(today, -390)), await embedded());
    expect(idleScore(await saidOf(returning, home))).toBe(0);
  });
});
