import type * as z from 'zod';
import type { AccessEventLine } from '../event.ts';
import type { Text } from '../language.ts';
import type { ReadingContext, RecordReader } from '../reading/record-reader.ts';

/** A small file of the format and what it is read as; every example is run as a test. */
export interface FormatExample {
  readonly title: string;
  /** The source's map, as `sources.yaml` would hold it. */
  readonly map: unknown;
  /** The whole file; bytes where it is binary. */
  readonly text: string | Uint8Array;
  /** The events, but for `source`, `line` and `dataClasses`; absent fields left out. */
  readonly events: readonly Omit<AccessEventLine, 'source' | 'line' | 'dataClasses'>[];
  /** Line numbers of the records that must be rejected. */
  readonly rejectedLines: readonly number[];
}

/**
 * What each file of a format exports beside it, as `examples`: one or more, and every one is run as
 * a test. They stand apart, and are made when they are asked for, so that no bundle carries them.
 */
export type FormatExamples = () => readonly [FormatExample, ...FormatExample[]];

/** An entry explains itself or does not load: every field is required. */
export interface Format {
  /** The file's name, and what `sources.yaml` calls it. */
  readonly id: string;
  readonly title: Text;
  /** Where the format is laid down. */
  readonly reference: string;
  /**
   * `lines`: text comes in whole lines, each bounded; `document`: text comes as it is cut;
   * `event-log`: the records of a binary Windows event log come one by one, as XML.
   */
  readonly framing: 'lines' | 'document' | 'event-log';
  /** Schema of `Source.map`: strict, and it accepts its own output. */
  readonly map: z.ZodType;
  /** A reader for one file. Throws a ZodError where the map has not been checked before. */
  open(context: ReadingContext): RecordReader;
}

interface FormatDefinition<Map> extends Omit<Format, 'map' | 'open'> {
  readonly map: z.ZodType<Map>;
  open(map: Map, context: ReadingContext): RecordReader;
}

/** Makes a format out of its parts: the one way in which `shared/formats/` defines one. */
export function defineFormat<Map>(definition: FormatDefinition<Map>): Format {
  return {
    ...definition,
    open: (context) => definition.open(definition.map.parse(context.source.map), context),
  };
}
