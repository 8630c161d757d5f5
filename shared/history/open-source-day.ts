import { actions } from '../event.ts';
import type { BatchedDay } from './batched-days.ts';
import { type SourceDay, type SourceSlot, uniteSystems } from './source-day.ts';
import { collectRuns, type RunCollector } from './source-day-runs.ts';
import { createLineSketch, type LineSketch, uniteSketches } from './source-day-sketch.ts';

/** What is known of one log day of a source while its lines come. */
export interface OpenDay {
  /** Days since 1970-01-01. */
  readonly number: number;
  lines: number;
  firstAt: number;
  lastAt: number;
  isNumbered: boolean;
  /** By the number of an action, one bit each. */
  actionBits: number;
  readonly systems: Set<string>;
  /** Where what batches say of it stands (`batchedDays`). */
  readonly batched: number;
  readonly slots: Map<number, NumbersOfSlot>;
  lastSlot: NumbersOfSlot;
  readonly runs: RunCollector;
  readonly sketch: LineSketch;
}

/** Infinities: no line of the slot has a number. */
export interface NumbersOfSlot {
  readonly slot: number;
  smallest: number;
  largest: number;
}

/** A day without lines, which stands among `days` from now on. */
export function openDay(days: Map<number, OpenDay>, number: number, batched: number): OpenDay {
  const day: OpenDay = {
    number,
    lines: 0,
    firstAt: Infinity,
    lastAt: -Infinity,
    isNumbered: true,
    actionBits: 0,
    systems: new Set(),
    batched,
    slots: new Map(),
    lastSlot: { slot: Number.NaN, smallest: Infinity, largest: -Infinity },
    runs: collectRuns(),
    sketch: createLineSketch(),
  };
  days.set(number, day);
  return day;
}

/** Adds a line with the code of its deed (`codeOf`), half its fingerprint and its number, if any. */
export function addLine(
  day: OpenDay,
  at: number,
  code: number,
  fingerprint: number,
  spoken: NumbersOfSlot,
  number: number,
): void {
  day.lines += 1;
  if (at < day.firstAt) day.firstAt = at;
  if (at > day.lastAt) day.lastAt = at;
  day.actionBits |= 1 << (code & 15);
  day.sketch.add(fingerprint);
  addNumber(day, spoken, number);
}

/** Adds the source's own number of a line; below 0: it has none, and the day no runs. */
function addNumber(day: OpenDay, spoken: NumbersOfSlot, number: number): void {
  if (number < 0) {
    day.isNumbered = false;
    return;
  }
  if (day.isNumbered) day.runs.add(number);
  if (number < spoken.smallest) spoken.smallest = number;
  if (number > spoken.largest) spoken.largest = number;
}

/** The slot of that number, which is the day's last from now on. */
export function slotIn(day: OpenDay, slot: number): NumbersOfSlot {
  const spoken = day.slots.get(slot) ?? { slot, smallest: Infinity, largest: -Infinity };
  day.slots.set(slot, spoken);
  day.lastSlot = spoken;
  return spoken;
}

/** What the lines so far say, one by one and in batches. */
export function figuresOf(
  day: OpenDay,
  batched: BatchedDay,
): Omit<SourceDay, 'source' | 'logDay' | 'file'> {
  const actionBits = day.actionBits | batched.actionBits;
  return {
    lines: day.lines,
    firstAt: Math.min(day.firstAt, batched.firstAt),
    lastAt: Math.max(day.lastAt, batched.lastAt),
    actions: actions.filter((_, code) => (actionBits >> code) & 1),
    systems: uniteSystems(day.systems),
    slots: [...day.slots.values()].map(sourceSlot).sort((a, b) => a.slot - b.slot),
    runs: day.isNumbered ? day.runs.runs() : null,
    sketch: uniteSketches([day.sketch.registers(), batched.registers]),
  };
}

function sourceSlot({ slot, smallest, largest }: NumbersOfSlot): SourceSlot {
  const isNumbered = smallest <= largest;
  return {
    slot,
    smallest: isNumbered ? smallest : null,
    largest: isNumbered ? largest : null,
  };
}
