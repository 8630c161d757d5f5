import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';

/** What a reader is compared with in the same run: the usual way of taking such a file apart. */
export interface Peer {
  readonly name: string;
  /** Reads the whole file and counts its records. */
  count(path: string): Promise<number>;
}

/** The peer for a format: csv-parse for tables, `JSON.parse` a line for JSON Lines. */
export function peerOf(format: string): Peer {
  return format === 'sekisho-jsonl' ? jsonParse : csvParse;
}

const csvParse: Peer = {
  name: 'csv-parse',
  async count(path) {
    let records = 0;
    const rows = text(path).pipe(parse({ from_line: 2, relax_column_count: true }));
    for await (const _ of rows) records += 1;
    return records;
  },
};

const jsonParse: Peer = {
  name: 'JSON.parse a line',
  async count(path) {
    let records = 0;
    for await (const line of createInterface({ input: text(path) })) {
      JSON.parse(line);
      records += 1;
    }
    return records;
  },
};

function text(path: string): Readable {
  const file = createReadStream(path);
  return path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
}
