import { cefKeysOf } from '../reading/cef-line.ts';
import { plainTimeOf } from '../reading/keyed-time.ts';
import { leefKeysOf } from '../reading/leef-line.ts';
import { isBlank } from '../reading/text-lines.ts';
import type { SampleTable } from './guess.ts';

/** A sample of lines that name their fields: the id of the format, and their keys as columns. */
export interface KeyedSample {
  readonly format: string;
  readonly table: SampleTable;
}

const linesMax = 400;
const readers = [
  ['cef', cefKeysOf],
  ['leef', leefKeysOf],
] as const;

/** Finds a format in which most lines name their fields; null: there is none. */
export function sampleKeyed(text: string): KeyedSample | null {
  const lines = text
    .split(/\r?\n/u)
    .filter((line) => !isBlank(line))
    .slice(0, linesMax);
  for (const [format, keysOf] of readers) {
    const records = lines.map(keysOf).filter((record) => record !== null);
    if (records.length === 0 || records.length * 2 < lines.length) continue;
    const keys = [...new Set(records.flatMap((record) => [...record.keys()]))];
    const table = keys.map((key) => ({
      place: key,
      name: key,
      values: records.map((record) => plainTimeOf(record.get(key)?.trim() ?? '')),
    }));
    return { format, table };
  }
  return null;
}
