import * as z from 'zod';
import { say, type Text } from '../language.ts';
import { refuse } from '../settings/refuse.ts';
import { type ColumnMap, columnMap, type Place, placesOf } from './column-map.ts';
import type { CsvRecord } from './csv-records.ts';
import { twoDigitYears } from './date-text.ts';
import { epochInstant, epochUnits } from './epoch.ts';
import type { JsonDecoder } from './json-log-reader.ts';
import { jsonPath, scalarText } from './json-path.ts';
import { recordDecoder } from './record-decoder.ts';
import type { ReadingContext } from './record-reader.ts';

/** The map of a `json` source: that of `delimited`, with paths (`user.id`) for columns. */
export const pathMap = z
  .strictObject({
    /** Path of the list that holds the records (`items`, `result.rows`), where the file is pages. */
    list: z.string().min(1).optional(),
    /** The unit of a time that is written as a count since 1970. */
    epoch: z.enum(epochUnits).optional(),
    twoDigitYear: z.enum(twoDigitYears).optional(),
    /** Paths by name; a number is a place (from 1) in a record that is itself a list. */
    columns: columnMap,
  })
  .refine(({ epoch, columns }) => epoch === undefined || !isSplit(columns.at), {
    params: refuse(say((c) => c.reading.epochNeedsOnePath)),
    path: ['epoch'],
  });
export type PathMap = z.infer<typeof pathMap>;

/** Fills the event out of a JSON record by the map. Paths that the record lacks are blank. */
export function pathDecoder(map: PathMap, context: ReadingContext): JsonDecoder {
  const { columns, epoch } = map;
  const places = [...new Set(placesOf(columns))];
  const finders = places.map((place) =>
    jsonPath(typeof place === 'number' ? `${place - 1}` : place),
  );
  const timeIndex = isSplit(columns.at) ? -1 : places.indexOf(columns.at);
  let json: unknown;
  let odd: Place | undefined;
  let instant: number | null = null;

  function textAt(index: number): string {
    const value = finders[index]?.(json);
    const text = value === undefined ? '' : scalarText(value);
    if (text === undefined) odd ??= places[index];
    return text ?? '';
  }
  const record: CsvRecord = {
    line: 0,
    count: places.length,
    field(index) {
      const isCounted = instant !== null && index === timeIndex;
      return isCounted ? new Date(instant ?? 0).toISOString() : textAt(index);
    },
    text: () => '',
  };
  const indexOf = (place: Place): number => places.indexOf(place);
  const decoder = recordDecoder(columns, indexOf, context, map.twoDigitYear);

  function decode(value: unknown): Text | null {
    json = value;
    odd = undefined;
    const counted = epoch === undefined ? '' : textAt(timeIndex);
    instant = epoch === undefined ? null : epochInstant(counted, epoch);
    if (epoch !== undefined && instant === null) return say((c) => c.reading.noSuchTime(counted));
    const problem = decoder.decode(record);
    return odd === undefined ? problem : say((c) => c.reading.notOneValue(`${odd}`));
  }
  return { event: decoder.event, decode };
}

function isSplit(at: ColumnMap['at']): at is Exclude<ColumnMap['at'], Place> {
  return typeof at === 'object';
}
