import type { Calendar } from '../../shared/working-time.ts';
import type { ChanceFloor } from './chance-floor.ts';
import { delayDays } from './delay.ts';
import type { LabelLine } from './input-lines.ts';
import type { IncidentOutcome } from './matching.ts';
import type { PeopleOut } from './people-out.ts';

/** What was found of the incidents of one kind and dose. */
export interface RecallRow {
  readonly kind: string;
  readonly dose: LabelLine['dose'];
  /** How many working days the incidents last, to the nearest ten; null: fewer than 15. */
  readonly workingDays: number | null;
  readonly incidents: number;
  readonly found: number;
  /** Of those found: incidents about a resident that only a participant's case touches. */
  readonly byParticipantOnly: number;
  /** How many would have been found by luck, in the mean; null: not known. */
  readonly byChance: number | null;
  /** Working days to the case, of each found incident. */
  readonly delays: readonly number[];
  /** People's records out by then, of each found incident of which it is known. */
  readonly peopleOut: readonly number[];
}

/** What the rows are counted with. */
export interface RecallMeasures {
  readonly calendar: Calendar;
  readonly chance: ChanceFloor | null;
  readonly peopleOut: PeopleOut | null;
}

/** One row for each kind, dose and length, sorted. */
export function recallRows(
  outcomes: readonly IncidentOutcome[],
  measures: RecallMeasures,
): readonly RecallRow[] {
  const groups = Map.groupBy(outcomes, ({ incident }) =>
    [incident.kind, incident.dose, lengthOf(incident, measures.calendar)].join('\n'),
  );
  return [...groups.values()].map((group) => rowOf(group, measures)).sort(byKindAndDose);
}

function rowOf(
  group: readonly IncidentOutcome[],
  { calendar, chance, peopleOut }: RecallMeasures,
): RecallRow {
  const found = group.flatMap(({ incident, foundBy }) =>
    foundBy === null ? [] : [{ incident, foundBy }],
  );
  const [first] = group;
  const luck = group.flatMap(({ incident }) => chance?.(incident) ?? []);
  return {
    kind: first?.incident.kind ?? '',
    dose: first?.incident.dose ?? null,
    workingDays: first === undefined ? null : lengthOf(first.incident, calendar),
    incidents: group.length,
    found: found.length,
    byParticipantOnly: group.filter(({ byParticipantOnly }) => byParticipantOnly).length,
    byChance: luck.length === 0 ? null : luck.reduce((sum, one) => sum + one, 0),
    delays: found.map(({ incident, foundBy }) =>
      delayDays(incident.from, foundBy.openedOn, calendar),
    ),
    peopleOut: found.flatMap(({ incident, foundBy }) => peopleOut?.(incident, foundBy) ?? []),
  };
}

function lengthOf({ from, until }: LabelLine, calendar: Calendar): number | null {
  const ends = from === until ? [from] : [from, until];
  const open = ends.filter((day) => calendar.isOpenDay(day, null)).length;
  const days = open + calendar.workingDaysBetween(from, until, null);
  return days < shortDays ? null : Math.round(days / 10) * 10;
}

const shortDays = 15;

/** By kind, then dose, then length. */
export function byKindAndDose(one: RecallRow, other: RecallRow): number {
  if (one.kind !== other.kind) return one.kind < other.kind ? -1 : 1;
  const [a, b] = [one.dose, other.dose];
  if (a === b) return (one.workingDays ?? 0) - (other.workingDays ?? 0);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
