import type { AccessEvent, Action, Outcome } from '../event.ts';
import { say, type Text } from '../language.ts';
import { dataClassesOf } from './data-classes.ts';
import { timeReader } from './date-time.ts';
import { emptyEvent } from './empty-event.ts';
import { exactJson } from './exact-json.ts';
import { envelopeRecords } from './json-envelope.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';

/** Fills an event out of one JSON record. The event is the same object each time. */
export interface JsonDecoder {
  readonly event: AccessEvent;
  /** Null, or why the record cannot be read. */
  decode(json: unknown, text: string): Text | null;
}

/** What one record says, in a format whose fields are fixed. */
export interface LogEntry {
  /** A date and time as the log writes it, or ms since 1970. */
  readonly at: string | number | undefined;
  readonly actor: string | undefined;
  readonly action: Action;
  readonly outcome: Outcome;
  readonly records: number | null;
  readonly subject?: string | undefined;
  readonly terminal?: string | undefined;
  readonly screen?: string | undefined;
  readonly purpose?: string | undefined;
  readonly sequence?: string | undefined;
}

/**
 * A reader of JSON records: an array, objects one after another, or pages that hold them in a list
 * at `list` (see `envelopeRecords`). Use with `document` framing.
 */
export function jsonLogReader(
  list: string | undefined,
  decoder: JsonDecoder,
  { valid, out }: ReadingContext,
): RecordReader {
  function problemOf(text: string): Text | null {
    if (!valid && text.includes('\uFFFD')) return say((c) => c.reading.invalidInRecord);
    const json = exactJson(text);
    if (typeof json !== 'object' || json === null) return say((c) => c.reading.notJson);
    return decoder.decode(json, text);
  }
  const splitter = envelopeRecords(list, {
    record(text, place) {
      const problem = problemOf(text);
      decoder.event.line = place;
      if (problem === null) out.accept(decoder.event, text);
      else out.reject(place, problem, text);
    },
    reject: out.reject,
  });
  return { ...splitter, refuse: () => {}, recognised: () => false };
}

/**
 * A decoder for a format whose fields are fixed. `entryOf` says what the record says, or why it is
 * none of the format; a time that is not there and an actor that is not named are its rejects.
 */
export function entryDecoder(
  context: ReadingContext,
  entryOf: (json: unknown) => LogEntry | Text,
): JsonDecoder {
  const { source, systems } = context;
  const timeOf = timeReader(source.timeZone);
  const event = emptyEvent(source.id, source.system);

  function decode(json: unknown): Text | null {
    const entry = entryOf(json);
    if ('ja' in entry) return entry;
    const written = entry.at ?? '';
    const at = typeof written === 'number' ? written : timeOf(written);
    if (at === null) return say((c) => c.reading.noSuchTime(`${written}`));
    if (entry.actor === undefined) return say((c) => c.reading.actorNotNamed);
    event.at = at;
    event.actor = entry.actor;
    event.action = entry.action;
    event.outcome = entry.outcome;
    event.records = entry.records;
    event.subject = entry.subject;
    event.terminal = entry.terminal;
    event.screen = entry.screen;
    event.purpose = entry.purpose;
    event.sequence = entry.sequence;
    event.dataClasses = dataClassesOf(systems, event.system, event.screen);
    return null;
  }
  return { event, decode };
}
