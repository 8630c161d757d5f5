import { episodesOf, type WorkingDaysBetween } from '../../shared/cases/episodes.ts';
import type { Baseline } from './baselines/baseline.ts';
import type { Incidents } from './incidents.ts';
import type { JudgedCase } from './judged-case.ts';
import { rankChannels } from './rank-channels.ts';
import type { DayFigures } from './staff-day.ts';
import { fittedThreshold, type ScoredDay } from './threshold.ts';

/** What a baseline is given besides the days. */
export interface BaselineRules {
  readonly incidents: Incidents;
  /** Staff-days that count; the others serve as history only. */
  readonly isReported: (day: DayFigures) => boolean;
  readonly falseAlertsPerThousandStaffDays: number;
  readonly between: WorkingDaysBetween;
}

/**
 * The alerts of a baseline whose threshold is fitted to the budget on the staff-days that no
 * incident touches, of the very days that are reported: better than it could do in practice.
 */
export function baselineCases(
  baseline: Baseline,
  days: readonly DayFigures[],
  rules: BaselineRules,
): readonly JudgedCase[] {
  const { incidents, isReported, falseAlertsPerThousandStaffDays, between } = rules;
  const isOrdinary = ({ actor, day }: DayFigures) => !incidents.isLabelled(actor, day);
  const scores = rankChannels(baseline.score(days), (index) => {
    const day = days[index];
    return day !== undefined && isReported(day) && isOrdinary(day);
  });
  const scored = days.flatMap((figures, index) => {
    const { actor, day } = figures;
    const one = { actor, day, score: scores[index] ?? 0, ordinary: isOrdinary(figures) };
    return isReported(figures) ? [one] : [];
  });
  const casesMost = (falseAlertsPerThousandStaffDays * scored.length) / 1_000;
  const ordinary = scored.filter((one) => one.ordinary);
  const threshold = fittedThreshold(ordinary, casesMost, between);
  return casesOf(
    scored.filter(({ score }) => score >= threshold),
    rules,
  );
}

function casesOf(alerts: readonly ScoredDay[], { between }: BaselineRules): readonly JudgedCase[] {
  const byActor = Map.groupBy(alerts, ({ actor }) => actor);
  return [...byActor].flatMap(([actor, days]) =>
    episodesOf(
      days.map(({ day }) => day),
      between,
    ).map((episode) => ({
      actor,
      subject: null,
      detectors: [],
      from: episode[0],
      until: episode.at(-1) ?? episode[0],
      openedOn: episode[0],
      evidenceDays: episode,
      evidenceSubjects: [],
    })),
  );
}
