import { type AccessEvent, actions } from '../event.ts';
import { codeOf } from '../event-codes.ts';
import { logDayCutMinutes, logDayFromNumber, logDayNumber, type ZoneShift } from '../log-day.ts';
import type { EventBatch } from '../reading/event-batch.ts';
import type { FingerprintedBatch } from './batch-identities.ts';
import { fingerprinter } from './fingerprint.ts';
import { lowHalf } from './halves.ts';
import { type SourceDay, type SourceSlot, slotMinutes, uniteSystems } from './source-day.ts';
import { collectRuns, numberAt, type RunCollector, sequenceNumber } from './source-day-runs.ts';
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
  /** `canonical` as in `EventSink`. */
  accept(event: AccessEvent, canonical: string): void;
  /** The same for the events of a batch, whose fingerprints have been computed. */
  acceptAll(fingerprinted: FingerprintedBatch): void;
  /** What the file says of each log day that it has lines of, in order. */
  finish(): readonly SourceDay[];
}

const minuteMs = 60_000;
const slotMs = slotMinutes * minuteMs;
const dayMs = 24 * 60 * minuteMs;

/** Folds the lines of one file by log day; a function of its content alone. */
export function foldSourceDays({ source, fileSha256, shift }: SourceDayOptions): SourceDayFolder {
  const days = new Map<number, OpenDay>();
  const fingerprints = fingerprinter(source);

  function dayOf(at: number): OpenDay {
    const number = logDayNumber(at, shift);
    return days.get(number) ?? openDay(days, number);
  }
  /** The ten minutes in which an instant of the day lies. */
  function slotOf(day: OpenDay, at: number): NumbersOfSlot {
    const sinceCut = at + shift(at) - logDayCutMinutes * minuteMs - day.number * dayMs;
    const { lastSlot } = day;
    const since = sinceCut - lastSlot.slot * slotMs;
    return since >= 0 && since < slotMs ? lastSlot : slotIn(day, Math.floor(sinceCut / slotMs));
  }
  return {
    accept(event, canonical) {
      const { at, sequence } = event;
      const fingerprint =
        sequence === undefined ? fingerprints.ofLine(canonical) : fingerprints.ofSequence(sequence);
      const day = dayOf(at);
      day.systems.add(event.system);
      const code = codeOf(event.action, event.outcome);
      addLine(day, at, code, lowHalf(fingerprint), slotOf(day, at), sequenceNumber(sequence) ?? -1);
    },
    acceptAll({ batch, low }) {
      const { texts } = batch.names.system;
      let day: OpenDay | null = null;
      for (let event = 0; event < batch.length; event += 1) {
        const at = batch.at[event] ?? 0;
        if (day === null || logDayNumber(at, shift) !== day.number) day = dayOf(at);
        const system = batch.system[event] ?? 0;
        if (system < bitsMax) day.systemBits |= 1 << system;
        else day.systems.add(texts[system] ?? '');
        addLine(
          day,
          at,
          batch.code[event] ?? 0,
          low[event] ?? 0,
          slotOf(day, at),
          numberIn(batch, event),
        );
      }
      for (const one of days.values()) nameSystems(one, texts);
    },
    finish: () =>
      [...days.values()]
        .sort((a, b) => a.number - b.number)
        .map((day) => ({
          source,
          logDay: logDayFromNumber(day.number),
          file: fileSha256,
          ...figuresOf(day),
        })),
  };
}

const bitsMax = 31;

function nameSystems(day: OpenDay, texts: readonly string[]): void {
  for (let system = 0; day.systemBits >> system !== 0; system += 1)
    if ((day.systemBits >> system) & 1) day.systems.add(texts[system] ?? '');
  day.systemBits = 0;
}

/** The number that the source gave the line; -1: none that is exact. */
function numberIn(batch: EventBatch, event: number): number {
  if (batch.sequenced[event] === 0) return -1;
  return numberAt(batch.text, batch.identityFrom[event] ?? 0, batch.identityUntil[event] ?? 0);
}

interface OpenDay {
  /** Days since 1970-01-01. */
  readonly number: number;
  lines: number;
  firstAt: number;
  lastAt: number;
  isNumbered: boolean;
  /** By the number of an action, one bit each. */
  actionBits: number;
  readonly systems: Set<string>;
  /** By the number of a system in the batch that is being taken, one bit each. */
  systemBits: number;
  readonly slots: Map<number, NumbersOfSlot>;
  lastSlot: NumbersOfSlot;
  readonly runs: RunCollector;
  readonly sketch: LineSketch;
}

/** Infinities: no line of the slot has a number. */
interface NumbersOfSlot {
  readonly slot: number;
  smallest: number;
  largest: number;
}

function openDay(days: Map<number, OpenDay>, number: number): OpenDay {
  const day: OpenDay = {
    number,
    lines: 0,
    firstAt: Infinity,
    lastAt: -Infinity,
    isNumbered: true,
    actionBits: 0,
    systems: new Set(),
    systemBits: 0,
    slots: new Map(),
    lastSlot: { slot: Number.NaN, smallest: 0, largest: 0 },
    runs: collectRuns(),
    sketch: createLineSketch(),
  };
  days.set(number, day);
  return day;
}

function addLine(
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
  if (number < 0) {
    day.isNumbered = false;
    return;
  }
  day.runs.add(number);
  if (number < spoken.smallest) spoken.smallest = number;
  if (number > spoken.largest) spoken.largest = number;
}

function slotIn(day: OpenDay, slot: number): NumbersOfSlot {
  const spoken = day.slots.get(slot) ?? { slot, smallest: Infinity, largest: -Infinity };
  day.slots.set(slot, spoken);
  day.lastSlot = spoken;
  return spoken;
}

function figuresOf(day: OpenDay): Omit<SourceDay, 'source' | 'logDay' | 'file'> {
  const { lines, firstAt, lastAt } = day;
  return {
    lines,
    firstAt,
    lastAt,
    actions: actions.filter((_, code) => (day.actionBits >> code) & 1),
    systems: uniteSystems(day.systems),
    slots: [...day.slots.values()].map(sourceSlot).sort((a, b) => a.slot - b.slot),
    runs: day.isNumbered ? day.runs.runs() : null,
    sketch: day.sketch.registers(),
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
