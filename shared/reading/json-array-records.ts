import { say } from '../language.ts';
import { limits } from '../limits.ts';
import { noDepth, scanToClose } from './json-depth.ts';
import type { JsonHandler, JsonSplitter } from './json-records.ts';

/**
 * Splits what follows the opening bracket of a JSON array into its elements; `closer` is what must
 * follow its closing bracket (`}` where an object wraps it). An element longer than
 * `limits.lineBytesMax` characters is rejected and the next one is read. Where the array itself is
 * broken (a comma missing or too much, text after its end, no end), the rest of the file is one
 * rejected record: where a record begins is then not known.
 */
export function jsonArrayRecords(closer: string, handler: JsonHandler): JsonSplitter {
  let text = '';
  let place = 0;
  let expected: 'first' | 'element' | 'separator' | 'nothing' | 'lost' = 'first';
  let tail = '';
  /** An element that has begun: its text so far stands at the start of `text`. */
  let open: { readonly state: ReturnType<typeof noDepth>; isTooLong: boolean } | null = null;
  let scanned = 0;

  function push(more: string): void {
    text += more;
    while (text !== '') {
      if (expected === 'lost') {
        text = text.slice(0, limits.rejectedRawCharactersMax);
        return;
      }
      const isDone = open === null ? takeBetween() : takeInside(open);
      if (!isDone) return;
    }
  }

  /** Between elements: takes one sign. */
  function takeBetween(): boolean {
    const start = text.search(/\S/u);
    if (start < 0) {
      text = '';
      return true;
    }
    text = text.slice(start);
    const sign = text.charAt(0);
    if (expected === 'nothing') {
      tail += sign;
      if (!closer.startsWith(tail)) expected = 'lost';
      else text = text.slice(1);
      return true;
    }
    const isEnd = sign === ']' && expected !== 'element';
    if (isEnd || (sign === ',' && expected === 'separator')) {
      expected = isEnd ? 'nothing' : 'element';
      text = text.slice(1);
      return true;
    }
    if (expected === 'separator' || sign === ',' || sign === ']') expected = 'lost';
    else if (sign === '{' || sign === '[') open = { state: noDepth(), isTooLong: false };
    else return takeScalar();
    scanned = 0;
    return true;
  }

  function takeInside(element: NonNullable<typeof open>): boolean {
    const end = scanToClose(text, scanned, element.state);
    if (end < 0) {
      element.isTooLong ||= text.length > limits.lineBytesMax;
      if (element.isTooLong) text = text.slice(0, limits.rejectedRawCharactersMax);
      scanned = text.length;
      return false;
    }
    hand(text.slice(0, end), element.isTooLong || end > limits.lineBytesMax);
    text = text.slice(end);
    open = null;
    return true;
  }

  /** A number, a word or a string is no record, but its neighbours may be. */
  function takeScalar(): boolean {
    const scalar = /^(?:"[^"\\]*(?:\\.[^"\\]*)*"|[^"\s,\]{}[]+)(?=[\s,\]])/su.exec(text)?.[0];
    if (scalar === undefined || scalar.length > limits.lineBytesMax) {
      if (text.length <= limits.lineBytesMax) return false;
      expected = 'lost';
      return true;
    }
    hand(scalar, false);
    text = text.slice(scalar.length);
    return true;
  }

  function hand(element: string, isTooLong: boolean): void {
    place += 1;
    expected = 'separator';
    if (!isTooLong) handler.record(element, place);
    else {
      handler.reject(
        place,
        say((c) => c.reading.recordTooLong(limits.lineBytesMax)),
        element,
      );
    }
  }

  function end(): void {
    const isWhole = expected === 'nothing' && tail === closer && open === null;
    if (isWhole) return;
    handler.reject(
      place + 1,
      say((c) => c.reading.arrayBroken),
      text,
    );
  }
  return { push, end };
}
