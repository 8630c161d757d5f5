import { say, type Text } from '../language.ts';
import { limits } from '../limits.ts';
import { noDepth, scanToClose } from './json-depth.ts';
import type { JsonHandler, JsonSplitter } from './json-records.ts';
import { isBlank, lineSplitter } from './text-lines.ts';

/**
 * Splits text into JSON objects that follow one another, each beginning on a line of its own: one a
 * line, or printed over several lines. A line that begins with `{` at its margin while an object is
 * still open shows that the open one was broken off: that one is rejected, reading goes on.
 */
export function jsonLineRecords(handler: JsonHandler): JsonSplitter {
  let rest = '';
  let isSkipping = false;
  let open: string[] = [];
  let openCharacters = 0;
  let openLine = 0;
  let state = noDepth();

  function rejectOpen(reason: Text): void {
    if (open.length > 0) handler.reject(openLine, reason, open.join('\n'));
    open = [];
  }

  const lines = lineSplitter({
    line(text, number) {
      if (open.length > 0 && text.startsWith('{')) rejectOpen(say((c) => c.reading.notJson));
      if (open.length === 0) {
        if (isBlank(text)) return;
        state = noDepth();
        openLine = number;
        openCharacters = 0;
      }
      open.push(text);
      openCharacters += text.length + 1;
      const end = scanToClose(text, 0, state);
      // A string never goes on in the next line, and what does not begin with a bracket never ends.
      const isOver = end >= 0 || state.isInString || state.depth === 0;
      if (openCharacters > limits.lineBytesMax) {
        rejectOpen(say((c) => c.reading.recordTooLong(limits.lineBytesMax)));
      } else if (isOver) {
        handler.record(open.join('\n'), openLine);
        open = [];
      }
    },
    reject: handler.reject,
  });

  /** Keeps a line that never ends from growing in memory. */
  function bound(): void {
    if (rest.length <= limits.lineBytesMax) return;
    if (!isSkipping) {
      rejectOpen(say((c) => c.reading.notJson));
      lines.refuse(
        say((c) => c.reading.recordTooLong(limits.lineBytesMax)),
        rest,
      );
    }
    isSkipping = true;
    rest = '';
  }

  return {
    push(text) {
      const last = text.lastIndexOf('\n') + 1;
      if (last === 0) rest += text;
      else {
        const whole = rest + text.slice(0, last);
        lines.push(isSkipping ? whole.slice(whole.indexOf('\n') + 1) : whole);
        isSkipping = false;
        rest = text.slice(last);
      }
      bound();
    },
    end() {
      if (rest !== '' && !isSkipping) lines.push(rest);
      rejectOpen(say((c) => c.reading.notJson));
    },
  };
}
