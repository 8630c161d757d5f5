import { tendCase } from '../shared/escalation/clock.ts';
import { sourceArrivals } from '../shared/history/silent-sources.ts';
import type { LogDay } from '../shared/log-day.ts';
import { scorePart } from '../shared/sealing/score-part.ts';
import { planSeal } from '../shared/sealing/seal-plan.ts';
import { lastDayOver, sealableThrough } from '../shared/sealing/sealable-through.ts';
import { foldSection } from '../shared/sealing/sections.ts';
import { composeSeal, type SealingBySettings } from './composition.ts';
import { logger, onTask } from './middleware.ts';
import {
  type PlanAnswer,
  type PlanTask,
  type ScoreAnswer,
  type ScoreTask,
  sealTask,
} from './seal-task.ts';

const sealing = await composeSeal(process.env);

/** A night's seal is one part; the logs of a year that come at once are many. */
const logDaysOfPart = 14;

/** One task of the state machine that seals every night (`infra/sealing.ts`). */
export const handler = onTask(sealTask, async (task) => {
  const pipeline = await sealing(task.task === 'plan' ? undefined : task.days.settings);
  const isHeld = await pipeline.sealLease.hold(task.execution, pipeline.now());
  if (task.task === 'plan')
    return isHeld ? plan(task, pipeline) : { ...nothingToSeal(task), isHeldByAnother: true };
  if (!isHeld) throw new Error('Another execution seals.');
  if (task.task === 'score') return score(task, pipeline);
  await foldSection(task.section, task.days, pipeline);
  return {};
});

function nothingToSeal({ execution }: PlanTask): PlanAnswer {
  return {
    execution,
    isHeldByAnother: false,
    isNothingToSeal: true,
    sections: [],
    days: null,
  };
}

async function plan(task: PlanTask, pipeline: SealingBySettings): Promise<PlanAnswer> {
  const { through } = task.input;
  const latest = lastDayOver(pipeline.now(), pipeline.settings.organisation.timeZone);
  const wanted = through ?? (await sealableThrough(pipeline, pipeline.now()));
  const [until = latest] = [wanted ?? latest, latest].sort();
  const planned = wanted === null ? null : await planSeal(until, pipeline);
  logger.info('Plan', { wanted, from: planned?.from, sections: planned?.sections.length });
  await countSilentSources(pipeline);
  if (planned === null) {
    await end(task.execution, wanted === null ? null : until, pipeline);
    return nothingToSeal(task);
  }
  const { sections, ...days } = planned;
  return {
    ...nothingToSeal(task),
    isNothingToSeal: false,
    sections: sections.map((section) => ({ section })),
    days: { ...days, settings: pipeline.settingsId },
  };
}

async function score(
  { execution, days }: ScoreTask,
  pipeline: SealingBySettings,
): Promise<ScoreAnswer> {
  const { logDays, cases, next } = await scorePart(days, logDaysOfPart, pipeline);
  for (const id of cases) await tendCase(id, pipeline, pipeline.now());
  logger.info('Sealed', { logDays: logDays.length, until: logDays.at(-1), cases: cases.length });
  pipeline.meter.count('LogDaysSealed', logDays.length);
  pipeline.meter.count('CasesChanged', cases.length);
  if (next === null) await end(execution, days.through, pipeline);
  return { days: next && { ...next, settings: pipeline.settingsId } };
}

async function end(
  execution: string,
  through: LogDay | null,
  { sealEnd, sealLease, now }: SealingBySettings,
): Promise<void> {
  await sealEnd.note({ at: now(), through });
  await sealLease.release(execution);
}

/** Once a night, by the clock on the wall. A source is a system, and its id names no person. */
async function countSilentSources({ settings, sourceDays, meter, now }: SealingBySettings) {
  const arrivals = await sourceArrivals(settings, sourceDays, now());
  const silent = arrivals.flatMap(({ source, isSilent }) => (isSilent ? [source.id] : []));
  if (silent.length > 0) logger.warn('Sources are silent', { silent });
  meter.count('SourcesSilent', silent.length);
}
