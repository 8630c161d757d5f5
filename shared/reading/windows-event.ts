import type { Action, Outcome } from '../event.ts';
import { childOf, type XmlElement, xmlElement } from './xml-elements.ts';

/** What is read of an event of the Windows security log. */
export interface WindowsEvent {
  readonly id: string;
  /** As the log writes it, in UTC. */
  readonly time: string;
  readonly channel: string;
  readonly computer: string;
  /** Null: the event has none. */
  readonly recordId: string | null;
  readonly isFailure: boolean;
  /** `Data` by its name, or what `UserData` holds; blank and `-` are left out. */
  readonly data: ReadonlyMap<string, string>;
}

/**
 * Reads one `<Event>` (Microsoft, "Event Schema" of the Windows Event Log), or gives the name of
 * the element that is missing.
 */
export function windowsEvent(text: string): WindowsEvent | string {
  const root = xmlElement(text);
  if (root === null) return 'XML';
  const system = childOf(root, 'System');
  const id = childOf(system, 'EventID')?.text.trim() ?? '';
  if (!/^\d+$/u.test(id)) return 'EventID';
  const time = childOf(system, 'TimeCreated')?.attributes.get('SystemTime') ?? '';
  if (time === '') return 'TimeCreated';
  const recordId = childOf(system, 'EventRecordID')?.text.trim() ?? '';
  return {
    id,
    time: /(?:Z|[+-]\d\d:\d\d)$/u.test(time) ? time : `${time}Z`,
    channel: childOf(system, 'Channel')?.text.trim() ?? '',
    computer: childOf(system, 'Computer')?.text.trim() ?? '',
    recordId: recordId === '' ? null : recordId,
    isFailure: isFailure(childOf(system, 'Keywords')?.text.trim() ?? ''),
    data: dataOf(root),
  };
}

/** Bit 52 of the keywords: Audit Failure (Microsoft, "Standard event keywords"). */
function isFailure(keywords: string): boolean {
  return /^0x[\da-f]{1,16}$/iu.test(keywords) && ((BigInt(keywords) >> 52n) & 1n) === 1n;
}

function dataOf(root: XmlElement): ReadonlyMap<string, string> {
  const named = childOf(root, 'EventData')?.children ?? [];
  const own = childOf(root, 'UserData')?.children[0]?.children ?? [];
  const data = new Map<string, string>();
  for (const element of [...named, ...own]) {
    const value = element.text.trim();
    const key = element.attributes.get('Name') ?? element.name;
    if (value !== '' && value !== '-') data.set(key, value);
  }
  return data;
}

/** The account: whoever signed in or out, else whoever acted; its number where it has no name. */
export function actorOfWindows({ id, data }: WindowsEvent): string {
  const signs = signIns.has(id) || signOuts.has(id) ? ['Target', 'Subject'] : ['Subject', 'Target'];
  const names = signs.flatMap((it) => [data.get(`${it}UserName`), data.get(`${it}UserSid`)]);
  return names.find((name) => name !== undefined) ?? '(windows)';
}

/** `denied` where the audit failed: the access, or the sign-in, was refused. */
export function outcomeOfWindows(event: WindowsEvent): Outcome {
  return event.isFailure ? 'denied' : 'success';
}

/** The file or share that an event is about, as the log writes it; null: none. */
export function pathOfWindows({ id, data }: WindowsEvent): string | null {
  const share = data.get('ShareName');
  if (id === '5140') return share ?? null;
  if (id === '5145') {
    if (share === undefined) return null;
    const target = (data.get('RelativeTargetName') ?? '').replace(/^\\+/u, '');
    return target === '' ? share : `${share}\\${target}`;
  }
  return id === '4663' && data.get('ObjectType') === 'File'
    ? (data.get('ObjectName') ?? null)
    : null;
}

/** What an event did, and how many people's records it covers. */
export interface WindowsDeed {
  readonly action: Action;
  readonly records: number | null;
}

/**
 * Reading or changing a file (5145, 4663) covers one record, the file, in each event: a line is
 * judged by itself, so that it does not matter how a log is cut into files. Which of the two it is
 * is told by the access mask (Microsoft, "File Access Rights Constants"); a mask that asks for
 * neither (attributes, rights) covers nobody, one that cannot be read is not known (null). A
 * directory that is listed has the same mask as a file that is read, and counts likewise. Pipes
 * (`IPC$`) are no files. Connecting to a share (5140) and all else cover nobody.
 */
export function deedOfWindows(event: WindowsEvent): WindowsDeed {
  if (signIns.has(event.id)) return { action: 'login', records: 0 };
  if (signOuts.has(event.id)) return { action: 'logout', records: 0 };
  const share = event.data.get('ShareName') ?? '';
  if (pathOfWindows(event) === null || /\\IPC\$$/iu.test(share)) return nothing;
  if (event.id === '5140') return { action: 'view', records: 0 };
  const written = event.data.get('AccessMask') ?? '';
  if (!/^0x[\da-f]{1,8}$/iu.test(written)) return { action: 'other', records: null };
  const mask = Number.parseInt(written, 16);
  if ((mask & changing) !== 0) return { action: 'update', records: 1 };
  return (mask & reading) === 0 ? nothing : { action: 'view', records: 1 };
}

const nothing: WindowsDeed = { action: 'other', records: 0 };
const signIns = new Set(['4624', '4625']);
const signOuts = new Set(['4634', '4647']);
/** FILE_READ_DATA, MAXIMUM_ALLOWED, GENERIC_ALL, GENERIC_READ. */
const reading = 0x1 | 0x02000000 | 0x10000000 | 0x80000000;
/** FILE_WRITE_DATA, FILE_APPEND_DATA, FILE_DELETE_CHILD, DELETE, GENERIC_WRITE. */
const changing = 0x2 | 0x4 | 0x40 | 0x10000 | 0x40000000;
