import { gunzipSync } from 'node:zlib';
import type { OutFolder } from '../../local/simulation/out-folder.ts';
import { type CityFigures, simulate } from '../../local/simulation/simulate.ts';

/** A city in memory. */
export interface WrittenCity {
  readonly figures: CityFigures;
  /** By name within the city; unzipped. */
  readonly texts: ReadonlyMap<string, string>;
  /** The lines of a file, without its head where it is a table. */
  rows(name: string): readonly string[];
  /** Every log line with its system; a file that arrived twice is counted once. */
  readonly logLines: readonly { readonly system: string; readonly line: string }[];
}

/** Writes a city into memory; from 5 January 2026. */
export function writtenCity(
  seed: number,
  staff: number,
  days: number,
  { isQuiet = false, begin = '2026-01-05' } = {},
): WrittenCity {
  const files = new Map<string, Uint8Array>();
  const append = (name: string, content: string | Uint8Array): void => {
    files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), Buffer.from(content)]));
  };
  const out: OutFolder = {
    write(name, content) {
      files.delete(name);
      append(name, content);
    },
    append,
  };
  const figures = simulate({ seed, staff, days, begin, isQuiet }, out, () => undefined);
  const texts = new Map([...files].map(([name, bytes]) => [name, textOf(name, bytes)] as const));
  const rows = (name: string): readonly string[] => {
    const lines = (texts.get(name) ?? '').split('\n').slice(0, -1);
    return name.endsWith('.csv') ? lines.slice(1) : lines;
  };
  const logs = [...texts.keys()].filter(
    (name) => name.startsWith('logs/') && !name.includes('-copy'),
  );
  return {
    figures,
    texts,
    rows,
    logLines: logs.flatMap((name) => {
      const system = name.split('/')[1] ?? '';
      return rows(name).map((line) => ({ system, line }));
    }),
  };
}

function textOf(name: string, bytes: Uint8Array): string {
  return Buffer.from(name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}
