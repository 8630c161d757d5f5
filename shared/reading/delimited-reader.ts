import { UnreadableFileError } from '../errors.ts';
import { say, type Text } from '../language.ts';
import { limits } from '../limits.ts';
import { type ColumnMap, type DelimitedMap, placesOf } from './column-map.ts';
import { type CsvRecord, csvScanner } from './csv-records.ts';
import { checkHeader, headerOf, indexIn, missingColumns, refuseLoneReturns } from './header.ts';
import { preambleSkipper } from './preamble.ts';
import { type RecordDecoder, recordDecoder } from './record-decoder.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';

/** How a file of delimited text is laid out, apart from its columns. */
export type Layout = Omit<DelimitedMap, 'columns'>;

/**
 * A reader of delimited text. `columnsOf` gives the column map for the header that was found, or
 * throws UnreadableFileError where the header is not one of this format.
 */
export function delimitedReader(
  layout: Layout,
  columnsOf: (header: readonly string[]) => ColumnMap,
  context: ReadingContext,
): RecordReader {
  const { file, out } = context;
  let decoder: RecordDecoder | null = null;
  let fieldsExpected = 0;
  let linesBeforeHeader = 0;

  function open(columns: ColumnMap, header: readonly string[]): void {
    const places = placesOf(columns);
    fieldsExpected = layout.header
      ? header.length
      : Math.max(...places.map((place) => (typeof place === 'number' ? place : 0)));
    decoder = recordDecoder(columns, indexIn(header), context, layout.twoDigitYear);
  }

  function takeHeader(record: CsvRecord): void {
    const header = headerOf(record);
    if (layout.untilHeader === true) {
      linesBeforeHeader += 1;
      const isOther = missingColumns(placesOf(columnsOf(header)), header).length > 0;
      if (isOther && linesBeforeHeader <= limits.headerSearchLinesMax) return;
    }
    refuseLoneReturns(file, header);
    const columns = columnsOf(header);
    checkHeader(file, placesOf(columns), header);
    open(columns, header);
  }

  function take(record: CsvRecord): void {
    if (decoder === null) {
      takeHeader(record);
      return;
    }
    const isWhole = layout.header
      ? record.count === fieldsExpected
      : record.count >= fieldsExpected;
    const problem =
      isWhole || layout.ragged
        ? decoder.decode(record)
        : say((c) => c.reading.fieldCount(fieldsExpected, record.count));
    if (problem === null) out.accept(decoder.event, record.text());
    else out.reject(record.line, problem, record.text());
  }

  if (!layout.header) open(columnsOf([]), []);
  const handler = {
    record: take,
    reject(line: number, reason: Text, raw: string): void {
      if (decoder !== null) out.reject(line, reason, raw);
      // Before the header nothing is a record.
      else if (layout.untilHeader === true) linesBeforeHeader += 1;
      // The line after it is no header: taking it for one would lose a record.
      else throw headerBroken(file, line, reason);
    },
  };
  const scanner = csvScanner(layout, handler, (layout.preambleLines ?? 0) + 1);
  return preambleSkipper(layout.preambleLines ?? 0, {
    push: scanner.push,
    refuse: scanner.refuse,
    end() {
      scanner.end();
      if (decoder === null && linesBeforeHeader > 0) {
        throw new UnreadableFileError(say((c) => c.reading.headerMissing(file)));
      }
    },
    recognised: () => layout.header && decoder !== null,
  });
}

function headerBroken(file: string, line: number, reason: Text): UnreadableFileError {
  return new UnreadableFileError(
    say((c, language) => c.reading.headerBroken(file, line, reason[language])),
  );
}
