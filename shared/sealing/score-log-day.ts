import { type Calibration, calibrate } from '../calibration/calibrate.ts';
import type { DayScores } from '../calibration/day-scores.ts';
import { calibratedFromWorkingDay } from '../calibration/warm-up.ts';
import { subjectWeight, weightedDetectors } from '../calibration/weights.ts';
import type { Sight } from '../detectors/channel.ts';
import { detectors } from '../detectors/registry.ts';
import type { Pick as PickedFinding, SealedDay, StoredDay } from '../history/contribution.ts';
import type { LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { type ScoredDay, scoreDay } from './day-scoring.ts';
import { pickFindings } from './picking.ts';
import { provisionalBounds } from './provisional-bounds.ts';
import { referenceWindow } from './reference-window.ts';
import type { SealingLedger } from './sealing-ledger.ts';
import { writeSealed } from './settling.ts';
import { sealedDayOf, standingOf } from './stored-scores.ts';
import { pickSubjects } from './subject-picks.ts';

/** Is told of each log day that is scored; `calibration` is null in the warm-up. */
export type ScoreWitness = (day: ScoredDay, calibration: Calibration | null) => void;

/** Scores a folded log day, picks what stands out, and answers the actors to whose cases it matters. */
export async function scoreLogDay(
  logDay: LogDay,
  ledger: SealingLedger,
  pipeline: Pipeline,
  witness: ScoreWitness,
): Promise<readonly string[]> {
  const stored = ledger.takeStored(logDay);
  if (stored.length === 0) return [];
  const date = ledger.dateOf(logDay);
  for (const day of stored) ledger.add(day);
  const standing = new Map(stored.map(({ actor, ruled }) => [actor, standingOf(ruled)]));
  const histories = ledger.histories(logDay);
  const scored = scoreDay(date, histories, ledger.relations, standing);
  const calibration = calibrationFor(logDay, date.workingDays, ledger);
  witness(scored, calibration);
  const subjects = ledger.subjectScores(logDay);
  const subjectPicks =
    calibration === null ? new Map() : pickSubjects(subjects, calibration, ledger.budget);
  const warmUp =
    calibration === null
      ? ledger.warmUpBudget.admit(stored, scored.scores, date.workingDays)
      : new Map<string, readonly string[]>();
  const scores = new Map(scored.scores.map((one) => [one.actor, one]));
  const concerned: string[] = [];
  for (const day of stored) {
    const own = scores.get(day.actor);
    const sealed = sealedDayOf(
      ledger.verdicts.markOf(day),
      own?.scores ?? [],
      calibration !== null,
      warmUp.get(day.actor) ?? [],
      boundsOf(day, scored, calibration, ledger),
      await picksOf(day, scored.sights.get(day.actor), own, calibration, ledger, pipeline),
      subjectPicks.get(day.actor) ?? [],
    );
    const { after, concerns, settled } = await writeSealed(day, sealed, pipeline.history);
    if (concerns) concerned.push(day.actor);
    if (!settled) ledger.leaveUnsettled(after);
    ledger.noteSubjects(after);
  }
  ledger.finish(logDay, { days: scored.scores, subjects });
  return concerned;
}

function calibrationFor(
  logDay: LogDay,
  workingDays: number,
  ledger: SealingLedger,
): Calibration | null {
  if (ledger.daysWithLogs(logDay) < calibratedFromWorkingDay) return null;
  const reference = referenceWindow(ledger.sealed, workingDays, ledger.pastOf(logDay));
  // A past in which nothing could be unusual enough to notify is none: the fixed rules go on.
  if (1 / (reference.days.length + 1) > ledger.budget.notifiedShareMax) return null;
  return calibrate(reference, weightedDetectors(detectors), subjectWeight);
}

async function picksOf(
  { actor, logDay }: StoredDay,
  sight: Sight | undefined,
  scores: DayScores | undefined,
  calibration: Calibration | null,
  { judge, budget }: SealingLedger,
  { history }: Pipeline,
): Promise<readonly PickedFinding[]> {
  if (calibration === null || sight === undefined || scores === undefined) return [];
  if (scores.scores.length === 0) return [];
  const readings = calibration
    .read(scores)
    .filter(({ score, alertShare }) => score > 0 && alertShare <= budget.listedShareMax);
  if (readings.length === 0) return [];
  const { day } = judge.judge(actor, logDay, await history.contributions(actor, logDay));
  return pickFindings(readings, budget, sight, day, judge.words);
}

function boundsOf(
  { actor }: StoredDay,
  { sights }: ScoredDay,
  calibration: Calibration | null,
  ledger: SealingLedger,
): SealedDay['bounds'] {
  const sight = sights.get(actor);
  if (calibration === null || sight === undefined) return null;
  return provisionalBounds(sight, calibration, ledger.budget);
}
