import type { Evaluation, MethodFigures } from './evaluation.ts';
import { type Precision, precisionAt } from './precision.ts';

const dayMs = 86_400_000;
const daysAQuarter = 365.25 / 4;

/** Precision at the base rate of the evaluation; null where staff-days or incidents are missing. */
export function methodPrecision(
  { recall, falseAlerts }: MethodFigures,
  { population, baseRate }: Evaluation,
): Precision | null {
  const incidents = recall.reduce((sum, row) => sum + row.incidents, 0);
  if (population === null || incidents === 0) return null;
  const { staffDays, actors, from, until } = population;
  const found = recall.reduce((sum, row) => sum + row.found, 0);
  const days = (Date.parse(until) - Date.parse(from)) / dayMs + 1;
  return precisionAt(baseRate, found / incidents, {
    falseRate: (falseAlerts / staffDays) * 1_000,
    staffDaysAQuarter: (staffDays / actors / days) * daysAQuarter,
  });
}
