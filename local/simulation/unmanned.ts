import { assumptions } from './assumptions.ts';
import type { City } from './city.ts';
import { instantOf, officeMinute } from './clock-times.ts';
import { type CityDay, closingMinute, openingMinute, seasonOf } from './days.ts';
import { certify, type Desk, extract, look, note, pause } from './desk.ts';
import { negativeBinomial, poisson } from './draws.ts';
import { counterTerminal } from './office-day.ts';
import { type Random, streamOf, streams } from './random.ts';
import type { Section } from './sections.ts';
import type { Stage } from './stage.ts';
import { type SystemId, systemIds } from './systems.ts';

/** The account that a counter's officials share. */
export function sharedAccount(section: Section): string {
  return `mado-${String(section.index + 1).padStart(2, '0')}`;
}

/** The account of a system's nightly runs. */
export function batchAccount(system: SystemId): string {
  return `svc-${system}`;
}

/** Certificates out of machines in convenience shops. */
export const conveniAccount = 'svc-conveni';

/** Where the service accounts belong. */
export function serviceSection({ sections }: City): Section | undefined {
  return sections.find(({ kind }) => kind === 'ict');
}

/** What the accounts do behind which no single person stands: counters, machines, nightly runs. */
export function runUnmanned(stage: Stage, day: CityDay): void {
  const { seed, staff } = stage.city.plan;
  if (day.isOpen) {
    for (const section of stage.city.sections.filter(({ kind }) => kind === 'counter')) {
      const random = streamOf(seed, streams.sharedCounter, section.index, day.index);
      serveAtCounter(stage, section, day, random);
    }
  }
  const random = streamOf(seed, streams.service, day.index);
  for (const system of systemIds) runNightly(stage, system, day, random);
  serveMachines(stage, day, random, staff * assumptions.conveniPrintsPerOfficial);
}

function serveAtCounter(stage: Stage, section: Section, day: CityDay, random: Random): void {
  const mean = assumptions.sharedCounterVisits * day.factor * seasonOf(section.kind, day);
  const visits = negativeBinomial(random, mean * stage.mood(section), assumptions.volumeShape * 3);
  const until = closingMinute(section.kind, day.date) - 5;
  for (let count = 0; count < visits; count += 1) {
    const desk = deskOf(stage, sharedAccount(section), section, random, 'juki');
    const atCounter = { ...desk, terminal: counterTerminal(section, random) };
    const resident = stage.city.town.anyone(random);
    const at = instantOf(day, officeMinute(random, openingMinute, until));
    look(atCounter, at, resident);
    certify(atCounter, at + pause(random), resident);
  }
}

/** Every night: a sign of life, and on open days the exports that the yearly plan approves. */
function runNightly(stage: Stage, system: SystemId, day: CityDay, random: Random): void {
  const section = serviceSection(stage.city);
  if (section === undefined) return;
  const desk = deskOf(stage, batchAccount(system), section, random, system);
  const at = instantOf(day, 2 * 60 + random.whole(0, 20));
  note(desk, at, { action: 'other', use: 'menu', records: 0, resident: null });
  const exported = Math.round(assumptions.nightlyExport * (0.8 + 0.4 * random.fraction()));
  if (day.isOpen && system !== 'welfare') extract(desk, at + 300_000, exported);
}

function serveMachines(stage: Stage, day: CityDay, random: Random, mean: number): void {
  const section = serviceSection(stage.city);
  if (section === undefined) return;
  const desk = deskOf(stage, conveniAccount, section, random, 'juki');
  const prints = poisson(random, mean);
  for (let count = 0; count < prints; count += 1) {
    const minute = 6.5 * 60 + random.fraction() * 16.5 * 60;
    certify(desk, instantOf(day, minute), stage.city.town.anyone(random));
  }
}

function deskOf(
  stage: Stage,
  actor: string,
  section: Section,
  random: Random,
  system: SystemId,
): Desk {
  const { town } = stage.city;
  const write = stage.ledger.deed;
  return { actor, section: section.name, terminal: `SV-${system}`, system, town, random, write };
}
