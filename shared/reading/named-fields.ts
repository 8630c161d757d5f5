import { UnreadableFileError } from '../errors.ts';
import type { AccessEvent } from '../event.ts';
import { say, type Text } from '../language.ts';
import { csvScanner } from './csv-records.ts';
import { dataClassesOf } from './data-classes.ts';
import { emptyEvent } from './empty-event.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';

/** A record's value by its field's name, as `plainName` writes it; '' where it has none. */
export type NamedFields = (name: string) => string;

/** Tools write one column as `event_time`, `EVENT_TIME` and `Event Time`: only letters count. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
}

/**
 * Reads CSV whose header names the fields, in any order. `required` are the columns (of which one
 * of each list must stand there) by which the header is known; `NULL` is what tools write for blank.
 */
export function namedCsvReader(
  required: readonly (readonly string[])[],
  fill: (event: AccessEvent, fields: NamedFields) => Text | null,
  context: ReadingContext,
): RecordReader {
  const { file, out, source, systems } = context;
  const event = emptyEvent(source.id, source.system);
  let header: ReadonlyMap<string, number> | null = null;
  let fieldsExpected = 0;

  function takeHeader(found: readonly string[]): void {
    const names = found.map(plainName);
    const missing = required.filter(
      (each) => !each.some((name) => names.includes(plainName(name))),
    );
    if (missing.length > 0) {
      const lacked = missing.map((each) => each.join(' / '));
      // Where nothing is known this is no header but perhaps a resident's line: not to be quoted.
      const shown = missing.length < required.length ? found : [];
      throw new UnreadableFileError(say((c) => c.reading.columnsMissing(file, lacked, shown)));
    }
    const twice = found.filter((_, index) => names.indexOf(names[index] ?? '') !== index);
    if (twice.some((name) => plainName(name) !== '')) {
      throw new UnreadableFileError(say((c) => c.reading.columnTwice(file, twice)));
    }
    fieldsExpected = names.length;
    header = new Map(names.map((name, index) => [name, index]));
  }

  const scanner = csvScanner(
    { delimiter: ',', quotes: true },
    {
      record(record) {
        if (header === null) {
          takeHeader(Array.from({ length: record.count }, (_, index) => record.field(index)));
          return;
        }
        const places = header;
        const fields: NamedFields = (name) => {
          const index = places.get(name);
          const value = index === undefined ? '' : record.field(index).trim();
          return value === 'NULL' ? '' : value;
        };
        const problem =
          record.count === fieldsExpected
            ? fill(event, fields)
            : say((c) => c.reading.fieldCount(fieldsExpected, record.count));
        event.line = record.line;
        event.dataClasses = dataClassesOf(systems, event.system, event.screen);
        if (problem === null) out.accept(event, record.text());
        else out.reject(record.line, problem, record.text());
      },
      reject(line, reason, raw) {
        if (header !== null) out.reject(line, reason, raw);
        // The line after it is no header: taking it for one would lose a record.
        else takeHeader([]);
      },
    },
  );
  return { ...scanner, recognised: () => header !== null };
}

/** The fields of a JSON object: strings, numbers and truth values; all else is blank. */
export function namedFieldsOf(row: Readonly<Record<string, unknown>>): NamedFields {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(row)) {
    const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
    if (isPlain) values.set(plainName(name), String(value).trim());
  }
  return (name) => values.get(name) ?? '';
}

/** A whole number, or null where the field is blank or holds something else. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,15}$/u.test(text) ? Number(text) : null;
}

/** The time as UTC where it has no offset of its own. */
export function asUtc(time: string): string {
  return time === '' || /(?:Z|[+-]\d\d:?\d\d)$/iu.test(time) ? time : `${time}Z`;
}
