import { type AccessEvent, type Action, actions } from '../event.ts';
import { logDayCutMinutes, logDayFromNumber, logDayNumber, type ZoneShift } from '../log-day.ts';
import { type SourceDay, type SourceSlot, slotMinutes, uniteSystems } from './source-day.ts';
import { collectRuns, type RunCollector, sequenceNumber } from './source-day-runs.ts';
import { createLineSketch, type LineSketch } from './source-day-sketch.ts';

/** What the lines of one file are folded into source days with. */
export interface SourceDayOptions {
  readonly source: string;
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly fileSha256: string;
  /** Of the organisation's zone, in which log days are cut. */
  readonly shift: ZoneShift;
}

/** Takes the accepted events of one file, beside the folder of contributions. */
export interface SourceDayFolder {
  accept(event: AccessEvent): void;
  /** What the file says of each log day that it has lines of, in order. */
  finish(): readonly SourceDay[];
}

const minuteMs = 60_000;
const slotMs = slotMinutes * minuteMs;
const dayMs = 24 * 60 * minuteMs;

/** Folds the lines of one file by log day; a function of its content alone. */
export function foldSourceDays({ source, fileSha256, shift }: SourceDayOptions): SourceDayFolder {
  const days = new Map<number, OpenDay>();
  return {
    accept(event) {
      const number = logDayNumber(event.at, shift);
      const day = days.get(number) ?? openDay(days, number);
      const sinceCut = event.at + shift(event.at) - logDayCutMinutes * minuteMs - number * dayMs;
      addLine(day, event, Math.floor(sinceCut / slotMs));
    },
    finish() {
      return [...days]
        .sort(([a], [b]) => a - b)
        .map(([number, day]) => ({
          source,
          logDay: logDayFromNumber(number),
          file: fileSha256,
          ...figuresOf(day),
        }));
    },
  };
}

interface OpenDay {
  lines: number;
  firstAt: number;
  lastAt: number;
  isNumbered: boolean;
  readonly actions: Set<Action>;
  readonly systems: Set<string>;
  readonly slots: Map<number, NumbersOfSlot>;
  readonly runs: RunCollector;
  readonly sketch: LineSketch;
}

/** Infinities: no line of the slot has a number. */
interface NumbersOfSlot {
  smallest: number;
  largest: number;
}

function openDay(days: Map<number, OpenDay>, number: number): OpenDay {
  const day: OpenDay = {
    lines: 0,
    firstAt: Infinity,
    lastAt: -Infinity,
    isNumbered: true,
    actions: new Set(),
    systems: new Set(),
    slots: new Map(),
    runs: collectRuns(),
    sketch: createLineSketch(),
  };
  days.set(number, day);
  return day;
}

function addLine(day: OpenDay, event: AccessEvent, slot: number): void {
  day.lines += 1;
  day.firstAt = Math.min(day.firstAt, event.at);
  day.lastAt = Math.max(day.lastAt, event.at);
  day.actions.add(event.action);
  day.systems.add(event.system);
  day.sketch.add(event);
  const spoken = day.slots.get(slot) ?? openSlot(day, slot);
  const number = sequenceNumber(event.sequence);
  day.isNumbered &&= number !== null;
  if (number === null) return;
  day.runs.add(number);
  spoken.smallest = Math.min(spoken.smallest, number);
  spoken.largest = Math.max(spoken.largest, number);
}

function openSlot(day: OpenDay, slot: number): NumbersOfSlot {
  const spoken = { smallest: Infinity, largest: -Infinity };
  day.slots.set(slot, spoken);
  return spoken;
}

function figuresOf(day: OpenDay): Omit<SourceDay, 'source' | 'logDay' | 'file'> {
  const { lines, firstAt, lastAt } = day;
  return {
    lines,
    firstAt,
    lastAt,
    actions: actions.filter((action) => day.actions.has(action)),
    systems: uniteSystems(day.systems),
    slots: [...day.slots].map(slotOf).sort((a, b) => a.slot - b.slot),
    runs: day.isNumbered ? day.runs.runs() : null,
    sketch: day.sketch.registers(),
  };
}

function slotOf([slot, { smallest, largest }]: readonly [number, NumbersOfSlot]): SourceSlot {
  const isNumbered = smallest <= largest;
  return {
    slot,
    smallest: isNumbered ? smallest : null,
    largest: isNumbered ? largest : null,
  };
}
