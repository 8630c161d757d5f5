import { assumptions } from './assumptions.ts';
import { instantOf, officeMinute } from './clock-times.ts';
import { type CityDay, closingMinute, minuteMs, openingMinute, seasonOf } from './days.ts';
import type { Deed } from './deed.ts';
import { type Desk, note } from './desk.ts';
import { negativeBinomial, pickWeighted } from './draws.ts';
import type { Official } from './officials.ts';
import type { Random } from './random.ts';
import { kinds, type Reason, type Section } from './sections.ts';
import type { Stage } from './stage.ts';
import type { SystemId } from './systems.ts';
import { visit } from './visits.ts';

/** Someone at work on a day. */
export interface Attendance {
  readonly official: Official;
  readonly section: Section;
  readonly day: CityDay;
  readonly random: Random;
}

/** How many visits to records an official makes on an ordinary day, on average. */
export function usualVisits(official: Official, section: Section): number {
  return official.pace * section.pace * kinds[section.kind].visits;
}

/** An ordinary day in office hours. */
export function workOfficeDay(stage: Stage, attendance: Attendance): void {
  const { official, section, day, random } = attendance;
  const mean =
    usualVisits(official, section) * day.factor * seasonOf(section.kind, day) * stage.mood(section);
  const visits = negativeBinomial(
    random,
    mean * Math.exp(stage.driftOf(official)),
    assumptions.volumeShape,
  );
  const from = official.isPartTime ? 9 * 60 : openingMinute;
  const until = official.isPartTime ? 16 * 60 : closingMinute(section.kind, day.date) - 10;
  const minutes = Array.from({ length: visits }, () => officeMinute(random, from, until));
  workAt(stage, attendance, minutes);
}

/** Visits at given minutes of the day, between a login and a logout in each system used. */
export function workAt(stage: Stage, attendance: Attendance, minutes: readonly number[]): void {
  const { official, section, day, random } = attendance;
  const deeds: Deed[] = [];
  const main = stage.deskOf(attendance, kinds[section.kind].system, (deed) => deeds.push(deed));
  const others = { ...main, system: secondSystem(section) };
  const counter = { ...main, terminal: counterTerminal(section, random) };
  for (const minute of minutes) {
    const reason = reasonFor(official, section, random);
    const isAtCounter = reason === 'walk-in' && random.chance(assumptions.counterTerminalVisits);
    const elsewhere = random.chance(assumptions.secondSystemVisits) ? others : main;
    const desk = isAtCounter ? counter : elsewhere;
    visit(stage.visitorAt(desk, attendance), reason, instantOf(day, minute));
    if (random.chance(assumptions.deniedShare)) refuse(desk, instantOf(day, minute));
  }
  if (deeds.length > 0 && random.chance(assumptions.shortListsADay)) {
    const at = instantOf(day, minutes[0] ?? openingMinute) + 5 * minuteMs;
    note(main, at, { action: 'print', use: 'list', records: random.whole(2, 15), resident: null });
  }
  signIn(main, deeds);
  for (const deed of deeds) stage.ledger.deed(deed);
}

/** A terminal at the counter, which the section's officials share. */
export function counterTerminal(section: Section, random: Random): string {
  return `M${String(section.index + 1).padStart(2, '0')}-${random.whole(1, 3)}`;
}

function reasonFor(official: Official, section: Section, random: Random): Reason {
  if (random.chance(official.unexplained)) return 'nothing';
  return pickWeighted(random, kinds[section.kind].reasons, 'own-write');
}

/** Everyone looks into the resident register besides the own system. */
function secondSystem(section: Section): SystemId {
  return kinds[section.kind].system === 'juki' ? 'reporting' : 'juki';
}

function refuse(desk: Desk, at: number): void {
  const resident = desk.town.anyone(desk.random);
  note(desk, at, { action: 'view', use: 'view', records: 0, resident, outcome: 'denied' });
}

/** A login before the first line in each system, now and then a failed one before it; a logout. */
function signIn(main: Desk, deeds: readonly Deed[]): void {
  const { random } = main;
  for (const [system, own] of Map.groupBy([...deeds], (deed) => deed.system)) {
    const times = own.map(({ at }) => at);
    const begin = Math.min(...times) - random.whole(20_000, 240_000);
    const desk = { ...main, system };
    const line = { use: 'menu', records: 0, resident: null } as const;
    if (random.chance(assumptions.failedLogins))
      note(desk, begin - 20_000, { ...line, action: 'login', outcome: 'denied' });
    note(desk, begin, { ...line, action: 'login' });
    if (random.chance(0.6))
      note(desk, Math.max(...times) + random.whole(10_000, 300_000), { ...line, action: 'logout' });
  }
}
