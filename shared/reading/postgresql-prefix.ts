import { type PostgresqlFields, withoutPort } from './postgresql-fields.ts';
import { zonedInstant } from './zoned-time.ts';

/** Reads the first line of an entry; null: the line does not begin one. */
export type PrefixReader = (line: string) => PostgresqlFields | null;

/**
 * A reader for lines that begin with a `log_line_prefix` of the server's settings (PostgreSQL
 * documentation, "Error Reporting and Logging", log_line_prefix), then the level and the message.
 * `%t` and `%m` must be among the escapes: an entry without a time is none.
 */
export function prefixReader(prefix: string): PrefixReader {
  const pattern = new RegExp(
    `^${patternOf(prefix)}(?<level>${levels}):\\s{1,2}(?<message>.*)$`,
    'su',
  );
  return (line) => {
    const groups = pattern.exec(line)?.groups;
    if (groups === undefined) return null;
    const time = groups['m'] ?? groups['t'] ?? '';
    const { sqlState, message } = withoutState(groups['message'] ?? '');
    const session = groups['c'];
    const number = groups['l'];
    return {
      time,
      at: zonedInstant(time),
      user: known(groups['u']),
      database: known(groups['d']),
      client: known(groups['h'] ?? withoutPort(groups['r'] ?? '')),
      level: groups['level'] ?? '',
      sqlState: known(groups['e']) ?? sqlState,
      message,
      query: null,
      sequence: session === undefined || number === undefined ? null : `${session}/${number}`,
    };
  };
}

/** Tries the prefixes that PostgreSQL, Debian, RDS and pgBadger's guide bring, the last hit first. */
export function commonPrefixReader(): PrefixReader {
  const readers = commonPrefixes.map(prefixReader);
  let favourite = readers[0];
  return (line) => {
    const first = favourite?.(line) ?? null;
    if (first !== null || !beginning.test(line)) return first;
    for (const reader of readers) {
      const fields = reader(line);
      if (fields === null) continue;
      favourite = reader;
      return fields;
    }
    return null;
  };
}

/** Escapes that stand for a time, of which a prefix needs one. */
export function hasTime(prefix: string): boolean {
  return /%-?\d*[tm]/u.test(prefix);
}

const commonPrefixes = [
  '%m [%p] %q%u@%d ',
  '%m [%p-%l] %q%u@%d ',
  '%m:%r:%u@%d:[%p]:',
  '%m [%p]: [%l-1] %quser=%u,db=%d,app=%a,client=%h ',
  '%m [%p]: %quser=%u,db=%d,app=%a,client=%h ',
  '%m [%p]: [%l-1] %q%u@%d ',
  '< %m > ',
  '%m ',
];

const beginning = /^(?:< )?\d{4}-\d\d-\d\d \d\d:/u;
const time = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)? (?:[A-Z]{1,5}|[+-]\d\d(?::?\d\d)?)`;

/** What each escape may print. Names never hold blanks here, so that no message is taken for one. */
const escapes: Readonly<Record<string, string>> = {
  a: '[^,]*?',
  u: String.raw`[^\s@,]*`,
  d: String.raw`[^\s,]*?`,
  r: String.raw`(?:[^\s()]*\(\d+\)|\[local\])?`,
  h: String.raw`[^\s,()]*`,
  b: '[a-z][a-z ]*?',
  p: String.raw`\d+`,
  P: String.raw`\d*`,
  t: time,
  m: time,
  n: String.raw`\d+\.\d+`,
  i: '[A-Za-z ]*?',
  e: '[0-9A-Z]{5}',
  c: String.raw`[0-9a-f]+\.[0-9a-f]+`,
  l: String.raw`\d+`,
  s: time,
  v: String.raw`(?:-?\d+/\d+)?`,
  x: String.raw`\d+`,
  Q: String.raw`-?\d+`,
};

/** Levels as servers print them with English and Japanese messages (`lc_messages`). */
const levels = [
  String.raw`DEBUG\d?|LOG|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC`,
  'DETAIL|HINT|QUERY|CONTEXT|LOCATION|STATEMENT|BACKTRACE',
  String.raw`デバッグ\d?|ログ|情報|通知|警告|エラー|致命的エラー|致命的|パニック`,
  '詳細|ヒント|クエリー?|問い合わせ|コンテキスト|コンテクスト|場所|位置|文|ステートメント|バックトレース',
].join('|');

function patternOf(prefix: string): string {
  const seen = new Set<string>();
  const token = /%(?<width>-?\d*)(?<escape>[A-Za-z%])|[\\^$.|?*+()[\]{}]/gu;
  const pattern = prefix.replaceAll(token, (sign, width, letter) => {
    if (typeof letter !== 'string') return `\\${sign}`;
    if (letter === '%') return '%';
    const isAgain = seen.has(letter);
    seen.add(letter);
    if (letter === 'q') return isAgain ? '' : '(?:';
    // The server prints nothing for an escape that it does not know.
    const value = escapes[letter] ?? '';
    const padding = width === '' ? '' : ' {0,99}?';
    return `${padding}${isAgain ? `(?:${value})` : `(?<${letter}>${value})`}${padding}`;
  });
  return seen.has('q') ? `${pattern})?` : pattern;
}

function withoutState(message: string): { sqlState: string | null; message: string } {
  // log_error_verbosity = verbose puts the state before the message; each state holds a digit.
  const state = /^(?<state>(?=[A-Z]*\d)[0-9A-Z]{5}): /u.exec(message)?.groups?.['state'];
  if (state === undefined) return { sqlState: null, message };
  return { sqlState: state, message: message.slice(state.length + 2) };
}

/** PostgreSQL prints `[unknown]` before a session has told who it is. */
function known(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  return text === '[unknown]' ? 'unknown' : text;
}
