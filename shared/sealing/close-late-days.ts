import { boundsOn, isWithinBounds } from '../cases/findings.ts';
import { refreshCases } from '../cases/from-history.ts';
import type { StoredDay } from '../history/contribution.ts';
import { unpackDayVector } from '../history/day-vector.ts';
import { foldStaffDay, sealedAs, unsettled } from '../history/stored-day.ts';
import { type Judge, judgeOf } from '../judging.ts';
import { limits } from '../limits.ts';
import { addDays } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { recallWork } from './recall-work.ts';
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
  const cases: string[] = [];
  for (const [actor, days] of Map.groupBy(late, (day) => day.actor)) {
    const logDays = days.map(({ logDay }) => logDay).sort();
    const closed: StoredDay[] = [];
    for (const logDay of logDays)
      closed.push(...(await closeDay({ actor, logDay }, verdicts, judge, pipeline)));
    if (closed.some(({ fired }) => fired.length > 0))
      cases.push(...(await refreshCases(actor, logDays, judge, pipeline)));
    await settle(closed, pipeline.history);
  }
  return cases;
}

/** The day as it is to be settled; nothing where other logs of it came meanwhile. */
async function closeDay(
  { actor, logDay }: LateDay,
  verdicts: Verdicts,
  judge: Judge,
  { settings, history }: Pipeline,
): Promise<readonly StoredDay[]> {
  await recallWork(actor, logDay, judge, settings.staff, history);
  const { stored: day } = await foldStaffDay(actor, logDay, judge, history, null);
  const before = await history.days(actor, addDays(logDay, -limits.historyDaysKept), logDay);
  const bounds = boundsOn(logDay, before);
  const vector = unpackDayVector(day.vector);
  const warmUp = Object.keys(day.ruled).filter((rule) => isWithinBounds(bounds, rule, vector));
  const { scores = {}, picks = [], subjects = [] } = day.sealed ?? {};
  const digest = verdicts.markOf(day);
  const sealed = { digest, isCalibrated: false, warmUp, bounds, scores, picks, subjects };
  const after = sealedAs(day, sealed);
  return (await history.putDay(unsettled(after), day.digest)) ? [after] : [];
}
