import type { Action } from '../event.ts';
import { say, type Text } from '../language.ts';
import { recordsOfDocument } from './document-deed.ts';
import type { LogEntry } from './json-log-reader.ts';
import { jsonText } from './json-path.ts';

/** What an enterprise event of Box says (Box Developer Documentation: Event, Enterprise events). */
export function boxEvent(json: unknown, exportPaths: readonly string[]): LogEntry | Text {
  const type = eventType(json);
  if (type === undefined) return say((c) => c.reading.notOfFormat('Box', 'event_type'));
  const action = actions.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
  const isDenied = /FAILED_LOGIN|_CHECK_FAILED$/u.test(type);
  const folder = folderName(json);
  const name = itemName(json);
  const path = folder === undefined || name === undefined ? undefined : `${folder}/${name}`;
  return {
    at: createdAt(json),
    actor: actor(json),
    action,
    outcome: isDenied ? 'denied' : 'success',
    records: recordsOfDocument(action, [name, path], exportPaths),
    terminal: address(json),
    screen: folder ?? `box:${type}`,
    sequence: id(json),
  };
}

const eventType = jsonText('event_type');
const createdAt = jsonText('created_at');
/** Whoever is not signed in stands as a user without a login, with the id 2. */
const actor = jsonText('created_by.login', 'created_by.id');
const address = jsonText('ip_address');
const id = jsonText('event_id');
const itemName = jsonText('source.item_name', 'source.name', 'source.file_name');
const folderName = jsonText('source.parent.name');

/** Types are named after what was done; the first that fits says what it was. */
const actions: readonly (readonly [RegExp, Action])[] = [
  [/^CONTENT_WORKFLOW_/u, 'other'],
  [/DOWNLOAD/u, 'export'],
  [/(?:^|_)PRINT(?:ED)?$/u, 'print'],
  [/^(?:FAILED_LOGIN|LOGIN|ADMIN_LOGIN)$/u, 'login'],
  [/^LOGOUT$/u, 'logout'],
  [/PREVIEW$|^CONTENT_ACCESS$|^ITEM_OPEN$/u, 'view'],
  [
    /^(?:ITEM_)?(?:UPLOAD|EDIT|DELETE|UNDELETE|COPY|MOVE|RENAME|MODIFY|CREATE|TRASH|LOCK|UNLOCK|SHARED?|UNSHARED?)(?:_|$)|^(?:COLLAB|SHARED?_|UNSHARED?|NEW_USER|CHANGE_|ACCESS_|ADD_|REMOVE_|GROUP_|UPDATE_|ENABLE_|DISABLE_|TAG_|TASK_|COMMENT_|METADATA_)/u,
    'update',
  ],
];
