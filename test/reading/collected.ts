import type { AccessEvent } from '../../shared/event.ts';
import type { LogFile } from '../../shared/ports.ts';
import { readLog } from '../../shared/reading/read-log.ts';
import type { ReadSummary, Rejected } from '../../shared/reading/sink.ts';
import type { Source, System } from '../../shared/settings/settings.ts';

/** All that reading a file gave. */
export interface Collected {
  readonly summary: ReadSummary;
  readonly events: readonly AccessEvent[];
  readonly canonicals: readonly string[];
  readonly rejected: readonly Rejected[];
}

/** Reads bytes as a file of a format, the way ingestion does, and keeps everything. */
export function collect(
  content: string | Uint8Array,
  source: Source,
  systems: ReadonlyMap<string, System> = new Map(),
  chunkBytes = 65_536,
): Promise<Collected> {
  return collectFile(fileOf(content, chunkBytes), source, systems);
}

/** The same for a file that there is already. */
export async function collectFile(
  file: LogFile,
  source: Source,
  systems: ReadonlyMap<string, System> = new Map(),
): Promise<Collected> {
  const events: AccessEvent[] = [];
  const canonicals: string[] = [];
  const rejected: Rejected[] = [];
  const summary = await readLog(file, source, systems, {
    accept(event, canonical) {
      events.push({ ...event });
      canonicals.push(canonical);
    },
    reject: (it) => rejected.push(it),
    drain: async () => {},
  });
  return { summary, events, canonicals, rejected };
}

/** A file in memory that streams in chunks of a size. */
export function fileOf(content: string | Uint8Array, chunkBytes = 65_536): LogFile {
  const bytes = Buffer.from(content);
  return {
    name: 'folder/file.log',
    async *open() {
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        yield bytes.subarray(at, at + chunkBytes);
      }
    },
  };
}

/** A source of a format; the rest as a sample city would have it. */
export function sourceOfFormat(
  format: string,
  map: unknown = {},
  encoding: Source['encoding'] = 'auto',
): Source {
  return {
    id: 'sample',
    title: { ja: '見本', en: 'Sample' },
    system: 'resident-register',
    objects: ['**'],
    format,
    encoding,
    timeZone: 'Asia/Tokyo',
    cadence: 'daily',
    map,
  };
}
