import * as z from 'zod';
import { say } from '../language.ts';
import { refuse } from '../settings/refuse.ts';
import { columnMap, type Place, placesOf } from './column-map.ts';
import type { CsvRecord } from './csv-records.ts';
import { plainTimeOf } from './keyed-time.ts';
import { recordDecoder } from './record-decoder.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';
import { isBlank, lineSplitter } from './text-lines.ts';

/** A line's keys and their values; null: the line is none of the format. */
export type KeyReader = (line: string) => ReadonlyMap<string, string> | null;

/** The map of a format whose lines name their fields: that of `delimited`, with keys for columns. */
export function keyedMap(defaults: { readonly actor: string; readonly terminal: string }) {
  return z
    .strictObject({
      columns: columnMap.extend({
        /** `time`: the event's own time, else that of the syslog envelope. */
        at: columnMap.shape.at.default('time'),
        actor: columnMap.shape.actor.default(defaults.actor),
        terminal: columnMap.shape.terminal.default(defaults.terminal),
      }),
    })
    .refine(({ columns }) => placesOf(columns).every((place) => typeof place === 'string'), {
      params: refuse(say((c) => c.reading.columnsHaveNames)),
      path: ['columns'],
    });
}
export type KeyedMap = z.infer<ReturnType<typeof keyedMap>>;

/** Reads lines of named fields by a column map. Keys that a line lacks are blank. */
export function keyedReader(
  log: string,
  keysOf: KeyReader,
  { columns }: KeyedMap,
  context: ReadingContext,
): RecordReader {
  const places = [...new Set(placesOf(columns))];
  const timeIndex = typeof columns.at === 'object' ? -1 : places.indexOf(columns.at);
  let keys: ReadonlyMap<string, string> = new Map();
  const record: CsvRecord = {
    line: 0,
    count: places.length,
    field(index) {
      const value = keys.get(`${places[index]}`) ?? '';
      return index === timeIndex ? plainTimeOf(value.trim()) : value;
    },
    text: () => '',
  };
  const indexOf = (place: Place): number => places.indexOf(place);
  const decoder = recordDecoder(columns, indexOf, context);
  const { out } = context;

  const lines = lineSplitter({
    line(text, number) {
      if (isBlank(text)) return;
      const found = keysOf(text);
      keys = found ?? keys;
      record.line = number;
      const problem = found === null ? say((c) => c.reading.notOfLog(log)) : decoder.decode(record);
      if (problem === null) out.accept(decoder.event, text);
      else out.reject(number, problem, text);
    },
    reject: out.reject,
  });
  return { ...lines, end() {}, recognised: () => false };
}
