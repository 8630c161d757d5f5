import type { LogDay } from '../../shared/log-day.ts';
import type { LabelLine } from './input-lines.ts';

/** The labelled incidents of a city, and who takes part in them when. */
export interface Incidents {
  readonly all: readonly LabelLine[];
  /** Whether the staff-day lies in an incident of the actor's. */
  isLabelled(actor: string, day: LogDay): boolean;
  /** Whether the actor takes part in any incident. */
  takesPart(actor: string): boolean;
}

export function incidentsOf(labels: readonly LabelLine[]): Incidents {
  const byActor = Map.groupBy(
    labels.flatMap((label) => participantsOf(label).map((actor) => ({ actor, label }))),
    ({ actor }) => actor,
  );
  return {
    all: labels,
    isLabelled: (actor, day) =>
      byActor.get(actor)?.some(({ label }) => label.from <= day && day <= label.until) === true,
    takesPart: (actor) => byActor.has(actor),
  };
}

/** The actor of an incident, or all of those who took part in one about a resident. */
export function participantsOf({ actor, actors }: LabelLine): readonly string[] {
  return actor === null ? actors : [actor];
}
