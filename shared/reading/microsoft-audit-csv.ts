import { UnreadableFileError } from '../errors.ts';
import { say, type Text } from '../language.ts';
import { type CsvRecord, csvScanner } from './csv-records.ts';
import { exactJson } from './exact-json.ts';
import { headerOf } from './header.ts';
import type { JsonDecoder } from './json-log-reader.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';

/** The column in which the exports of Purview and PowerShell hold the record itself. */
const column = 'AuditData';

/** Reads CSV whose column `AuditData` holds JSON, which alone says what happened. */
export function auditDataReader(decoder: JsonDecoder, context: ReadingContext): RecordReader {
  const { file, out } = context;
  let header: readonly string[] | null = null;

  function problemOf(record: CsvRecord, names: readonly string[]): Text | null {
    if (record.count !== names.length) {
      return say((c) => c.reading.fieldCount(names.length, record.count));
    }
    const json = exactJson(record.field(names.indexOf(column)));
    if (typeof json !== 'object' || json === null) return say((c) => c.reading.notJson);
    return decoder.decode(json, record.text());
  }
  function take(record: CsvRecord): void {
    if (header === null) {
      header = headerOf(record);
      if (header.includes(column)) return;
      throw new UnreadableFileError(say((c) => c.reading.columnsMissing(file, [column], [])));
    }
    const problem = problemOf(record, header);
    decoder.event.line = record.line;
    if (problem === null) out.accept(decoder.event, record.text());
    else out.reject(record.line, problem, record.text());
  }

  const scanner = csvScanner({ delimiter: ',', quotes: true }, { record: take, reject });
  function reject(...[line, reason, raw]: Parameters<typeof out.reject>): void {
    if (header !== null) out.reject(line, reason, raw);
    else throw new UnreadableFileError(say((c) => c.reading.headerMissing(file)));
  }
  return { ...scanner, recognised: () => header !== null };
}
