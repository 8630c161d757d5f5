import { type Incidents, participantsOf } from './incidents.ts';
import type { LabelLine } from './input-lines.ts';
import type { JudgedCase } from './judged-case.ts';
import { overlaps } from './period.ts';

/** What became of one incident. */
export interface IncidentOutcome {
  readonly incident: LabelLine;
  /** The case that found it first; null: missed. */
  readonly foundBy: JudgedCase | null;
  /** Of an incident about a resident: found through a participant's case only. */
  readonly byParticipantOnly: boolean;
}

/** Alerts sorted by the contract's rule (section 5). */
export interface Matching {
  readonly outcomes: readonly IncidentOutcome[];
  readonly falseAlerts: readonly JudgedCase[];
  /** Cases about neither an actor nor a resident: gaps in the logs, for those who operate them. */
  readonly operational: readonly JudgedCase[];
}

/**
 * An incident is found when a notified case on its actor (or its subject) has evidence in its days;
 * any other notified case is a false alert. `alerts` are notified cases only.
 */
export function matchAlerts(alerts: readonly JudgedCase[], { all }: Incidents): Matching {
  const about = (one: JudgedCase) => one.actor !== null || one.subject !== null;
  const outcomes = all.map((incident) => outcomeOf(incident, alerts.filter(about)));
  const isTrue = (one: JudgedCase) => all.some((incident) => touches(one, incident) !== null);
  return {
    outcomes,
    falseAlerts: alerts.filter((one) => about(one) && !isTrue(one)),
    operational: alerts.filter((one) => !about(one)),
  };
}

function outcomeOf(incident: LabelLine, alerts: readonly JudgedCase[]): IncidentOutcome {
  const ways = alerts.flatMap((alert) => {
    const way = touches(alert, incident);
    return way === null ? [] : [{ alert, way }];
  });
  const direct = ways.filter(({ way }) => way === 'entity');
  const [first] = ways.map(({ alert }) => alert).sort(earlierOpened);
  return {
    incident,
    foundBy: first ?? null,
    byParticipantOnly: ways.length > 0 && direct.length === 0,
  };
}

function earlierOpened(one: JudgedCase, other: JudgedCase): number {
  if (one.openedOn === other.openedOn) return 0;
  return one.openedOn < other.openedOn ? -1 : 1;
}

/** How a case reaches an incident: on its actor or subject, or on one who took part in it. */
function touches(one: JudgedCase, incident: LabelLine): 'entity' | 'participant' | null {
  const way = entityOf(one, incident);
  return way !== null && hasEvidenceIn(one, incident) ? way : null;
}

function entityOf(one: JudgedCase, incident: LabelLine): 'entity' | 'participant' | null {
  if (incident.actor !== null) return one.actor === incident.actor ? 'entity' : null;
  if (one.actor !== null)
    return participantsOf(incident).includes(one.actor) ? 'participant' : null;
  const { subject } = incident;
  if (subject === null) return null;
  // A case may name its resident by a keyed hash; then its evidence lines still say who it is.
  return one.subject === subject || one.evidenceSubjects.includes(subject) ? 'entity' : null;
}

function hasEvidenceIn(one: JudgedCase, incident: LabelLine): boolean {
  if (!overlaps(one, incident)) return false;
  const { evidenceDays } = one;
  if (evidenceDays === null) return true;
  return evidenceDays.some((day) => incident.from <= day && day <= incident.until);
}
