import { say, type Text } from '../language.ts';
import { dataClassesOf } from './data-classes.ts';
import { timeReader } from './date-time.ts';
import { emptyEvent } from './empty-event.ts';
import { globMatches } from './glob.ts';
import type { JsonHandler } from './json-records.ts';
import { linearPattern } from './linear-pattern.ts';
import { partOf, withoutSubject } from './map-pattern.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';
import {
  actorOfWindows,
  deedOfWindows,
  outcomeOfWindows,
  pathOfWindows,
  windowsEvent,
} from './windows-event.ts';
import { xmlEventRecords } from './xml-event-records.ts';

/** How paths are understood. */
export interface WindowsPaths {
  /** Globs of paths, with `/` for `\`, that hold extracts of residents' data. */
  readonly exportPaths: readonly string[];
  /** Finds the resident in a path, by its group `subject`; the screen then says `{subject}`. */
  readonly subjectPattern?: string | undefined;
}

/** Reads the XML that the Windows event log exports. */
export function windowsReader(paths: WindowsPaths, context: ReadingContext): RecordReader {
  const splitter = xmlEventRecords({
    record: windowsRecord(paths, context),
    reject: context.out.reject,
  });
  return { ...splitter, refuse: () => {}, recognised: () => false };
}

/** Reads the records of the log's own files, each pushed as its XML. Places are ordinals from 1. */
export function windowsEventLogReader(paths: WindowsPaths, context: ReadingContext): RecordReader {
  const record = windowsRecord(paths, context);
  let place = 0;
  return {
    push(text) {
      place += 1;
      record(text, place);
    },
    refuse(reason, head) {
      place += 1;
      context.out.reject(place, reason, head);
    },
    end() {},
    recognised: () => true,
  };
}

function windowsRecord(paths: WindowsPaths, context: ReadingContext): JsonHandler['record'] {
  const { out, source, systems, valid } = context;
  const timeOf = timeReader(source.timeZone);
  const event = emptyEvent(source.id, source.system);
  const { exportPaths, subjectPattern } = paths;
  const subject = subjectPattern === undefined ? null : linearPattern(subjectPattern);

  function problemOf(text: string): Text | null {
    if (!valid && text.includes('\uFFFD')) {
      return say((c) => c.reading.invalidInRecord);
    }
    const found = windowsEvent(text);
    if (typeof found === 'string') {
      return say((c) => c.reading.notOfFormat('Windows Event XML', found));
    }
    // Ten millionths of a second stand there; Sekisho keeps thousandths.
    const at = timeOf(found.time.replace(/(\.\d{3})\d+/u, '$1'));
    if (at === null) return say((c) => c.reading.noSuchTime(found.time));
    const path = pathOfWindows(found);
    const { action, records } = deedOfWindows(found);
    const isExtract = action === 'view' && records !== 0 && path !== null && isOf(path);
    event.at = at;
    event.actor = actorOfWindows(found);
    event.action = isExtract ? 'export' : action;
    event.outcome = outcomeOfWindows(found);
    event.records = isExtract ? null : records;
    const whose = path === null ? null : subject?.find(path);
    event.subject = partOf(path ?? '', whose) || undefined;
    event.terminal = found.data.get('IpAddress');
    event.screen = path === null ? `${found.channel}:${found.id}` : withoutSubject(path, whose);
    event.sequence = found.recordId === null ? undefined : `${found.computer}/${found.recordId}`;
    event.dataClasses = dataClassesOf(systems, event.system, event.screen);
    return null;
  }

  function isOf(path: string): boolean {
    const name = path.replaceAll('\\', '/');
    return exportPaths.some((glob) => globMatches(glob, name));
  }

  return (text, place) => {
    const problem = problemOf(text);
    event.line = place;
    if (problem === null) out.accept(event, text);
    else out.reject(place, problem, text);
  };
}
