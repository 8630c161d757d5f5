import type { Settings } from '../settings/settings.ts';
import { digestOf, shownDigest } from './digest.ts';

/** By key (`<file> <way through it>`) the value as it may be shown to people. */
export type Snapshot = Readonly<Record<string, string>>;

/** Tables that come out of other systems, of which only the size and a digest are kept. */
const tables: readonly (readonly [keyof Settings, string])[] = [
  ['staff', 'staff.csv'],
  ['overtime', 'overtime.csv'],
  ['approvals', 'approvals.csv'],
  ['assignments', 'assignments.csv'],
  ['households', 'households.csv'],
  ['protectedSubjects', 'protected.csv'],
];

/** Where the other settings stand, as far as it is not `sekisho.yaml`. */
const files: Readonly<Partial<Record<keyof Settings, string>>> = {
  sources: 'sources.yaml',
  escalation: 'escalation.yaml',
  calendar: 'calendar.yaml',
};

/**
 * Every key of the settings, compiled: comments and the order of keys do not count. Contacts, mail
 * accounts and a town's own texts stand there as digests, tables as their number of rows and one
 * digest. A room of the settings that is added later is taken without being named here.
 */
export function snapshotOf(settings: Settings): Snapshot {
  const snapshot: Record<string, string> = {};
  const ofTables = new Map<string, string>(tables);
  for (const [room, value] of Object.entries(settings)) {
    const table = ofTables.get(room);
    if (table !== undefined) {
      const text = JSON.stringify(plain(value));
      snapshot[`${table} rows`] = String(rowsIn(value));
      snapshot[`${table} content`] = shownDigest(text);
    } else if (room === 'templates') {
      for (const [name, text] of Object.entries(Object(value)))
        snapshot[`${name}.txt content`] = shownDigest(JSON.stringify(text));
    } else {
      const file = Object.entries(files).find(([own]) => own === room)?.[1] ?? 'sekisho.yaml';
      const root = room === 'organisation' || file === 'sekisho.yaml' ? room : '';
      flatten(value, root, (key, shown) => {
        snapshot[unusedKey(`${file} ${key}`, snapshot)] = shown;
      });
    }
  }
  return snapshot;
}

/** Two entries of one name (two posts of a section) do not hide each other. */
function unusedKey(key: string, snapshot: Snapshot): string {
  let number = 1;
  while (Object.hasOwn(snapshot, numbered(key, number))) number += 1;
  return numbered(key, number);
}

function numbered(key: string, number: number): string {
  return number === 1 ? key : `${key} (${number})`;
}

/** SHA-256 over a snapshot, whatever the order of its keys. */
export function snapshotDigest(snapshot: Snapshot): string {
  return digestOf(JSON.stringify(Object.entries(snapshot).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Longer values are shown as digests. */
const shownCharactersMax = 200;

function flatten(value: unknown, key: string, put: (key: string, shown: string) => void): void {
  if (isPersonal(key))
    put(key, value === null ? 'null' : shownDigest(JSON.stringify(plain(value))));
  else if (value instanceof Map)
    for (const [name, inner] of value) flatten(inner, `${key}[${name}]`, put);
  else if (Array.isArray(value)) flattenList(value, key, put);
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value))
      flatten(inner, key === '' ? name : `${key}.${name}`, put);
  else if (value !== undefined) put(key, shown(String(value)));
}

function flattenList(
  list: readonly unknown[],
  key: string,
  put: (key: string, shown: string) => void,
): void {
  if (list.every((entry) => typeof entry !== 'object')) put(key, shown(JSON.stringify(list)));
  else
    for (const [index, entry] of list.entries())
      flatten(entry, `${key}[${entryName(entry, index)}]`, put);
}

/** Entries are known by their id, step or section: one that is put in moves no other. */
function entryName(entry: unknown, index: number): string {
  const { id, step, role, section } = Object(entry);
  if (typeof id === 'string') return id;
  if (typeof step === 'number') return `${step}.${role}`;
  return typeof section === 'string' ? section : String(index);
}

/** Whom to call, who sends: how people are reached is nobody's business but theirs. */
function isPersonal(key: string): boolean {
  return /^roles\[.*\.(?:day|night)$|^channels\.smtp\.(?:from|user)$|^containment\.webhook$/.test(
    key,
  );
}

function shown(text: string): string {
  return text.length > shownCharactersMax ? shownDigest(text) : text;
}

function rowsIn(value: unknown): number {
  if (value instanceof Map)
    return [...value.values()].reduce((sum, one) => sum + (Array.isArray(one) ? one.length : 1), 0);
  return Array.isArray(value) ? value.length : 0;
}

function plain(value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
