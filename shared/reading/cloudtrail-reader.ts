import { say, type Text } from '../language.ts';
import {
  actorOf,
  type CloudTrailEvent,
  cloudTrailEvent,
  deedOf,
  outcomeOf,
} from './cloudtrail-event.ts';
import { dataClassesOf } from './data-classes.ts';
import { timeReader } from './date-time.ts';
import { emptyEvent } from './empty-event.ts';
import { jsonRecords } from './json-records.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';

/** Reads CloudTrail records, in whichever JSON shape they come. */
export function cloudTrailReader(
  exportBuckets: readonly string[],
  context: ReadingContext,
): RecordReader {
  const { out, source, systems, valid } = context;
  const timeOf = timeReader(source.timeZone);
  const event = emptyEvent(source.id, source.system);

  function fill(record: CloudTrailEvent): Text | null {
    const written = record.eventTime ?? record['@timestamp'];
    if (written === undefined) return say((c) => c.reading.notOfCloudTrail('eventTime'));
    const at = timeOf(written);
    if (at === null) return say((c) => c.reading.noSuchTime(written));
    const { action, records } = deedOf(record, exportBuckets);
    event.at = at;
    event.actor = actorOf(record);
    event.action = action;
    event.outcome = outcomeOf(record);
    event.records = records;
    event.terminal = record.sourceIPAddress ?? undefined;
    event.screen = `${record.eventSource}:${record.eventName}`;
    event.sequence = record.eventID ?? undefined;
    event.dataClasses = dataClassesOf(systems, event.system, event.screen);
    return null;
  }

  function problemOf(text: string): Text | null {
    if (!valid && text.includes('\uFFFD')) return say((c) => c.reading.invalidInRecord);
    const json = parsed(text);
    if (json === undefined) return say((c) => c.reading.notJson);
    const record = cloudTrailEvent.safeParse(json);
    if (record.success) return fill(record.data);
    const what = record.error.issues.map((issue) => issue.path.join('.')).join(', ');
    return say((c) => c.reading.notOfCloudTrail(what));
  }

  const splitter = jsonRecords('Records', {
    record(text, place) {
      const problem = problemOf(text);
      event.line = place;
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
