import { assumptions } from './assumptions.ts';
import { approverOf } from './city.ts';
import { localMinute } from './clock-times.ts';
import { closingMinute, seasonOf } from './days.ts';
import { poisson } from './draws.ts';
import { type Attendance, usualVisits, workAt } from './office-day.ts';
import type { Random } from './random.ts';
import type { Stage } from './stage.ts';

/** An evening of overtime, now and then, with an order or (one in seven) without. */
export function workEvening(stage: Stage, attendance: Attendance): void {
  const { official, section, day, random } = attendance;
  const season = seasonOf(section.kind, day);
  const chance = Math.min(0.3, assumptions.overtimeADay * official.overtime * season);
  if (!random.chance(chance)) return;
  const closing = closingMinute(section.kind, day.date);
  const isOrdered = random.chance(assumptions.overtimeOrdered);
  const isLate = isOrdered && random.chance(assumptions.overtimeIntoNight);
  const until = isLate ? random.whole(22 * 60 + 30, 24 * 60 + 30) : closing + random.whole(60, 225);
  workMinutes(stage, attendance, closing + 5, until - 10, 0.3);
  if (isOrdered) order(stage, attendance, closing, quarterAfter(until), 15 * 60);
}

/** Work on a closed day, always by order, though some orders are entered when it is done. */
export function workClosedDay(stage: Stage, attendance: Attendance): void {
  const { official, section, day, random } = attendance;
  const chance = assumptions.closedDayWork * official.overtime * seasonOf(section.kind, day);
  if (!random.chance(chance)) return;
  const from = random.whole(8, 13) * 60;
  const until = from + random.whole(2, 7) * 60;
  workMinutes(stage, attendance, from + 10, until - 15, 0.5);
  order(stage, attendance, from, until, -(24 * 60) + 15 * 60);
}

/** The day of an election: some of everyone, from early morning to late night, all by order. */
export function workElection(stage: Stage, attendance: Attendance): void {
  const { official, random } = attendance;
  if (official.isPartTime || !random.chance(assumptions.electionStaff)) return;
  workMinutes(stage, attendance, 6 * 60 + 40, 22 * 60 + 50, 0.5);
  order(stage, attendance, 6 * 60 + 30, 23 * 60, -(3 * 24 * 60) + 10 * 60);
}

function workMinutes(
  stage: Stage,
  attendance: Attendance,
  from: number,
  until: number,
  part: number,
): void {
  const { official, section, random } = attendance;
  const visits = 1 + poisson(random, usualVisits(official, section) * part);
  const minutes = Array.from({ length: visits }, () => from + random.fraction() * (until - from));
  workAt(stage, attendance, minutes);
}

/** Enters an order; `approvedMinute` counts from midnight of the day and may be negative. */
function order(
  stage: Stage,
  { official, section, day, random }: Attendance,
  from: number,
  until: number,
  approvedMinute: number,
): void {
  stage.ledger.overtime({
    actor: official.actor,
    from: localMinute(day, from),
    until: localMinute(day, until),
    approver: approverOf(stage.city, section, official.actor),
    approvedAt: localMinute(day, enteredAt(random, until, approvedMinute)),
  });
}

function enteredAt(random: Random, until: number, approvedMinute: number): number {
  const isEnteredLate = random.chance(assumptions.ordersEnteredLate);
  return isEnteredLate ? until + random.whole(9, 30) * 60 : approvedMinute + random.whole(0, 90);
}

function quarterAfter(minute: number): number {
  return Math.ceil(minute / 15) * 15;
}
