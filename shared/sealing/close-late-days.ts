import { boundsOn } from '../cases/findings.ts';
import { refreshCases } from '../cases/from-history.ts';
import type { StoredDay } from '../history/contribution.ts';
import { foldStaffDay, sealedAs, unsettled } from '../history/stored-day.ts';
import { type Judge, judgeOf } from '../judging.ts';
import { limits } from '../limits.ts';
import { addDays, type LogDay, numberOfLogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { tenureOn } from '../settings/tenure-on.ts';
import { eachAccount } from './each-account.ts';
import { recallSections } from './recall-sections.ts';
import { settle } from './settling.ts';
import { scoresOf } from './stored-scores.ts';
import type { LateDay } from './unsealed.ts';
import type { Verdicts } from './verdicts.ts';
import { warmUpBudget } from './warm-up-budget.ts';
import { workingDayCounter } from './working-days.ts';

/** A late day with what the last sealed day before it says. */
interface Folded {
  readonly day: StoredDay;
  readonly bounds: ReturnType<typeof boundsOn>;
}

/**
 * Closes staff-days whose logs came months late: what they would be measured by is not surely kept
 * any more, so the fixed rules speak for them as in the warm-up, within its budget, and what was
 * picked before stands. No other day changes. Answers the cases that were opened or whose facts
 * changed.
 */
export async function closeLateDays(
  late: readonly LateDay[],
  verdicts: Verdicts,
  pipeline: Pipeline,
): Promise<readonly string[]> {
  if (late.length === 0) return [];
  const judge = judgeOf(pipeline.settings, pipeline);
  const byActor = Map.groupBy(late, ({ actor }) => actor);
  // All that can explain them, so that it does not matter what else has been read.
  await recallSections(late, { ...pipeline, judge });
  const folded: Folded[] = [];
  const fold = (actor: string) =>
    foldLate(actor, (byActor.get(actor) ?? []).map(({ logDay }) => logDay).sort(), judge, pipeline);
  await eachAccount([...byActor.keys()].sort(), fold, (_, days) => folded.push(...days));
  const admitted = admit(folded, judge, pipeline);
  const closed = Map.groupBy(
    folded.map(({ day, bounds }) => closedDay(day, bounds, admitted.get(day) ?? [], verdicts)),
    ({ actor }) => actor,
  );
  const cases: string[] = [];
  const close = (actor: string) => closeDays(actor, closed.get(actor) ?? [], judge, pipeline);
  await eachAccount([...closed.keys()], close, (_, changed) => cases.push(...changed));
  return cases;
}

/** The days of one actor, folded; log days in order. */
async function foldLate(
  actor: string,
  logDays: readonly LogDay[],
  judge: Judge,
  { history }: Pipeline,
): Promise<readonly Folded[]> {
  const from = addDays(logDays[0] ?? '', -limits.historyDaysKept);
  const before = await history.days(actor, from, logDays.at(-1) ?? '');
  const folded: Folded[] = [];
  for (const logDay of logDays) {
    const { stored } = await foldStaffDay(actor, logDay, judge, history, null);
    folded.push({ day: stored, bounds: boundsOn(logDay, before) });
  }
  return folded;
}

/** The rules that may notify, by day: the budget is that of the late days alone. */
function admit(
  folded: readonly Folded[],
  { calendar }: Judge,
  { settings: { organisation, staff } }: Pipeline,
): ReadonlyMap<StoredDay, readonly string[]> {
  const budget = warmUpBudget(organisation.alertBudget.falseAlertsPerThousandStaffDays);
  const byLogDay = Map.groupBy(folded, ({ day }) => day.logDay);
  const logDays = [...byLogDay.keys()].sort();
  const workingDaysUpTo = workingDayCounter(calendar, logDays[0] ?? '');
  const admitted = new Map<StoredDay, readonly string[]>();
  for (const logDay of logDays) {
    const days = (byLogDay.get(logDay) ?? []).map(({ day }) => day);
    const workingDays = workingDaysUpTo(numberOfLogDay(logDay));
    const scores = days.flatMap(
      (day) => scoresOf(day, workingDays, tenureOn(staff, day.actor, logDay)) ?? [],
    );
    const rules = budget.admit(days, scores, workingDays);
    for (const day of days) admitted.set(day, rules.get(day.actor) ?? []);
  }
  return admitted;
}

function closedDay(
  day: StoredDay,
  bounds: Folded['bounds'],
  warmUp: readonly string[],
  verdicts: Verdicts,
): StoredDay {
  const { scores = {}, picks = [], subjects = [] } = day.sealed ?? {};
  const digest = verdicts.markOf(day);
  return sealedAs(day, { digest, isCalibrated: false, warmUp, bounds, scores, picks, subjects });
}

/** Where other logs of a day came meanwhile, the next seal closes it. */
async function closeDays(
  actor: string,
  days: readonly StoredDay[],
  judge: Judge,
  pipeline: Pipeline,
): Promise<readonly string[]> {
  const closed: StoredDay[] = [];
  for (const day of days)
    if (await pipeline.history.putDay(unsettled(day), day.digest)) closed.push(day);
  const logDays = closed.map(({ logDay }) => logDay);
  const fires = closed.some(({ fired }) => fired.length > 0);
  const cases = fires ? await refreshCases(actor, logDays, judge, pipeline) : [];
  await settle(closed, pipeline.history);
  return cases;
}
