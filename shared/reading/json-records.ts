import type { Text } from '../language.ts';
import { jsonArrayRecords } from './json-array-records.ts';
import { jsonLineRecords } from './json-line-records.ts';

/** What is told about the records of a JSON document, in file order. */
export interface JsonHandler {
  /** `place`: the element's ordinal in an array, else its first line; both from 1. */
  record(text: string, place: number): void;
  reject(place: number, reason: Text, raw: string): void;
}

/** Text is pushed as it comes, cut anywhere. */
export interface JsonSplitter {
  push(text: string): void;
  end(): void;
}

/** As much of the beginning as decides on the shape. */
const beginningCharacters = 1_024;

/**
 * Splits JSON into its records without holding the whole of it: the elements of a top-level array,
 * the elements of the array that a top-level object holds under `wrapper` as its first key, or
 * else one object after another (JSON Lines, or pretty-printed over lines).
 */
export function jsonRecords(wrapper: string, handler: JsonHandler): JsonSplitter {
  const wrapped = new RegExp(`^\\s*\\{\\s*"${wrapper}"\\s*:\\s*\\[`, 'u');
  let beginning = '';
  let splitter: JsonSplitter | null = null;

  function decide(): JsonSplitter {
    const opening = wrapped.exec(beginning)?.[0] ?? /^\s*\[/u.exec(beginning)?.[0];
    const chosen =
      opening === undefined
        ? jsonLineRecords(handler)
        : jsonArrayRecords(opening.includes('{') ? '}' : '', handler);
    chosen.push(beginning.slice(opening?.length ?? 0));
    beginning = '';
    return chosen;
  }

  return {
    push(text) {
      if (splitter !== null) {
        splitter.push(text);
        return;
      }
      beginning += text;
      if (beginning.length >= beginningCharacters) splitter = decide();
    },
    end() {
      splitter ??= decide();
      splitter.end();
    },
  };
}
