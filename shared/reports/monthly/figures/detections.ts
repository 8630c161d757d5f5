import { type Severity, severities } from '../../../cases/case.ts';
import type { LogDay } from '../../../log-day.ts';
import type { Settings } from '../../../settings/settings.ts';
import { tenureOn } from '../../../settings/tenure-on.ts';
import type { CaseView } from './case-view.ts';

/** Sections with fewer people are shown together, so that no figure points to a person. */
export const sectionPeopleMin = 5;

/** A case stands under exactly one name, so that every table adds up to the cases. */
export type Place =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'several' }
  | { readonly kind: 'small' }
  | { readonly kind: 'none' };

/** Cases of one name by severity; they add up to `total`. */
export interface SeverityRow {
  readonly place: Place;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly total: number;
}

/** One combination that occurs. */
export interface Combination {
  readonly detector: string;
  readonly severity: Severity;
  readonly section: Place;
  readonly system: Place;
  readonly cases: number;
}

/** Detections of a month: a case counts once by section and by system, once a detector by detector. */
export interface Detections {
  readonly byDetector: readonly SeverityRow[];
  readonly bySection: readonly SeverityRow[];
  readonly bySystem: readonly SeverityRow[];
  readonly combinations: readonly Combination[];
}

/** What the cases of a month were found by, how grave, where, and in which system. */
export function detectionsOf(
  cases: readonly CaseView[],
  staff: Settings['staff'],
  onDay: LogDay,
): Detections {
  const small = smallSections(staff, onDay);
  const placed = cases.map(({ facts }) => ({
    severity: facts.severity,
    detectors: facts.detectors,
    section: sectionOf(facts.sections, small),
    system: placeOf(facts.systems),
  }));
  const byDetector = placed.flatMap(({ severity, detectors }) =>
    detectors.map((name) => ({ severity, place: { kind: 'named', name } as const })),
  );
  return {
    byDetector: rowsOf(byDetector),
    bySection: rowsOf(placed.map(({ severity, section }) => ({ severity, place: section }))),
    bySystem: rowsOf(placed.map(({ severity, system }) => ({ severity, place: system }))),
    combinations: combinationsOf(placed),
  };
}

/** Whether a section has enough people to be named; null: no list of staff says so. */
function smallSections(staff: Settings['staff'], onDay: LogDay): (section: string) => boolean {
  if (staff.size === 0) return () => false;
  const people = new Map<string, number>();
  for (const actor of staff.keys()) {
    const tenure = tenureOn(staff, actor, onDay);
    if (tenure?.kind !== 'person') continue;
    people.set(tenure.section, (people.get(tenure.section) ?? 0) + 1);
  }
  return (section) => (people.get(section) ?? 0) < sectionPeopleMin;
}

function sectionOf(sections: readonly string[], isSmall: (section: string) => boolean): Place {
  const [only] = sections;
  if (sections.length !== 1 || only === undefined) return placeOf(sections);
  return isSmall(only) ? { kind: 'small' } : { kind: 'named', name: only };
}

function placeOf(names: readonly string[]): Place {
  const [first] = names;
  if (first === undefined) return { kind: 'none' };
  return names.length === 1 ? { kind: 'named', name: first } : { kind: 'several' };
}

interface Counted {
  readonly severity: Severity;
  readonly place: Place;
}

function rowsOf(counted: readonly Counted[]): readonly SeverityRow[] {
  const groups = Map.groupBy(counted, ({ place }) => keyOf(place));
  return [...groups.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, members]) => ({
      place: members[0]?.place ?? { kind: 'none' },
      counts: {
        low: count(members, 'low'),
        medium: count(members, 'medium'),
        high: count(members, 'high'),
        critical: count(members, 'critical'),
      },
      total: members.length,
    }));
}

function count(members: readonly Counted[], severity: Severity): number {
  return members.filter((one) => one.severity === severity).length;
}

/** Names come first, in order; then what has none. */
function keyOf(place: Place): string {
  return place.kind === 'named' ? `0 ${place.name}` : `1 ${place.kind}`;
}

interface Placed {
  readonly severity: Severity;
  readonly detectors: readonly string[];
  readonly section: Place;
  readonly system: Place;
}

function combinationsOf(placed: readonly Placed[]): readonly Combination[] {
  const found = new Map<string, Combination>();
  for (const { severity, detectors, section, system } of placed) {
    for (const detector of detectors) {
      const grade = severities.length - severities.indexOf(severity);
      const key = [detector, grade, keyOf(section), keyOf(system)].join('\n');
      const cases = (found.get(key)?.cases ?? 0) + 1;
      found.set(key, { detector, severity, section, system, cases });
    }
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}
