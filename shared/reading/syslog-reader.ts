import { say, type Text } from '../language.ts';
import type { ReadingContext, RecordReader } from './record-reader.ts';
import { syslogLineOf } from './syslog-line.ts';
import { isBlank, lineSplitter } from './text-lines.ts';

/** Opens a reader of the format that syslog carries. */
export type OpenCarried = (context: ReadingContext) => RecordReader;

/**
 * Hands each line's message to a reader of the carried format, whose lines are counted as those of
 * the file. `isDocument`: it takes no lines (its framing is `document`), so that each message is a
 * document of its own.
 */
export function syslogReader(
  openCarried: OpenCarried,
  isDocument: boolean,
  context: ReadingContext,
): RecordReader {
  return isDocument ? documentsIn(openCarried, context) : linesIn(openCarried, context);
}

const notSyslog = (): Text => say((c) => c.reading.notOfLog('syslog'));

function messageOf(line: string): string | null {
  const message = syslogLineOf(line)?.message ?? '';
  return isBlank(message) ? null : message;
}

function linesIn(openCarried: OpenCarried, context: ReadingContext): RecordReader {
  const carried = openCarried(context);
  const lines = lineSplitter({
    line(text) {
      const message = messageOf(text);
      // What is no record here must be none there either, but be counted.
      if (isBlank(text)) carried.push('\n');
      else if (message === null) carried.refuse(notSyslog(), text);
      else carried.push(`${message}\n`);
    },
    reject: (_line, reason, raw) => carried.refuse(reason, raw),
  });
  return { ...lines, end: carried.end, recognised: carried.recognised };
}

function documentsIn(openCarried: OpenCarried, context: ReadingContext): RecordReader {
  const { out } = context;

  /** A line is one record: a message that holds none or several is rejected as a whole. */
  function read(message: string, number: number, text: string): void {
    let count = 0;
    let hand = (): void => {};
    const carried = openCarried({
      ...context,
      valid: true,
      out: {
        accept(event, canonical) {
          count += 1;
          const copy = { ...event, line: number };
          hand = () => out.accept(copy, canonical);
        },
        reject(_line, reason, raw) {
          count += 1;
          hand = () => out.reject(number, reason, raw);
        },
      },
    });
    carried.push(message);
    carried.end();
    if (count === 1) hand();
    else {
      const given = count;
      out.reject(
        number,
        say((c) => c.reading.notOneRecord(given)),
        text,
      );
    }
  }

  const lines = lineSplitter({
    line(text, number) {
      if (isBlank(text)) return;
      const message = messageOf(text);
      if (message === null) out.reject(number, notSyslog(), text);
      else read(message, number, text);
    },
    reject: out.reject,
  });
  return { ...lines, end() {}, recognised: () => false };
}
