import type { AccessEvent } from '../event.ts';
import { codeOf } from '../event-codes.ts';
import {
  logDayCutMinutes,
  logDayFromNumber,
  logDayNumber,
  steadyShiftMs,
  type ZoneShift,
} from '../log-day.ts';
import type { EventBatch } from '../reading/event-batch.ts';
import type { FingerprintedBatch } from './batch-identities.ts';
import { batchedDays } from './batched-days.ts';
import { fingerprinter } from './fingerprint.ts';
import { lowHalf } from './halves.ts';
import {
  addLine,
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
  const batched = batchedDays();

  function dayOf(at: number): OpenDay {
    const number = logDayNumber(at, shift);
    return days.get(number) ?? openDay(days, number, batched.open());
  }
  /** The ten minutes in which an instant of the day lies. */
  function slotOf(day: OpenDay, at: number): NumbersOfSlot {
    const sinceCut = at + shift(at) - logDayCutMinutes * minuteMs - day.number * dayMs;
    const { lastSlot } = day;
    const since = sinceCut - lastSlot.slot * slotMs;
    return since >= 0 && since < slotMs ? lastSlot : slotIn(day, Math.floor(sinceCut / slotMs));
  }
  /** The instants around one that lie in the same ten minutes and have the same shift. */
  function windowOf(day: OpenDay, { slot }: NumbersOfSlot, at: number): Window {
    const begin = logDayCutMinutes * minuteMs + day.number * dayMs + slot * slotMs - shift(at);
    const steady = Math.floor(at / steadyShiftMs) * steadyShiftMs;
    return {
      from: Math.max(begin, steady),
      until: Math.min(begin + slotMs, steady + steadyShiftMs),
    };
  }
  /** Takes the events from `first` on that lie in the same ten minutes; answers which comes next. */
  function takeStretch({ batch, low }: FingerprintedBatch, first: number): number {
    const at = batch.at[first] ?? 0;
    const day = dayOf(at);
    const spoken = slotOf(day, at);
    const last = day.isNumbered ? day.runs.last() : null;
    const window = windowOf(day, spoken, at);
    const stretch = batched.take(day.batched, first, batch.length, window, last);
    if (stretch.end === first) {
      day.systems.add(batch.names.system.texts[batch.system[first] ?? 0] ?? '');
      const number = numberIn(batch, first);
      addLine(day, at, batch.code[first] ?? 0, low[first] ?? 0, spoken, number);
      return first + 1;
    }
    day.lines += stretch.end - first;
    if (last !== null) day.runs.follow(stretch.last);
    if (!stretch.isNumbered) day.isNumbered = false;
    spoken.smallest = Math.min(spoken.smallest, stretch.smallest);
    spoken.largest = Math.max(spoken.largest, stretch.largest);
    return stretch.end;
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
      batched.begin(fingerprinted);
      for (let event = 0; event < length; ) event = takeStretch(fingerprinted, event);
      for (const one of days.values())
        nameSystems(one, batched.takeSystems(one.batched), names.system.texts);
    },
    finish: () =>
      [...days.values()]
        .sort((a, b) => a.number - b.number)
        .map((day) => ({
          source,
          logDay: logDayFromNumber(day.number),
          file: fileSha256,
          ...figuresOf(day, batched.figures(day.batched)),
        })),
  };
}

/** Instants, the first included. */
interface Window {
  readonly from: number;
  readonly until: number;
}

function nameSystems(day: OpenDay, bits: number, texts: readonly string[]): void {
  for (let system = 0; bits >> system !== 0; system += 1)
    if ((bits >> system) & 1) day.systems.add(texts[system] ?? '');
}

/** The number that the source gave the line; -1: none that is exact. */
function numberIn(batch: EventBatch, event: number): number {
  if (batch.sequenced[event] === 0) return -1;
  return numberAt(batch.text, batch.identityFrom[event] ?? 0, batch.identityUntil[event] ?? 0);
}
