import { syslogLineOf } from './syslog-line.ts';

const beginning =
  /(?:^|\s)LEEF: ?(?<leef>[12])(?:\.0)?\|(?<vendor>[^|]*)\|(?<product>[^|]*)\|(?<version>[^|]*)\|(?<eventId>[^|]*)\|/u;

/** A sign, its code in hexadecimal, or nothing, and a bar: LEEF 2.0 may say what parts attributes. */
const separator = /^(?:(?:0x|x)(?<code>[0-9A-Fa-f]{1,4})|(?<sign>[^|=\s\w]))?\|/u;

/**
 * The keys of a LEEF line, header and attributes, or null where it is none; the first of keys that
 * stand twice. `time` is `devTime`, else the time of the syslog envelope.
 */
export function leefKeysOf(line: string): ReadonlyMap<string, string> | null {
  const begin = beginning.exec(line);
  const header = begin?.groups;
  if (begin === null || header === undefined) return null;
  const { leef, ...named } = header;
  const keys = new Map(Object.entries(named).map(([key, value]) => [key, value ?? '']));
  let rest = line.slice(begin.index + begin[0].length);
  const said = leef === '2' ? separator.exec(rest) : null;
  rest = rest.slice(said?.[0].length ?? 0);
  for (const attribute of rest.split(separatorOf(said))) {
    const equals = attribute.indexOf('=');
    const key = attribute.slice(0, Math.max(equals, 0)).trim();
    const value = attribute.slice(equals + 1).trim();
    if (key !== '' && value !== '' && !keys.has(key)) keys.set(key, value);
  }
  const time = keys.get('devTime') ?? syslogLineOf(line.slice(0, begin.index + 1))?.time;
  if (time !== undefined && time !== null) keys.set('time', time);
  return keys;
}

function separatorOf(said: RegExpExecArray | null): string {
  const code = said?.groups?.['code'];
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return said?.groups?.['sign'] ?? '\t';
}
