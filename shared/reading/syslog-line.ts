/** A line that went through syslog. */
export interface SyslogLine {
  /** The envelope's time as it is written; null: RFC 5424's `-`. Traditional ones lack the year. */
  readonly time: string | null;
  /** What the program wrote, without its tag. */
  readonly message: string;
}

/**
 * Opens the envelope of RFC 5424, of RFC 3164 (BSD) or of a file that rsyslog or syslog-ng wrote
 * (the same without a priority, its time traditional or ISO 8601), counted octets (RFC 6587) before
 * it or not. Null where there is none.
 */
export function syslogLineOf(line: string): SyslogLine | null {
  const modern = modernHeader.exec(line);
  if (modern !== null) {
    const start = afterData(line, modern[0].length);
    const time = modern.groups?.['time'] ?? '-';
    return start < 0 ? null : { time: time === '-' ? null : time, message: line.slice(start) };
  }
  const time = traditionalHeader.exec(line);
  if (time === null) return null;
  const message = line.slice(time[0].length).replace(tag, '');
  return { time: time.groups?.['time'] ?? null, message };
}

/** Priority, version, time, host, program, process, kind of message. */
const modernHeader =
  /^(?:\d{1,7} )?<\d{1,3}>1 (?<time>\S{1,64}) \S{1,255} \S{1,48} \S{1,128} \S{1,32} (?=[-[])/u;
const traditionalHeader =
  /^(?:\d{1,7} )?(?:<\d{1,3}>)?(?<time>[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)) \S{1,255} /u;
const tag = /^[\w./-]{1,48}(?:\[[^\]\s]{0,48}\])?: /u;

/** The index after structured data and its blank; -1: the data is broken. */
function afterData(line: string, from: number): number {
  let at = from;
  if (line.charAt(at) === '-') at += 1;
  else {
    while (line.charAt(at) === '[') {
      at = afterElement(line, at + 1);
      if (at < 0) return -1;
    }
  }
  if (at < line.length && line.charAt(at) !== ' ') return -1;
  const message = at + 1;
  return line.charCodeAt(message) === 0xfeff ? message + 1 : message;
}

/** A `]` inside a quoted value is no end; a backslash in it hides the next sign. */
function afterElement(line: string, from: number): number {
  let isQuoted = false;
  for (let at = from; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (isQuoted && sign === '\\') at += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === ']' && !isQuoted) return at + 1;
  }
  return -1;
}
