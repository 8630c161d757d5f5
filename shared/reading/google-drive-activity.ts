import type { Action } from '../event.ts';
import { say, type Text } from '../language.ts';
import { recordsOfDocument } from './document-deed.ts';
import type { LogEntry } from './json-log-reader.ts';
import { jsonList, jsonText } from './json-path.ts';

/**
 * What an activity of Drive says (Reports API, `applicationName=drive`). One activity may hold
 * several events, of one account at one instant: it is read as the weightiest of them, so that one
 * record stays one event. Accesses by Google's own systems have a key in place of an account.
 */
export function googleDriveActivity(
  json: unknown,
  exportPaths: readonly string[],
): LogEntry | Text {
  const deeds = events(json).map((event) => ({ event, action: actionOf(eventName(event) ?? '') }));
  const weight = (action: Action): number => weights.indexOf(action);
  const main = deeds.sort((a, b) => weight(b.action) - weight(a.action))[0];
  if (main === undefined) return say((c) => c.reading.notOfFormat('Google Drive', 'events'));
  const at = time(json);
  const titles = deeds.map(({ event }) => parameter(event, 'doc_title'));
  return {
    at,
    actor: actor(json),
    action: main.action,
    outcome: 'success',
    records: recordsOfDocument(main.action, titles, exportPaths),
    terminal: address(json),
    screen: [application(json) ?? 'drive', eventName(main.event)].join(':'),
    // The qualifier tells activities of the same instant apart.
    sequence: sequenceOf(at, qualifier(json)),
  };
}

const events = jsonList('events');
const eventName = jsonText('name');
const parameters = jsonList('parameters');
const parameterName = jsonText('name');
const parameterValue = jsonText('value');
const time = jsonText('id.time');
const qualifier = jsonText('id.uniqueQualifier');
const application = jsonText('id.applicationName');
const actor = jsonText('actor.email', 'actor.profileId', 'actor.key', 'actor.callerType');
const address = jsonText('ipAddress');

function parameter(event: unknown, name: string): string | undefined {
  return parameterValue(parameters(event).find((it) => parameterName(it) === name));
}

function sequenceOf(at: string | undefined, own: string | undefined): string | undefined {
  return own === undefined ? undefined : `${at}/${own}`;
}

/** From the lightest to the weightiest. */
const weights: readonly Action[] = ['other', 'view', 'search', 'update', 'print', 'export'];

const names: ReadonlyMap<string, Action> = new Map([
  ['download', 'export'],
  ['sync_item_content', 'export'],
  ['email_as_attachment', 'export'],
  ['print', 'print'],
  ['view', 'view'],
  ['preview', 'view'],
  ['access_item_content', 'view'],
  ['prefetch_item_content', 'view'],
  ['access_url', 'view'],
  ['sheets_import_range', 'view'],
  ['search', 'search'],
]);

const changing =
  /^(?:edit|create|upload|copy|source_copy|move|rename|delete|trash|untrash|add_|remove_|change_|approval_|owner_|deny_|shared_drive_|team_drive_|label_|publish_|email_collaborators)/u;

function actionOf(name: string): Action {
  return names.get(name) ?? (changing.test(name) ? 'update' : 'other');
}
