import type { Incidents } from './incidents.ts';
import type { LabelLine } from './input-lines.ts';
import type { JudgedCase } from './judged-case.ts';
import { overlaps } from './period.ts';

/**
 * How likely an incident would be found by luck: the share of officials without any incident who
 * have a false alert in the same days. Null for incidents about a resident.
 */
export type ChanceFloor = (incident: LabelLine) => number | null;

export function chanceFloor(
  falseAlerts: readonly JudgedCase[],
  actors: ReadonlySet<string>,
  incidents: Incidents,
): ChanceFloor {
  const others = [...actors].filter((actor) => !incidents.takesPart(actor));
  const known = new Set(others);
  return (incident) => {
    if (incident.actor === null || others.length === 0) return null;
    const lucky = falseAlerts.filter(
      (alert) => known.has(alert.actor ?? '') && overlaps(alert, incident),
    );
    return new Set(lucky.map(({ actor }) => actor)).size / others.length;
  };
}
