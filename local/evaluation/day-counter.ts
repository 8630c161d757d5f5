import type { AccessEvent } from '../../shared/event.ts';
import { fingerprinter } from '../../shared/history/fingerprint.ts';
import { logDayFromNumber, logDayNumber, zoneShift } from '../../shared/log-day.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { type Calendar, compileCalendar } from '../../shared/working-time.ts';
import { type DayTally, emptyTally, figuresOf } from './day-tally.ts';
import type { EvidencePlaces } from './evidence-places.ts';
import type { LogSinks } from './read-logs.ts';
import type { StaffBook } from './staff-book.ts';
import type { DayFigures } from './staff-day.ts';

/** Counts what the baselines see, staff-day by staff-day, while the logs are read. */
export interface DayCounter extends LogSinks {
  /** Sorted by actor, then day. */
  figures(): readonly DayFigures[];
}

const hourMs = 3_600_000;

/** Keeps one tally a staff-day of a person; other accounts are passed over. */
export function dayCounter(
  settings: Settings,
  book: StaffBook,
  evidence: EvidencePlaces,
): DayCounter {
  const calendar = compileCalendar(settings.calendar, settings.organisation.timeZone);
  const shift = zoneShift(settings.organisation.timeZone);
  const tallies = new Map<string, Map<number, DayTally>>();
  const numberOf = numbering();
  const isNew = firstMeeting();
  const tallyOf = (actor: string, number: number): DayTally | null => {
    const known = tallies.get(actor)?.get(number);
    if (known !== undefined) return known;
    const day = logDayFromNumber(number);
    if (!book.isPerson(actor, day)) return null;
    const tally = emptyTally(actor, day, book.sectionOf(actor, day));
    const days = tallies.get(actor) ?? new Map<number, DayTally>();
    tallies.set(actor, days.set(number, tally));
    return tally;
  };
  return {
    sinkFor(file, source) {
      const { ofSequence, ofLine } = fingerprinter(source);
      return {
        accept(event, canonical) {
          const number = logDayNumber(event.at, shift);
          evidence.meet(file, event, logDayFromNumber(number));
          const tally = tallyOf(event.actor, number);
          if (tally === null) return;
          countLine(tally, event, numberOf);
          tally.hours |= 1 << Math.floor(((event.at + shift(event.at)) / hourMs) % 24);
          const isExport = event.action === 'export' || event.action === 'print';
          const isAfterHours = isOutside(event, calendar, tally.section);
          if (!isExport && !isAfterHours) return;
          // Overlapping files repeat lines; views are distinct residents, so only these add up.
          const { sequence } = event;
          if (!isNew(sequence === undefined ? ofLine(canonical) : ofSequence(sequence))) return;
          if (isExport) countExport(tally, event, numberOf);
          if (isAfterHours) tally.afterHoursLines += 1;
        },
        reject() {},
        async drain() {},
      };
    },
    sinkForCopy(file) {
      if (!evidence.concerns(file)) return null;
      return {
        accept: (event) =>
          evidence.meet(file, event, logDayFromNumber(logDayNumber(event.at, shift))),
        reject() {},
        async drain() {},
      };
    },
    figures() {
      const all = [...tallies.values()].flatMap((days) => [...days.values()]);
      return all.map(figuresOf).sort(byActorAndDay);
    },
  };
}

function isOutside({ at, action }: AccessEvent, calendar: Calendar, section: string | null) {
  if (action === 'login' || action === 'logout') return false;
  return calendar.periodOf(at, section) !== 'office';
}

function countLine(tally: DayTally, event: AccessEvent, numberOf: (name: string) => number): void {
  const { action, outcome, system, subject, terminal, screen } = event;
  tally.lines += 1;
  if (action === 'update') tally.updateLines += 1;
  if (action === 'view' && outcome === 'success' && subject !== undefined) {
    tally.viewed.push(numberOf(subject));
  }
  addOnce(tally.terms, numberOf(`deed ${system} ${action}`));
  if (screen !== undefined) addOnce(tally.terms, numberOf(`screen ${system} ${screen}`));
  if (terminal === undefined) return;
  addOnce(tally.terminals, numberOf(`terminal ${terminal}`));
  addOnce(tally.terms, numberOf(`terminal ${terminal}`));
}

function addOnce(list: number[], number: number): void {
  if (!list.includes(number)) list.push(number);
}

/** People as the product counts them: distinct residents named, else the line's own count. */
function countExport(tally: DayTally, event: AccessEvent, numberOf: (name: string) => number) {
  const { outcome, records, subject } = event;
  if (outcome !== 'success') return;
  tally.exportLines += 1;
  if (subject !== undefined && (records ?? 1) <= 1) tally.exported.push(numberOf(subject));
  else tally.exportedUnnamed += records ?? 0;
}

/** A number for every name, the same for the same. */
function numbering(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const number = numbers.get(name) ?? numbers.size;
    if (number === numbers.size) numbers.set(name, number);
    return number;
  };
}

function firstMeeting(): (fingerprint: bigint) => boolean {
  const met = new Set<bigint>();
  return (fingerprint) => {
    const before = met.size;
    return met.add(fingerprint).size > before;
  };
}

function byActorAndDay(one: DayFigures, other: DayFigures): number {
  if (one.actor !== other.actor) return one.actor < other.actor ? -1 : 1;
  if (one.day === other.day) return 0;
  return one.day < other.day ? -1 : 1;
}
