import { say, type Text } from '../language.ts';
import { limits } from '../limits.ts';
import { csvScanner } from './csv-records.ts';
import { dataClassesOf } from './data-classes.ts';
import { emptyEvent } from './empty-event.ts';
import { fillFromPostgresql } from './postgresql-event.ts';
import { fieldsOfCsvlog, type PostgresqlFields } from './postgresql-fields.ts';
import type { PrefixReader } from './postgresql-prefix.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';
import { isBlank, lineSplitter } from './text-lines.ts';

/** Reads PostgreSQL's `csvlog`. */
export function csvlogReader(rowsMin: number, context: ReadingContext): RecordReader {
  const hand = handing(rowsMin, context);
  const scanner = csvScanner(
    { delimiter: ',', quotes: true },
    {
      record: (record) => hand(fieldsOfCsvlog(record), record.line, record.text()),
      reject: context.out.reject,
    },
  );
  return { ...scanner, recognised: () => false };
}

/** Reads PostgreSQL's `stderr` log: an entry is a line with a prefix and the lines that follow it. */
export function stderrReader(
  readPrefix: PrefixReader,
  rowsMin: number,
  context: ReadingContext,
): RecordReader {
  const { out } = context;
  const hand = handing(rowsMin, context);
  let open: string[] = [];
  let openLine = 0;
  let openCharacters = 0;

  function close(): void {
    if (open.length === 0) return;
    const text = open.join('\n');
    open = [];
    if (openCharacters <= limits.lineBytesMax) hand(readPrefix(text), openLine, text);
    else {
      out.reject(
        openLine,
        say((c) => c.reading.recordTooLong(limits.lineBytesMax)),
        text,
      );
    }
  }

  const lines = lineSplitter({
    line(text, number) {
      if (readPrefix(text) !== null) {
        close();
        open = [text];
        openLine = number;
        openCharacters = text.length;
      } else if (open.length > 0) {
        openCharacters += text.length + 1;
        // Past the limit the entry will be rejected: its head is enough.
        if (openCharacters <= limits.lineBytesMax) open.push(text);
      } else if (!isBlank(text)) hand(null, number, text);
    },
    reject(line, reason: Text, raw) {
      close();
      out.reject(line, reason, raw);
    },
  });
  return { push: lines.push, refuse: lines.refuse, end: close, recognised: () => false };
}

function handing(rowsMin: number, context: ReadingContext) {
  const { out, source, systems } = context;
  const event = emptyEvent(source.id, source.system);
  return (fields: PostgresqlFields | null, line: number, text: string): void => {
    const problem =
      fields === null
        ? say((c) => c.reading.notOfPostgresql)
        : fillFromPostgresql(event, fields, rowsMin);
    event.line = line;
    event.dataClasses = dataClassesOf(systems, event.system, event.screen);
    if (problem === null) out.accept(event, text);
    else out.reject(line, problem, text);
  };
}
