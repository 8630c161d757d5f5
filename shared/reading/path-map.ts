import * as z from 'zod';
import { say, type Text } from '../language.ts';
import { refuse } from '../settings/refuse.ts';
import { columnMap, type Place } from './column-map.ts';
import type { CsvRecord } from './csv-records.ts';
import { sharedShape } from './delimited-map.ts';
import type { JsonDecoder } from './json-log-reader.ts';
import { jsonPath, scalarText } from './json-path.ts';
import { kindsDecoder, placesOfMap } from './kinds.ts';
import type { ReadingContext } from './record-reader.ts';

/** The map of a `json` source: that of `delimited`, with paths (`user.id`) for columns. */
export const pathMap = z
  .strictObject({
    ...sharedShape,
    /** Path of the list that holds the records (`items`, `result.rows`), where the file is pages. */
    list: z.string().min(1).optional(),
    /** Paths by name; a number is a place (from 1) in a record that is itself a list. */
    columns: columnMap,
  })
  .refine(({ epoch, columns }) => epoch === undefined || typeof columns.at !== 'object', {
    params: refuse(say((c) => c.reading.epochNeedsOnePath)),
    path: ['epoch'],
  });
export type PathMap = z.infer<typeof pathMap>;

/** Fills the event out of a JSON record by the map. Paths that the record lacks are blank. */
export function pathDecoder(map: PathMap, context: ReadingContext): JsonDecoder {
  const places = [...new Set(placesOfMap(map))];
  const finders = places.map((place) =>
    jsonPath(typeof place === 'number' ? `${place - 1}` : place),
  );
  let json: unknown;
  let odd: Place | undefined;

  const record: CsvRecord = {
    line: 0,
    count: places.length,
    field(index) {
      const value = finders[index]?.(json);
      const text = value === undefined ? '' : scalarText(value);
      if (text === undefined) odd ??= places[index];
      return text ?? '';
    },
    text: () => '',
  };
  const indexOf = (place: Place): number => places.indexOf(place);
  const decoder = kindsDecoder(map, indexOf, context, map);

  function decode(value: unknown): Text | null {
    json = value;
    odd = undefined;
    const problem = decoder.decode(record);
    return odd === undefined ? problem : say((c) => c.reading.notOneValue(`${odd}`));
  }
  return {
    get event() {
      return decoder.event;
    },
    decode,
  };
}
