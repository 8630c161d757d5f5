import * as z from 'zod';
import type { AccessEvent } from '../event.ts';
import { say, type Text } from '../language.ts';
import { type IndexOf, textCell } from './cells.ts';
import { codeTable } from './code-table.ts';
import {
  type ColumnMap,
  type ColumnPart,
  columnMap,
  columnPart,
  type Place,
  place,
  placesOf,
} from './column-map.ts';
import type { CsvRecord } from './csv-records.ts';
import { type RecordDecoder, recordDecoder } from './record-decoder.ts';
import type { ReadingContext } from './record-reader.ts';
import type { TimeRules } from './time-cell.ts';

/**
 * Records of several kinds in one file, with a common part and one of their own: `column` says of
 * which kind a record is, `of` which columns it has besides (or instead of) the common ones. A kind
 * that is not listed has those of `otherwise`; without it, such a record is rejected.
 */
export const kinds = z.strictObject({
  column: place,
  of: z.record(z.string(), columnPart),
  otherwise: columnPart.optional(),
});
export type Kinds = z.infer<typeof kinds>;

/** What a map says of columns. */
export interface MappedColumns {
  readonly columns: ColumnMap;
  readonly kinds?: Kinds | undefined;
}

/** Every column that a map names, those of single kinds of records included. */
export function placesOfMap({ columns, kinds: given }: MappedColumns): readonly Place[] {
  if (given === undefined) return placesOf(columns);
  const parts = [...Object.values(given.of), given.otherwise ?? {}];
  return [...placesOf(columns), given.column, ...parts.flatMap(placesOf)];
}

/** A decoder for records of one kind or of several. */
export function kindsDecoder(
  { columns, kinds: given }: MappedColumns,
  indexOf: IndexOf,
  context: ReadingContext,
  times: TimeRules,
): RecordDecoder {
  const decoderOf = (part: ColumnPart): RecordDecoder =>
    recordDecoder(columnMap.parse({ ...columns, ...part }), indexOf, context, times);
  const common = decoderOf({});
  if (given === undefined) return common;
  const cell = textCell(given.column, indexOf);
  const parts = Object.entries(given.of).map(([kind, part]) => [kind, decoderOf(part)] as const);
  const rest = given.otherwise === undefined ? undefined : decoderOf(given.otherwise);
  const decoders = new Map(parts);
  const kindOf = codeTable(Object.fromEntries(parts.map(([kind]) => [kind, kind])));
  let event: AccessEvent = common.event;

  function decode(record: CsvRecord): Text | null {
    const raw = cell.raw(record);
    const kind = kindOf(raw);
    const decoder = kind === undefined ? rest : decoders.get(kind);
    if (decoder === undefined) {
      const allowed = [...decoders.keys()];
      return say((c) => c.reading.unknownCode(cell.column, raw, allowed));
    }
    event = decoder.event;
    return decoder.decode(record);
  }
  return {
    get event() {
      return event;
    },
    decode,
    holdsTime: common.holdsTime,
  };
}
