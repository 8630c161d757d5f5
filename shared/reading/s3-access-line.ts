import type { Action } from '../event.ts';
import { webTimePattern } from './web-time.ts';

/** What is read of a line of S3's server access log; null: the log does not say. */
export interface S3AccessLine {
  /** As the log writes it. */
  readonly time: string;
  readonly bucket: string;
  readonly address: string | null;
  /** ARN, canonical user id, or a service's name. */
  readonly requester: string | null;
  readonly requestId: string | null;
  readonly operation: string;
  /** Percent-encoded as the log has it. */
  readonly key: string | null;
  readonly status: number | null;
}

const shape = new RegExp(
  String.raw`^\S+ (?<bucket>\S+) \[(?<time>${webTimePattern})\] (?<address>\S+) (?<requester>\S+) (?<id>\S+) (?<operation>[A-Z0-9]+(?:\.[A-Z0-9_]+)+) (?<key>\S+) (?:"[^"]*"|-) (?<status>\d{3}|-) \S+ (?:\d+|-)(?: |$)`,
  'u',
);

/** Reads a line, or null where it is none (Amazon S3 User Guide, "Server access log format"). */
export function s3AccessLineOf(line: string): S3AccessLine | null {
  const groups = shape.exec(line)?.groups;
  if (groups === undefined) return null;
  const field = (name: string): string | null => {
    const text = groups[name] ?? '-';
    return text === '-' ? null : text;
  };
  const status = field('status');
  return {
    time: groups['time'] ?? '',
    bucket: groups['bucket'] ?? '',
    address: field('address'),
    requester: field('requester'),
    requestId: field('id'),
    operation: groups['operation'] ?? '',
    key: field('key'),
    status: status === null ? null : Number(status),
  };
}

/**
 * What an operation did: `read` is to be handed an object's content. All else covers nobody:
 * listing and looking at properties is a view, changing an update, what S3 does itself is other.
 */
export function deedOfS3(operation: string): 'read' | Extract<Action, 'view' | 'update' | 'other'> {
  if (contentReads.test(operation)) return 'read';
  if (/^(?:REST|SOAP|WEBSITE)\.(?:GET|HEAD|LIST)\./u.test(operation)) return 'view';
  return /^(?:REST|SOAP|WEBSITE|BATCH)\./u.test(operation) ? 'update' : 'other';
}

const contentReads =
  /^(?:REST|SOAP|WEBSITE)\.(?:GET\.OBJECT(?:_TORRENT)?|COPY\.(?:OBJECT|PART)_GET|[A-Z]*\.?SELECT[A-Z_.]*)$/u;
