import { say } from '../language.ts';
import { limits } from '../limits.ts';
import { exactJson } from './exact-json.ts';
import { jsonArrayRecords } from './json-array-records.ts';
import { noDepth, scanToClose } from './json-depth.ts';
import { jsonLineRecords } from './json-line-records.ts';
import { openingOf } from './json-opening.ts';
import { jsonPath } from './json-path.ts';
import type { JsonHandler, JsonSplitter } from './json-records.ts';

/** As much of a page as must show its list: what stands before is a few words on the page. */
const headCharacters = 4_096;

/**
 * Splits JSON into its records without holding the whole of it, as `jsonRecords` does: a top-level
 * array, or one object after another. Where an object holds a list at `path` (`items`, `hits.hits`),
 * as the pages of an interface do, the records are the elements of that list, page after page, and
 * what else stands in the page is only checked to be JSON. A page that is broken after its list is
 * one rejected record, and so is the rest of the file. Without a path no object is a page.
 */
export function envelopeRecords(path: string | undefined, handler: JsonHandler): JsonSplitter {
  const keys = path?.split('.') ?? [];
  const listOf = jsonPath(path ?? '');
  let stage: 'head' | 'list' | 'tail' | 'plain' | 'lost' = 'head';
  let text = '';
  let isOver = false;
  let place = 0;
  let inner: JsonSplitter | null = null;
  let depth = noDepth();
  let scanned = 0;

  /** Places go on from page to page. */
  function numbered(): JsonHandler {
    const before = place;
    const next = (own: number): number => {
      place = before + own;
      return place;
    };
    return {
      record: (record, own) => handler.record(record, next(own)),
      reject: (own, reason, raw) => handler.reject(next(own), reason, raw),
    };
  }
  /** The rest is rejected at the end, so that what quarantine keeps of it does not hang on cuts. */
  function takeLost(): boolean {
    text = text.slice(0, limits.rejectedRawCharactersMax);
    return false;
  }
  function rejectRest(): void {
    const broken = say((c) => c.reading.arrayBroken);
    handler.reject(place + 1, broken, text);
  }

  function takeHead(): boolean {
    if (text.length < headCharacters && !isOver) return false;
    const opening = openingOf(text.slice(0, headCharacters), keys);
    if (opening < 0) {
      const isArray = /^\s*\[/u.exec(text)?.[0];
      inner =
        isArray === undefined ? jsonLineRecords(numbered()) : jsonArrayRecords('', numbered());
      stage = 'plain';
      text = text.slice(isArray?.length ?? 0);
      return true;
    }
    inner = jsonArrayRecords('', numbered());
    depth = { ...noDepth(), depth: 1 };
    stage = 'list';
    text = text.slice(opening);
    return true;
  }
  function takeList(): boolean {
    const end = scanToClose(text, 0, depth);
    inner?.push(end < 0 ? text : text.slice(0, end));
    text = end < 0 ? '' : text.slice(end);
    if (end < 0) return false;
    inner?.end();
    inner = null;
    depth = { ...noDepth(), depth: keys.length };
    scanned = 0;
    stage = 'tail';
    return true;
  }
  function takeTail(): boolean {
    const end = scanToClose(text, scanned, depth);
    scanned = text.length;
    if (end < 0 && text.length <= limits.lineBytesMax) return false;
    const page = `${keys.map((key) => `{${JSON.stringify(key)}:`).join('')}[]${text.slice(0, end)}`;
    const isTooLong = end < 0 || end > limits.lineBytesMax;
    const list = isTooLong ? undefined : listOf(exactJson(page));
    // A second list of that name would be passed over in silence.
    if (!Array.isArray(list) || list.length > 0) stage = 'lost';
    else {
      text = text.slice(end);
      stage = 'head';
    }
    return true;
  }
  function takePlain(): boolean {
    inner?.push(text);
    text = '';
    return false;
  }
  const take = {
    head: takeHead,
    list: takeList,
    tail: takeTail,
    plain: takePlain,
    lost: takeLost,
  };

  function push(more: string): void {
    text += more;
    while (text !== '' && take[stage]());
  }
  function end(): void {
    isOver = true;
    push('');
    if (stage === 'tail' || stage === 'lost') rejectRest();
    else inner?.end();
  }
  return { push, end };
}
