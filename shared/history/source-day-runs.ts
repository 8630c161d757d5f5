import { readBytes, writeVarint } from './varint.ts';

/** Numbers that follow each other, both ends included. */
export interface SequenceRun {
  readonly first: number;
  readonly last: number;
}

/** Runs that are kept; with 9 bytes at most each they fit into one stored item. */
export const sequenceRunsMax = 30_000;

/** Digits of a number that is exact as a double (2⁵³ has 16). */
const digitsMax = 15;

/** The number that a source gave a line; null: it is none, or too long to be exact. */
export function sequenceNumber(sequence: string | undefined): number | null {
  if (sequence === undefined || sequence.length === 0 || sequence.length > digitsMax) return null;
  let number = 0;
  for (let place = 0; place < sequence.length; place += 1) {
    const digit = sequence.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

/** The same of the digits at `text[from … until)`; -1 for null. */
export function numberAt(text: Uint8Array, from: number, until: number): number {
  if (until === from || until - from > digitsMax) return -1;
  let number = 0;
  for (let place = from; place < until; place += 1) {
    const digit = (text[place] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The union of runs in any order, as disjoint runs in order that do not touch. */
export function uniteRuns(runs: readonly SequenceRun[]): SequenceRun[] {
  const united: SequenceRun[] = [];
  for (const run of runs.toSorted((a, b) => a.first - b.first)) {
    const before = united.at(-1);
    if (before === undefined || run.first > before.last + 1) united.push(run);
    else if (run.last > before.last)
      united[united.length - 1] = { first: before.first, last: run.last };
  }
  return united;
}

/** The numbers between `after` and `before` (neither included) that are in none of the runs. */
export function missingFrom(
  runs: readonly SequenceRun[],
  after: number,
  before: number,
): SequenceRun[] {
  const missing: SequenceRun[] = [];
  let next = after + 1;
  for (const { first, last } of runs) {
    if (first >= before) break;
    if (first > next) missing.push({ first: next, last: first - 1 });
    next = Math.max(next, last + 1);
  }
  if (next < before) missing.push({ first: next, last: before - 1 });
  return missing;
}

/** How many numbers there are in disjoint runs. */
export function numbersIn(runs: readonly SequenceRun[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** Collects numbers in whatever order they come. */
export interface RunCollector {
  add(number: number): void;
  /** The number that was added last, -2 where none was; null: no more are collected. */
  last(): number | null;
  /** Adds all numbers after the last one up to this. */
  follow(number: number): void;
  /** null: more than `sequenceRunsMax` runs. */
  runs(): readonly SequenceRun[] | null;
}

const firstTidyRuns = 4_096;

/** Numbers in order cost nothing but a comparison; memory is bounded whatever comes. */
export function collectRuns(): RunCollector {
  let closed: SequenceRun[] = [];
  let tidyAt = firstTidyRuns;
  let first = 0;
  let last = -1;
  let isScattered = false;

  function close(): void {
    if (last >= first) closed.push({ first, last });
    if (closed.length < tidyAt) return;
    closed = uniteRuns(closed);
    isScattered ||= closed.length > sequenceRunsMax;
    if (isScattered) closed = [];
    tidyAt = Math.max(firstTidyRuns, 2 * closed.length);
  }

  return {
    add(number) {
      if (isScattered || (number === last && last >= first)) return;
      if (number === last + 1 && last >= first) last = number;
      else {
        close();
        first = number;
        last = number;
      }
    },
    last() {
      if (isScattered) return null;
      return last < first ? -2 : last;
    },
    follow(number) {
      last = number;
    },
    runs() {
      const united = uniteRuns(last >= first ? [...closed, { first, last }] : closed);
      return isScattered || united.length > sequenceRunsMax ? null : united;
    },
  };
}

/** Runs in order as bytes: how many, and of each its distance from the one before and its length. */
export function packRuns(runs: readonly SequenceRun[]): Uint8Array {
  const bytes: number[] = [];
  writeVarint(bytes, runs.length);
  let after = 0;
  for (const { first, last } of runs) {
    writeVarint(bytes, first - after);
    writeVarint(bytes, last - first);
    after = last + 1;
  }
  return Uint8Array.from(bytes);
}

/** The inverse of `packRuns`. Throws `BrokenPromiseError` where the bytes are damaged. */
export function unpackRuns(bytes: Uint8Array): SequenceRun[] {
  const reader = readBytes(bytes);
  let after = 0;
  const runs = Array.from({ length: reader.varint() }, () => {
    const first = after + reader.varint();
    const last = first + reader.varint();
    after = last + 1;
    return { first, last };
  });
  reader.end();
  return runs;
}
