import { syslogLineOf } from './syslog-line.ts';

const beginning = /(?:^|\s)CEF: ?\d{1,2}(?:\.\d{1,2})?\|/u;
const headerKeys = [
  'deviceVendor',
  'deviceProduct',
  'deviceVersion',
  'deviceEventClassId',
  'name',
  'severity',
];

/**
 * The keys of a CEF line, header and extension, or null where it is none; the first of keys that
 * stand twice. `time` is `rt`, `end` or `start`, else the time of the syslog envelope.
 */
export function cefKeysOf(line: string): ReadonlyMap<string, string> | null {
  const begin = beginning.exec(line);
  if (begin === null) return null;
  const keys = new Map<string, string>();
  let at = begin.index + begin[0].length;
  for (const [index, key] of headerKeys.entries()) {
    const end = nextBar(line, at);
    if (end < 0 && index < headerKeys.length - 1) return null;
    const until = end < 0 ? line.length : end;
    keys.set(key, unescaped(line.slice(at, until)));
    at = until + 1;
  }
  readExtension(line.slice(at), keys);
  const envelope = syslogLineOf(line.slice(0, begin.index + 1));
  const time = keys.get('rt') ?? keys.get('end') ?? keys.get('start') ?? envelope?.time;
  if (time !== undefined && time !== null) keys.set('time', time);
  return keys;
}

/** A value ends where the next key begins, so that it may hold blanks but no bare `=`. */
function readExtension(text: string, keys: Map<string, string>): void {
  const matches = [...text.matchAll(/(?:^|\s)(?<key>[A-Za-z0-9_][\w.[\]-]{0,99})=/gu)];
  for (const [index, match] of matches.entries()) {
    const key = match.groups?.['key'] ?? '';
    const until = matches[index + 1]?.index ?? text.length;
    const value = text.slice(match.index + match[0].length, until).trim();
    if (value !== '' && !keys.has(key)) keys.set(key, unescaped(value));
  }
}

function nextBar(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '|') return at;
    if (sign === '\\') at += 1;
  }
  return -1;
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(?<sign>[\\|=nr])/gu, (_all, sign: string) => {
    return sign === 'n' || sign === 'r' ? '\n' : sign;
  });
}
