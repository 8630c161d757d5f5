import { UnreadableFileError } from '../errors.ts';
import { say } from '../language.ts';
import type { IndexOf } from './cells.ts';
import type { Place } from './column-map.ts';
import type { CsvRecord } from './csv-records.ts';

/** The form of a column's name in which names are compared. */
export type NameRule = (name: string) => string;

/** Names are compared after NFKC, without outer spaces and brackets, and in one case if asked so. */
export function nameRule(ignoreCase: boolean | undefined): NameRule {
  return ignoreCase === true ? (name) => columnName(name).toLowerCase() : columnName;
}

/** The names of a header line, as they are compared. */
export function headerOf(record: CsvRecord, nameOf: NameRule = columnName): readonly string[] {
  return Array.from({ length: record.count }, (_, index) => nameOf(record.field(index)));
}

/** Column names are the same where they differ only in width, outer spaces or outer brackets. */
function columnName(text: string): string {
  const plain = text.normalize('NFKC').trim();
  return /^[[【「](?<name>.*)[\]】」]$/u.exec(plain)?.groups?.['name']?.trim() ?? plain;
}

/** The mapped columns that a header lacks; columns by number never do. */
export function missingColumns(
  places: readonly Place[],
  header: readonly string[],
  nameOf: NameRule,
): string[] {
  return places
    .filter((place) => typeof place === 'string')
    .filter((name) => !header.includes(nameOf(name)));
}

/** Throws UnreadableFileError where lines end in CR alone: all of the file would be its header. */
export function refuseLoneReturns(file: string, header: readonly string[]): void {
  if (!header.some((name) => /\r(?!\n)/u.test(name))) return;
  throw new UnreadableFileError(say((c) => c.reading.loneReturns(file)));
}

/** Throws UnreadableFileError where the header lacks a mapped column or names one twice. */
export function checkHeader(
  file: string,
  places: readonly Place[],
  header: readonly string[],
  nameOf: NameRule,
): void {
  const missing = missingColumns(places, header, nameOf);
  if (missing.length > 0) {
    // Where no column is known, this is no header but perhaps a resident's line: not to be quoted.
    const isHeader = missing.length < places.filter((place) => typeof place === 'string').length;
    const found = isHeader ? header : [];
    throw new UnreadableFileError(say((c) => c.reading.columnsMissing(file, missing, found)));
  }
  const twice = header.filter((name, index) => name !== '' && header.indexOf(name) !== index);
  if (twice.length > 0) {
    throw new UnreadableFileError(say((c) => c.reading.columnTwice(file, [...new Set(twice)])));
  }
}

/** Columns by name through the header, by number as they stand. */
export function indexIn(header: readonly string[], nameOf: NameRule): IndexOf {
  return (place) => (typeof place === 'number' ? place - 1 : header.indexOf(nameOf(place)));
}
