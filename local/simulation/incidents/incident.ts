import type { Text } from '../../../shared/language.ts';
import type { City } from '../city.ts';
import { sectionOn } from '../city.ts';
import type { CityDay } from '../days.ts';
import type { Desk } from '../desk.ts';
import type { Official } from '../officials.ts';
import type { Random } from '../random.ts';
import { kinds, type Section } from '../sections.ts';
import type { Stage } from '../stage.ts';

/** One kind of misuse. A file each, in this folder. */
export interface IncidentKind {
  /** As the labels say it. */
  readonly id: string;
  /** How strong it may be; what the number counts is told in `measure`. */
  readonly doses: readonly number[];
  readonly measure: Text;
  /**
   * Chooses people and days; one incident for each account that it will be seen on. Empty: nobody
   * suits, or the simulated time is too short.
   */
  plan(dose: number, cast: Cast): readonly Incident[];
}

export function defineIncident(kind: IncidentKind): IncidentKind {
  return kind;
}

/** A planned incident; it begins and ends on a log day, by index. */
export interface Incident {
  /** The account that it will be seen on, or nobody's where it is about a resident. */
  readonly actor: Official | null;
  readonly subject: number | null;
  /** The participants of an incident about a resident. */
  readonly actors: readonly Official[];
  readonly first: number;
  readonly last: number;
  /** Days on which someone has to be there, or away; nobody then has other work after hours. */
  readonly reservations: readonly Reservation[];
  /** What happens on one of its days. */
  play(scene: Scene): void;
}

export interface Reservation {
  readonly official: Official;
  readonly day: number;
  readonly presence: 'present' | 'absent';
}

/** Who and when there is to choose from. Nobody has a part in two incidents. */
export interface Cast {
  readonly city: City;
  readonly random: Random;
  /** The days that incidents may lie on. */
  readonly days: readonly CityDay[];
  readonly openDays: readonly CityDay[];
  /** Someone in office from one day to another; null: there is nobody left who suits. */
  take(from: CityDay, until: CityDay, suits?: (one: Official) => boolean): Official | null;
  /** Someone whose account should be dead in the days of incidents, with the last day in office. */
  takeLeaver(): { readonly official: Official; readonly last: string } | null;
}

/** One day of an incident. */
export interface Scene {
  readonly stage: Stage;
  readonly day: CityDay;
  readonly random: Random;
  isPresent(official: Official): boolean;
}

/** An incident of one official on one day on which he or she is there. */
export function onOneDay(
  official: Official,
  day: CityDay,
  play: (scene: Scene) => void,
): readonly [Incident] {
  const incident: Incident = {
    actor: official,
    subject: null,
    actors: [],
    first: day.index,
    last: day.index,
    reservations: [{ official, day: day.index, presence: 'present' }],
    play,
  };
  return [incident];
}

/** The official's desk in the section's own system. The section of someone who left: the last. */
export function deskIn({ stage, day, random }: Scene, official: Official): Desk {
  const section = sectionOn(stage.city, official, day.date) ?? lastSection(stage.city, official);
  const attendance = { official, section, day, random };
  return stage.deskOf(attendance, kinds[section.kind].system, stage.ledger.deed);
}

/** A resident whom nothing protects and whom no work leads to. */
export function someone({ town, random }: Pick<Desk, 'town' | 'random'>): number {
  for (;;) {
    const resident = random.whole(0, town.residents - 1);
    if (!town.isProtected(resident)) return resident;
  }
}

/** So many different residents. */
export function someResidents(desk: Desk, count: number): readonly number[] {
  const residents = new Set<number>();
  while (residents.size < count) residents.add(someone(desk));
  return [...residents];
}

function lastSection(city: City, official: Official): Section {
  const section = city.sections[official.postings.at(-1)?.section ?? 0];
  if (section === undefined) throw new RangeError('An official needs a section.');
  return section;
}
