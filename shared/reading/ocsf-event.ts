import type { Action, Outcome } from '../event.ts';
import { say, type Text } from '../language.ts';
import { epochInstant } from './epoch.ts';
import { globMatches } from './glob.ts';
import type { LogEntry } from './json-log-reader.ts';
import { jsonText } from './json-path.ts';

/**
 * What an event of the Open Cybersecurity Schema Framework says (schema.ocsf.io, 1.0 to 1.5). The
 * classes whose activities are known here: file system, file hosting, datastore, API, web
 * resources, HTTP and authentication; events of other classes are `other`. `exportPaths` are globs
 * of what an event names (a file, a table, a bucket): reading there is an export.
 */
export function ocsfEvent(json: unknown, exportPaths: readonly string[]): LogEntry | Text {
  const classUid = classOf(json);
  if (classUid === undefined) return say((c) => c.reading.notOfFormat('OCSF', 'class_uid'));
  const deed = activities.get(classUid)?.get(activity(json) ?? '') ?? 'other';
  const object = objectOf(json) ?? operationOf(json) ?? className(json) ?? `class:${classUid}`;
  const isExtract = exportPaths.some((glob) => globMatches(glob, object));
  const action = isExtract && (deed === 'view' || deed === 'search') ? 'export' : deed;
  return {
    at: timeOf(json),
    actor: actor(json),
    action,
    outcome: outcomeOf(json, action),
    records: recordsOf(classUid, action, isExtract),
    terminal: endpoint(json),
    screen: object,
    sequence: id(json),
  };
}

const fileSystem = '1001';
const fileHosting = '6006';

/**
 * A file that is downloaded, or read or changed on a disk or share, counts as one record; of all
 * else the event does not say how many people's data it touches.
 */
function recordsOf(classUid: string, action: Action, isExtract: boolean): number | null {
  if (action === 'login' || action === 'logout') return 0;
  if (isExtract || action === 'other') return null;
  return classUid === fileSystem || (classUid === fileHosting && action === 'export') ? 1 : null;
}

const classOf = jsonText('class_uid');
const className = jsonText('class_name');
const activity = jsonText('activity_id');
const time = jsonText('time');
const timeText = jsonText('time_dt');
const actor = jsonText(
  'actor.user.name',
  'actor.user.email_addr',
  'actor.user.uid',
  'user.name',
  'user.email_addr',
  'user.uid',
  'actor.session.issuer',
  'actor.app_name',
  'actor.invoked_by',
  'actor.process.name',
);
const endpoint = jsonText(
  'src_endpoint.ip',
  'src_endpoint.hostname',
  'src_endpoint.name',
  'device.ip',
  'device.hostname',
  'device.name',
);
const id = jsonText('metadata.uid');
const statusId = jsonText('status_id');
const actionId = jsonText('action_id');
const httpStatus = jsonText('http_response.code');
const statusCode = jsonText('status_code', 'api.response.error');
const filePath = jsonText('file.path', 'file.name');
const store = jsonText('table.name', 'databucket.name', 'database.name', 'table.uid');
const web = jsonText(
  'web_resources.0.name',
  'web_resources.0.url_string',
  'http_request.url.path',
  'http_request.url.url_string',
);
const service = jsonText('api.service.name');
const operation = jsonText('api.operation');

/** `time` is ms since 1970 by the schema; `time_dt` says the same as text. */
function timeOf(json: unknown): number | string | undefined {
  const counted = time(json);
  if (counted === undefined) return timeText(json);
  return epochInstant(counted, 'milliseconds') ?? counted;
}

function objectOf(json: unknown): string | undefined {
  // What follows the question mark of an address may be a resident's number.
  return filePath(json) ?? store(json) ?? web(json)?.replace(/\?.*$/su, '');
}

function operationOf(json: unknown): string | undefined {
  const name = operation(json);
  return name === undefined ? undefined : [service(json) ?? 'api', name].join(':');
}

/** A failure of which the event says that it was refused is `denied`; so is a failed sign-in. */
function outcomeOf(json: unknown, action: Action): Outcome {
  if (actionId(json) === '2') return 'denied';
  if (statusId(json) !== '2') return 'success';
  const isRefused =
    /^40[13]$/u.test(httpStatus(json) ?? '') ||
    /denied|unauthorized|forbidden|^40[13]$/iu.test(statusCode(json) ?? '');
  return isRefused || action === 'login' ? 'denied' : 'error';
}

/** `activity_id` by `class_uid`. */
const activities: ReadonlyMap<string, ReadonlyMap<string, Action>> = new Map([
  [
    fileSystem,
    tableOf([
      ['view', 2, 14],
      ['update', 1, 3, 4, 5, 6, 7, 10, 11],
    ]),
  ],
  [
    '3002',
    tableOf([
      ['login', 1],
      ['logout', 2],
    ]),
  ],
  [
    '4002',
    tableOf([
      ['view', 3, 4],
      ['update', 2, 7, 9],
    ]),
  ],
  [
    '6001',
    tableOf([
      ['view', 2],
      ['search', 5],
      ['export', 7],
      ['update', 1, 3, 4, 6, 8],
    ]),
  ],
  [
    '6003',
    tableOf([
      ['view', 2],
      ['update', 1, 3, 4],
    ]),
  ],
  [
    '6005',
    tableOf([
      ['view', 1, 10],
      ['search', 4, 8],
      ['login', 3],
      ['update', 2, 5, 6, 7, 9],
    ]),
  ],
  [
    fileHosting,
    tableOf([
      ['view', 9, 14],
      ['export', 2],
      ['update', 1, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 15, 16],
    ]),
  ],
]);

function tableOf(rows: readonly (readonly [Action, ...number[]])[]): ReadonlyMap<string, Action> {
  return new Map(rows.flatMap(([action, ...ids]) => ids.map((it) => [`${it}`, action] as const)));
}
