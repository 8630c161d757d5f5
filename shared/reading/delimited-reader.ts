import { UnreadableFileError } from '../errors.ts';
import { say, type Text } from '../language.ts';
import { limits } from '../limits.ts';
import { byteReader } from './byte-reader.ts';
import { csvProfile } from './csv-profile.ts';
import {
  type CsvHandler,
  type CsvRecord,
  type CsvScanner,
  csvScanner,
  type PassableCsvScanner,
} from './csv-records.ts';
import { type Layout, namesOf } from './delimited-map.ts';
import { fixedWidthScanner } from './fixed-width.ts';
import {
  checkHeader,
  headerOf,
  indexIn,
  missingColumns,
  nameRule,
  refuseLoneReturns,
} from './header.ts';
import { kindsDecoder, type MappedColumns, placesOfMap } from './kinds.ts';
import type { LineScanner } from './line-scanner.ts';
import { preambleSkipper } from './preamble.ts';
import type { RecordDecoder } from './record-decoder.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';
import { trailerSink } from './trailer.ts';

/**
 * A reader of delimited text. `columnsOf` gives the column map for the header that was found, or
 * throws UnreadableFileError where the header is not one of this format.
 */
export function delimitedReader(
  layout: Layout,
  columnsOf: (header: readonly string[]) => MappedColumns['columns'],
  context: ReadingContext,
): RecordReader {
  const { file } = context;
  const nameOf = nameRule(layout.ignoreCase);
  let decoder: RecordDecoder | null = null;
  let fieldsExpected = 0;
  let linesBeforeHeader = 0;
  let current: CsvRecord | null = null;
  let lines: LineScanner | null = null;
  const { rows } = context.out;
  const holdsTime = (): boolean => current !== null && decoder?.holdsTime(current) === true;
  const trailer = layout.trailer && trailerSink(layout.trailer, holdsTime, context.out);
  const out = trailer ?? context.out;

  const mapFor = (header: readonly string[]): MappedColumns => ({
    columns: columnsOf(header),
    kinds: layout.kinds,
  });

  function open(map: MappedColumns, header: readonly string[]): void {
    const named = Math.max(
      ...placesOfMap(map).map((place) => (typeof place === 'number' ? place : 0)),
    );
    fieldsExpected = header.length > 0 ? header.length : named;
    const indexOf = indexIn(header, nameOf);
    decoder = kindsDecoder(map, indexOf, context, layout);
    if (rows !== undefined && isPlain(layout)) {
      const { delimiter, quotes } = layout;
      const shape = { delimiter, quotes, fields: fieldsExpected };
      lines = csvProfile(shape, map.columns, indexOf, context, rows.batch);
    }
  }

  function takeHeader(record: CsvRecord): void {
    const header = headerOf(record, nameOf);
    if (layout.untilHeader === true) {
      linesBeforeHeader += 1;
      const isOther = missingColumns(placesOfMap(mapFor(header)), header, nameOf).length > 0;
      if (isOther && linesBeforeHeader <= limits.headerSearchLinesMax) return;
    }
    refuseLoneReturns(file, header);
    const map = mapFor(header);
    checkHeader(file, placesOfMap(map), header, nameOf);
    open(map, header);
  }

  function take(record: CsvRecord): void {
    if (decoder === null) {
      takeHeader(record);
      return;
    }
    current = record;
    const isWhole = isExact ? record.count === fieldsExpected : record.count >= fieldsExpected;
    const problem =
      isWhole || layout.ragged
        ? decoder.decode(record)
        : say((c) => c.reading.fieldCount(fieldsExpected, record.count));
    if (problem === null) out.accept(decoder.event, record.text());
    else out.reject(record.line, problem, record.text());
  }

  const names = namesOf(layout);
  // Columns by number need not be all the columns that there are.
  const isExact = layout.header || names !== null;
  if (!layout.header) open(mapFor([]), names?.map(nameOf) ?? []);
  const handler = {
    record: take,
    reject(line: number, reason: Text, raw: string): void {
      current = null;
      if (decoder !== null) out.reject(line, reason, raw);
      // Before the header nothing is a record.
      else if (layout.untilHeader === true) linesBeforeHeader += 1;
      // The line after it is no header: taking it for one would lose a record.
      else throw headerBroken(file, line, reason);
    },
  };
  const scanner = scannerOf(layout, handler);
  const reader = preambleSkipper(layout.preambleLines ?? 0, {
    push: scanner.push,
    refuse: scanner.refuse,
    end() {
      scanner.end();
      if (decoder === null && linesBeforeHeader > 0) {
        throw new UnreadableFileError(say((c) => c.reading.headerMissing(file)));
      }
      trailer?.end();
    },
    recognised: () => layout.header && decoder !== null,
  });
  if (rows === undefined || !('isBusy' in scanner)) return reader;
  const isBusy = (): boolean => decoder === null || scanner.isBusy() || reader.isSkipping();
  return {
    ...reader,
    pushBytes: byteReader({ ...scanner, push: reader.push, isBusy }, () => lines, rows),
  };
}

/** Whether each of its lines is a record of one kind, whatever stands elsewhere in the file. */
function isPlain({ kinds, trailer, epoch }: Layout): boolean {
  return kinds === undefined && trailer === undefined && epoch === undefined;
}

function scannerOf(layout: Layout, handler: CsvHandler): CsvScanner | PassableCsvScanner {
  const firstLine = (layout.preambleLines ?? 0) + 1;
  const { fixedWidth } = layout;
  return fixedWidth === undefined
    ? csvScanner(layout, handler, firstLine)
    : fixedWidthScanner(fixedWidth, handler, firstLine);
}

function headerBroken(file: string, line: number, reason: Text): UnreadableFileError {
  return new UnreadableFileError(
    say((c, language) => c.reading.headerBroken(file, line, reason[language])),
  );
}
