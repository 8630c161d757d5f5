import type { AccessEvent } from '../event.ts';
import { say, type Text } from '../language.ts';
import { dataClassesOf } from './data-classes.ts';
import { emptyEvent } from './empty-event.ts';
import { globMatches } from './glob.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';
import { deedOfS3, type S3AccessLine, s3AccessLineOf } from './s3-access-line.ts';
import { isBlank, lineSplitter } from './text-lines.ts';
import { webFiller } from './web-event.ts';
import type { WebMap } from './web-map.ts';
import { webInstant } from './web-time.ts';

/**
 * Reads S3's server access log. Reading an object is a view of an unknown number of people (or of
 * the one whom its key names), in an export bucket an export; all else covers nobody, but where its
 * key names one. `screen` is the bucket.
 */
export function s3AccessReader(
  map: Pick<WebMap, 'actor' | 'subject'>,
  exportBuckets: readonly string[],
  context: ReadingContext,
): RecordReader {
  const { out, source, systems } = context;
  const fill = webFiller({ ...map, actions: [] });
  const event = emptyEvent(source.id, source.system);

  function fillFrom(line: S3AccessLine): Text | null {
    const deed = deedOfS3(line.operation);
    const isExport =
      deed === 'read' && exportBuckets.some((glob) => globMatches(glob, line.bucket));
    const problem = fill(event, {
      time: line.time,
      at: webInstant(line.time),
      user: line.requester === null || map.actor ? line.requester : lastPart(line.requester),
      address: line.address,
      method: deed === 'read' ? 'GET' : null,
      target: line.key,
      status: line.status,
    });
    if (isExport) exported(event);
    else if (deed !== 'read') {
      event.action = deed;
      event.records = deed === 'other' || event.subject === undefined ? 0 : 1;
    }
    event.screen = line.bucket;
    const { requestId, operation, key } = line;
    event.sequence = requestId === null ? undefined : `${requestId}/${operation}/${key ?? ''}`;
    return problem;
  }

  const lines = lineSplitter({
    line(text, number) {
      if (isBlank(text)) return;
      const line = s3AccessLineOf(text);
      const problem = line === null ? say((c) => c.reading.notOfLog('S3')) : fillFrom(line);
      event.line = number;
      event.dataClasses = dataClassesOf(systems, event.system, event.screen);
      if (problem === null) out.accept(event, text);
      else out.reject(number, problem, text);
    },
    reject: out.reject,
  });
  return { ...lines, end() {}, recognised: () => false };
}

/** An extract holds whom it holds, whatever its name is. */
function exported(event: AccessEvent): void {
  event.action = 'export';
  event.records = null;
}

/** The user or session of an ARN; other requesters as they are. */
function lastPart(requester: string): string {
  if (!requester.startsWith('arn:')) return requester;
  return requester.split(/[:/]/u).at(-1) || requester;
}
