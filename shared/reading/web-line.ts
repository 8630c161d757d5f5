import { clientOf } from './forwarded.ts';
import type { WebRequest } from './web-event.ts';
import { webInstant, webTimePattern } from './web-time.ts';

/**
 * Reads a line of Apache's `common`, `combined`, `vhost_combined` or ssl_request log, or of nginx's
 * `combined`, with a host or a list of forwarded addresses before it and any fields after it. Null
 * where it is none. Servers escape quotation marks in what a client sends, so the first `] "` ends
 * the time.
 */
export function webRequestOf(line: string): WebRequest | null {
  return accessOf(line) ?? sslRequestOf(line);
}

const beforeRequest = new RegExp(String.raw`\[(?<time>${webTimePattern})\] "`, 'u');
const afterRequest = /^ (?<status>\d{3}|-) (?<bytes>\d+|-)(?: |$)/u;

function accessOf(line: string): WebRequest | null {
  const match = beforeRequest.exec(line);
  const time = match?.groups?.['time'];
  if (match === null || time === undefined || match.index === 0) return null;
  const start = match.index + match[0].length;
  const end = closingQuote(line, start);
  const status = end < 0 ? undefined : afterRequest.exec(line.slice(end + 1, end + 40))?.groups;
  const client = callerOf(line.slice(0, match.index));
  if (status === undefined || client === null) return null;
  return {
    time,
    at: webInstant(time),
    ...client,
    ...requestOf(line.slice(start, end)),
    status: status['status'] === '-' ? null : Number(status['status']),
  };
}

/** `[time] address protocol cipher "request" bytes` (mod_ssl's `ssl_request_log`). */
const sslRequest = new RegExp(
  String.raw`^\[(?<time>${webTimePattern})\] (?<address>\S+) \S+ \S+ "`,
  'u',
);

function sslRequestOf(line: string): WebRequest | null {
  const match = sslRequest.exec(line);
  const { time, address } = match?.groups ?? {};
  if (match === null || time === undefined || address === undefined) return null;
  const end = closingQuote(line, match[0].length);
  if (end < 0 || !/^ (?:\d+|-)$/u.test(line.slice(end + 1, end + 40))) return null;
  const request = requestOf(line.slice(match[0].length, end));
  return { time, at: webInstant(time), user: null, address, ...request, status: null };
}

/** The index of the next quotation mark that no backslash escapes; -1: none. */
function closingQuote(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '"') return at;
    if (sign === '\\') at += 1;
  }
  return -1;
}

/** `[host ]addresses ident user `; an ident is `-` but on servers that ask identd. */
function callerOf(head: string): { user: string | null; address: string } | null {
  if (!head.endsWith(' ')) return null;
  const dash = head.indexOf(' - ');
  // A dash at the end is no ident but the user that is not there.
  const isIdent = dash >= 0 && dash + 3 < head.length;
  const words = isIdent ? null : /^(?<left>\S+(?: \S+)?) \S+ (?<user>\S+) $/u.exec(head);
  const left = isIdent ? head.slice(0, dash) : words?.groups?.['left'];
  const user = isIdent ? head.slice(dash + 3, -1) : words?.groups?.['user'];
  if (left === undefined || user === undefined) return null;
  const address = clientOf(left);
  // Apache writes `""` for a user whose name is empty.
  const isNobody = user === '-' || user === '' || user === '""';
  return address === null ? null : { user: isNobody ? null : user, address };
}

/** `GET /path?query HTTP/1.1`; what is none of that kind gives no method and no target. */
function requestOf(text: string): { method: string | null; target: string | null } {
  const space = text.indexOf(' ');
  const method = text.slice(0, Math.max(space, 0));
  const rest = text.slice(space + 1).replace(/ HTTP\/\d(?:\.\d)?$/u, '');
  const isRequest = /^[A-Za-z][\w!#$%&'*+.^`|~-]{0,31}$/u.test(method) && rest !== '';
  return isRequest ? { method, target: rest } : { method: null, target: null };
}
