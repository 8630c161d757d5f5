import type { AccessEvent } from '../event.ts';
import { codeOf } from '../event-codes.ts';
import { logDayCutMinutes, logDayFromNumber, logDayNumber, type ZoneShift } from '../log-day.ts';
import type { EventBatch } from '../reading/event-batch.ts';
import type { FingerprintedBatch } from './batch-identities.ts';
import { fingerprinter } from './fingerprint.ts';
import { lowHalf } from './halves.ts';
import {
  addLine,
  addNumber,
  figuresOf,
  type NumbersOfSlot,
  type OpenDay,
  openDay,
  slotIn,
} from './open-source-day.ts';
import { type SourceDay, slotMinutes } from './source-day.ts';
import { numberAt, sequenceNumber } from './source-day-runs.ts';

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
  /** Takes the events from `first` on that lie in the same ten minutes; answers which comes next. */
  function takeStretch({ batch, low }: FingerprintedBatch, first: number): number {
    const { at, code, system, length } = batch;
    const { texts } = batch.names.system;
    const day = dayOf(at[first] ?? 0);
    const spoken = slotOf(day, at[first] ?? 0);
    const begin = logDayCutMinutes * minuteMs + day.number * dayMs + spoken.slot * slotMs;
    let { firstAt, lastAt, actionBits, systemBits } = day;
    let event = first;
    for (; event < length; event += 1) {
      const instant = at[event] ?? 0;
      const since = instant + shift(instant) - begin;
      if (since < 0 || since >= slotMs) break;
      if (instant < firstAt) firstAt = instant;
      if (instant > lastAt) lastAt = instant;
      actionBits |= 1 << ((code[event] ?? 0) & 15);
      const named = system[event] ?? 0;
      if (named < bitsMax) systemBits |= 1 << named;
      else day.systems.add(texts[named] ?? '');
      day.sketch.add(low[event] ?? 0);
      addNumber(day, spoken, numberIn(batch, event));
    }
    day.lines += event - first;
    Object.assign(day, { firstAt, lastAt, actionBits, systemBits });
    return event;
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
    acceptAll(fingerprinted) {
      const { length, names } = fingerprinted.batch;
      for (let event = 0; event < length; ) event = takeStretch(fingerprinted, event);
      for (const one of days.values()) nameSystems(one, names.system.texts);
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
