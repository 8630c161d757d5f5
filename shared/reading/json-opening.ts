import { exactJson } from './exact-json.ts';
import { noDepth, scanToClose } from './json-depth.ts';

/**
 * The index after the opening bracket of the list that stands at `keys` in the object with which
 * `head` begins; -1 where it shows none. What stands before the list is checked to be JSON.
 */
export function openingOf(head: string, keys: readonly string[]): number {
  let at = 0;
  for (const [level, key] of keys.entries()) {
    at = placeOfValue(head, at, key);
    const bracket = level === keys.length - 1 ? '[' : '{';
    if (at < 0 || head.charAt(at) !== bracket) return -1;
  }
  if (keys.length === 0) return -1;
  const closed = `${head.slice(0, at + 1)}]${'}'.repeat(keys.length)}`;
  return exactJson(closed) === undefined ? -1 : at + 1;
}

const blank = /\s*/uy;
const keyAndColon = /"(?:[^"\\]|\\.)*"(?=\s*:)/suy;
const scalar = /"(?:[^"\\]|\\.)*"|[^\s"{}[\],:]+/suy;

/** Where the value of `key` begins in the object that begins at `at`; -1: it is not seen. */
function placeOfValue(text: string, at: number, key: string): number {
  let place = after(text, at, blank);
  if (text.charAt(place) !== '{') return -1;
  do {
    place = after(text, place + 1, blank);
    const keyEnd = after(text, place, keyAndColon);
    if (keyEnd < 0) return -1;
    const name = exactJson(text.slice(place, keyEnd));
    const value = after(text, after(text, keyEnd, blank) + 1, blank);
    if (name === key) return value;
    const isNested = text.charAt(value) === '{' || text.charAt(value) === '[';
    const valueEnd = isNested ? scanToClose(text, value, noDepth()) : after(text, value, scalar);
    if (valueEnd < 0) return -1;
    place = after(text, valueEnd, blank);
  } while (text.charAt(place) === ',');
  return -1;
}

/** The index after what a sticky pattern finds at `at`; -1: it does not stand there. */
function after(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
