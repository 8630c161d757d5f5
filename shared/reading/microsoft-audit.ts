import type { Action, Outcome } from '../event.ts';
import { say, type Text } from '../language.ts';
import { recordsOfDocument } from './document-deed.ts';
import { exactJson } from './exact-json.ts';
import type { LogEntry } from './json-log-reader.ts';
import { jsonPath, jsonText } from './json-path.ts';

/**
 * What a record of the unified audit log says (Office 365 Management Activity API schema), also
 * inside the exports of Purview, PowerShell and Graph, which hold it as `AuditData`.
 */
export function microsoftAudit(json: unknown, exportPaths: readonly string[]): LogEntry | Text {
  const record = auditRecordOf(json);
  const name = operation(record);
  if (name === undefined) return say((c) => c.reading.notOfFormat('Microsoft 365', 'Operation'));
  const action = actionOf(name);
  return {
    at: utc(creationTime(record)),
    actor: user(record),
    action,
    outcome: outcomeOf(name, resultStatus(record)),
    records: recordsOfDocument(action, [objectId(record), sourceFile(record)], exportPaths),
    terminal: withoutPort(address(record)),
    screen: site(record) ?? [workload(record), name].filter((it) => it !== undefined).join(':'),
    sequence: id(record),
  };
}

const auditData = jsonPath('AuditData');
const graphAuditData = jsonPath('auditData');
const operation = jsonText('Operation');
const creationTime = jsonText('CreationTime');
const user = jsonText('UserId', 'UserKey');
const resultStatus = jsonText('ResultStatus');
const objectId = jsonText('ObjectId');
const sourceFile = jsonText('SourceFileName');
const address = jsonText('ClientIP', 'ClientIPAddress', 'ActorIpAddress');
const site = jsonText('SiteUrl');
const workload = jsonText('Workload');
const id = jsonText('Id');

function auditRecordOf(json: unknown): unknown {
  const inner = auditData(json) ?? graphAuditData(json);
  if (typeof inner === 'string') return exactJson(inner);
  return inner ?? json;
}

/** The schema says that CreationTime is UTC, and most services leave the `Z` out. */
function utc(time: string | undefined): string | undefined {
  return time !== undefined && /T\d\d:\d\d:\d\d(?:\.\d+)?$/u.test(time) ? `${time}Z` : time;
}

/** `192.0.2.7:51234`, `[2001:db8::7]:51234` and `::ffff:192.0.2.7` are addresses with more to them. */
function withoutPort(text: string | undefined): string | undefined {
  const bracketed = /^\[(?<address>[^\]]+)\](?::\d+)?$/u.exec(text ?? '')?.groups?.['address'];
  const plain = bracketed ?? text?.replace(/^(?<address>[\d.]+):\d+$/u, '$<address>');
  return plain?.replace(/^::ffff:(?=[\d.]+$)/iu, '');
}

/** Operations by their full names, where the ending of the name would mislead. */
const operations: ReadonlyMap<string, Action> = new Map([
  ['FileAccessed', 'view'],
  ['FileAccessedExtended', 'view'],
  ['FilePreviewed', 'view'],
  ['MailItemsAccessed', 'view'],
  ['FileDownloaded', 'export'],
  ['FileSyncDownloadedFull', 'export'],
  ['FileSyncDownloadedPartial', 'export'],
  ['FileCopiedToRemovableMedia', 'export'],
  ['FileUploadedToCloud', 'export'],
  ['FileCopiedToNetworkShare', 'export'],
  ['FilePrinted', 'print'],
  ['SearchQueryPerformed', 'search'],
  ['SearchQueryInitiatedSharePoint', 'search'],
  ['SearchQueryInitiatedExchange', 'search'],
  ['UserLoggedIn', 'login'],
  ['UserLoginFailed', 'login'],
  ['MailboxLogin', 'login'],
  ['TeamsSessionStarted', 'login'],
  ['UserLoggedOff', 'logout'],
  ['UserSignedOut', 'logout'],
]);

/** Hundreds of operations are named after what they do; the first that fits says what it was. */
const endings: readonly (readonly [RegExp, Action])[] = [
  [/Download(?:ed)?(?:Full|Partial)?$|^(?:Search)?Export|Exported$/u, 'export'],
  [/Printed$|^Print/u, 'print'],
  [/Search(?:ed|Performed)?$/u, 'search'],
  [/Viewed(?:Extended)?$|Previewed$|Accessed$|^(?:View|Get|List)[A-Z]/u, 'view'],
  [
    /(?:Modified|Deleted|Renamed|Moved|Copied|Uploaded|Created|Added|Removed|Updated|Changed|Set|Restored|Recycled|Invited|Shared|Revoked|Enabled|Disabled)(?:Extended|Full|Partial)?\.?$|Delete$|^(?:Add|Set|New|Remove|Update|Create|Delete|Send|Move|Copy|Enable|Disable)(?=[-A-Z \d]|$)/u,
    'update',
  ],
];

function actionOf(name: string): Action {
  return operations.get(name) ?? endings.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}

function outcomeOf(name: string, status: string | undefined): Outcome {
  if (name === 'UserLoginFailed' || /Denied$/u.test(name)) return 'denied';
  return /^(?:fail|false)/iu.test(status ?? '') ? 'error' : 'success';
}
