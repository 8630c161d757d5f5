import { boundsOn, isWithinBounds } from '../cases/findings.ts';
import { refreshCases } from '../cases/from-history.ts';
import type { StoredDay } from '../history/contribution.ts';
import { unpackDayVector } from '../history/day-vector.ts';
import { sealedAs, unsettled } from '../history/stored-day.ts';
import { type Judge, judgeOf } from '../judging.ts';
import { limits } from '../limits.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { eachAccount } from './each-account.ts';
import { foldArrived } from './fold-arrived.ts';
import { settle } from './settling.ts';
import type { LateDay } from './unsealed.ts';
import type { Verdicts } from './verdicts.ts';

/**
 * Closes staff-days whose logs came months late: what they would be measured by is not surely kept
 * any more, so the fixed rules speak for them as on arrival, and what was picked before stands. No
 * other day changes. Answers the cases that were opened or whose facts changed.
 */
export async function closeLateDays(
  late: readonly LateDay[],
  verdicts: Verdicts,
  pipeline: Pipeline,
): Promise<readonly string[]> {
  if (late.length === 0) return [];
  const judge = judgeOf(pipeline.settings, pipeline);
  const byActor = Map.groupBy(late, ({ actor }) => actor);
  const cases: string[] = [];
  const close = (actor: string): Promise<readonly string[]> => {
    const logDays = (byActor.get(actor) ?? []).map(({ logDay }) => logDay).sort();
    return closeDays(actor, logDays, verdicts, judge, pipeline);
  };
  await eachAccount([...byActor.keys()], close, (_, changed) => cases.push(...changed));
  return cases;
}

/** `logDays` are sorted. */
async function closeDays(
  actor: string,
  logDays: readonly LogDay[],
  verdicts: Verdicts,
  judge: Judge,
  pipeline: Pipeline,
): Promise<readonly string[]> {
  const { history } = pipeline;
  const from = addDays(logDays[0] ?? '', -limits.historyDaysKept);
  const before = await history.days(actor, from, logDays.at(-1) ?? '');
  const closed: StoredDay[] = [];
  for (const logDay of logDays) {
    const { stored: day } = await foldArrived(actor, logDay, judge, pipeline);
    const after = closedDay(day, boundsOn(logDay, before), verdicts);
    // Where other logs of it came meanwhile, the next seal closes it.
    if (await history.putDay(unsettled(after), day.digest)) closed.push(after);
  }
  const fires = closed.some(({ fired }) => fired.length > 0);
  const cases = fires ? await refreshCases(actor, logDays, judge, pipeline) : [];
  await settle(closed, history);
  return cases;
}

function closedDay(
  day: StoredDay,
  bounds: ReturnType<typeof boundsOn>,
  verdicts: Verdicts,
): StoredDay {
  const vector = unpackDayVector(day.vector);
  const warmUp = Object.keys(day.ruled).filter((rule) => isWithinBounds(bounds, rule, vector));
  const { scores = {}, picks = [], subjects = [] } = day.sealed ?? {};
  const digest = verdicts.markOf(day);
  return sealedAs(day, { digest, isCalibrated: false, warmUp, bounds, scores, picks, subjects });
}
