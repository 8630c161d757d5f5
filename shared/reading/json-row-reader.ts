import type * as z from 'zod';
import type { AccessEvent } from '../event.ts';
import { say, type Text } from '../language.ts';
import { dataClassesOf } from './data-classes.ts';
import { emptyEvent } from './empty-event.ts';
import { jsonRecords } from './json-records.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';

/** What a log's JSON records are, and how one fills the event (or why it cannot). */
export interface JsonRows<Row> {
  /** The product's name, for error sentences. */
  readonly name: string;
  /** The key under which a whole document holds its records. */
  readonly wrapper: string;
  readonly row: z.ZodType<Row>;
  fill(event: AccessEvent, row: Row): Text | null;
}

/** Reads records of JSON by a schema: JSON Lines, an array, or an array in an object. */
export function jsonRowReader<Row>(rows: JsonRows<Row>, context: ReadingContext): RecordReader {
  const { out, source, systems, valid } = context;
  const event = emptyEvent(source.id, source.system);

  function problemOf(text: string): Text | null {
    if (!valid && text.includes('\uFFFD')) {
      return say((c) => c.reading.invalidInRecord);
    }
    const json = parsed(text);
    if (json === undefined) return say((c) => c.reading.notJson);
    const row = rows.row.safeParse(json);
    if (row.success) return rows.fill(event, row.data);
    const what = row.error.issues.map((issue) => issue.path.join('.')).join(', ');
    return say((c) => c.reading.notOfFormat(rows.name, what));
  }

  const splitter = jsonRecords(rows.wrapper, {
    record(text, place) {
      const problem = problemOf(text);
      event.line = place;
      event.dataClasses = dataClassesOf(systems, event.system, event.screen);
      if (problem === null) out.accept(event, text);
      else out.reject(place, problem, text);
    },
    reject: out.reject,
  });
  return { ...splitter, refuse: () => {}, recognised: () => false };
}

function parsed(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
