import type { AbsenceBook } from './attendance.ts';
import { workInBulk } from './bulk-work.ts';
import { sectionOn } from './city.ts';
import type { CityDay } from './days.ts';
import { workClosedDay, workElection, workEvening } from './extra-hours.ts';
import type { NamedIncident } from './incidents/plan.ts';
import { type Attendance, workOfficeDay } from './office-day.ts';
import { streamOf, streams } from './random.ts';
import type { ReservationBook } from './reservations.ts';
import { type Duty, workOnDuty } from './rosters.ts';
import type { Stage } from './stage.ts';
import { type Absence, standIn } from './stand-ins.ts';
import { runUnmanned } from './unmanned.ts';

/** What a day is played with. */
export interface Play {
  readonly stage: Stage;
  readonly duties: ReadonlyMap<number, Duty>;
  readonly absences: AbsenceBook;
  readonly reservations: ReservationBook;
  readonly incidents: readonly NamedIncident[];
}

/** Plays one day after another, in order. */
export function playDay(play: Play): (day: CityDay) => void {
  const { stage, duties } = play;
  return (day) => {
    stage.begin(day);
    const present = day.isOpen ? workOpenDay(play, day) : new Set<number>();
    if (!day.isOpen) workOutOfTurn(play, day);
    const duty = duties.get(day.index);
    if (duty !== undefined) workOnDuty(stage, duty);
    runUnmanned(stage, day);
    misuse(play, day, present);
  };
}

/** Office hours, overtime, bulk work and stand-ins. Returns who was there. */
function workOpenDay(play: Play, day: CityDay): ReadonlySet<number> {
  const { stage, absences, reservations } = play;
  const present: Attendance[] = [];
  const away: Absence[] = [];
  for (const official of stage.city.officials) {
    const section = sectionOn(stage.city, official, day.date);
    if (section === null) continue;
    const isAway = absences.isAbsent(official, day);
    const reserved = reservations.of(official, day);
    if (reserved === 'absent' || (isAway && reserved === null)) {
      away.push({ index: official.index, section });
      continue;
    }
    const attend = attendanceOf(play, day);
    present.push(attend(official, section, streams.officeDay));
    workOfficeDay(stage, attend(official, section, streams.officeDay));
    workInBulk(stage, attend(official, section, streams.bulkWork));
    if (reserved === null) workEvening(stage, attend(official, section, streams.overtime));
  }
  standIn(stage, day, away, present);
  return new Set(present.map(({ official }) => official.index));
}

/** Closed days: those who are ordered to work, and everyone whom an election needs. */
function workOutOfTurn(play: Play, day: CityDay): void {
  const { stage, duties, reservations } = play;
  const onDuty = new Set(duties.get(day.index)?.officials);
  const attend = attendanceOf(play, day);
  const work = day.isElection ? workElection : workClosedDay;
  const stream = day.isElection ? streams.election : streams.closedDay;
  for (const official of stage.city.officials) {
    const section = sectionOn(stage.city, official, day.date);
    if (section === null || onDuty.has(official) || reservations.of(official, day)) continue;
    work(stage, attend(official, section, stream));
  }
}

function attendanceOf({ stage }: Play, day: CityDay) {
  return (
    official: Attendance['official'],
    section: Attendance['section'],
    stream: number,
  ): Attendance => ({
    official,
    section,
    day,
    random: streamOf(stage.city.plan.seed, stream, official.index, day.index),
  });
}

function misuse({ stage, incidents }: Play, day: CityDay, present: ReadonlySet<number>): void {
  for (const [index, incident] of incidents.entries()) {
    if (day.index < incident.first || day.index > incident.last) continue;
    incident.play({
      stage,
      day,
      random: streamOf(stage.city.plan.seed, streams.incidentDay, index, day.index),
      isPresent: (official) => present.has(official.index),
    });
  }
}
