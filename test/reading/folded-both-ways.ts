import { type BatchTaker, batchSink } from '../../shared/history/batch-sink.ts';
import type { Contribution } from '../../shared/history/contribution.ts';
import { createFolder, type FoldSummary } from '../../shared/history/folder.ts';
import type { SourceDay } from '../../shared/history/source-day.ts';
import { foldSourceDays } from '../../shared/history/source-day-folder.ts';
import { zoneShift } from '../../shared/log-day.ts';
import { readLog } from '../../shared/reading/read-log.ts';
import type { EventSink, ReadSummary, Rejected } from '../../shared/reading/sink.ts';
import type { Source, System } from '../../shared/settings/settings.ts';

/** All that folding one file comes to. */
export interface Folded {
  readonly read: ReadSummary;
  readonly folded: FoldSummary;
  readonly contributions: readonly Contribution[];
  readonly sourceDays: readonly SourceDay[];
  readonly rejected: readonly Rejected[];
  /** Events that came in batches, and not one by one. */
  readonly batched: number;
}

const systems: ReadonlyMap<string, System> = new Map([
  [
    'tax',
    {
      id: 'tax',
      title: { ja: '税', en: 'Tax' },
      dataClasses: ['personal'],
      screens: new Map([['照会', ['personal', 'my-number']]]),
    },
  ],
]);

/** Reads and folds a file by the fast way (`batches`) where there is one, or by the general way. */
export async function foldChunks(
  chunks: readonly Uint8Array[],
  source: Source,
  way: 'batches' | 'one by one',
): Promise<Folded> {
  const content = { source: source.id, fileSha256: '0'.repeat(64), shift: zoneShift('Asia/Tokyo') };
  const contributions: Contribution[] = [];
  const rejected: Rejected[] = [];
  const sourceDays = foldSourceDays(content);
  const folder = createFolder({
    ...content,
    subjectKey: new Uint8Array(32),
    write: async (some) => void contributions.push(...some),
  });
  let batched = 0;
  const counting: BatchTaker = {
    acceptAll({ batch }) {
      batched += batch.length;
    },
  };
  const sink: EventSink = {
    accept(event, canonical) {
      folder.accept(event, canonical);
      sourceDays.accept(event, canonical);
    },
    reject: (one) => void rejected.push(one),
    rows: way === 'batches' ? batchSink(source.id, counting, sourceDays, folder) : undefined,
    drain: () => folder.drain(),
  };
  async function* open(): AsyncGenerator<Uint8Array> {
    // The memory of a chunk is used again, as a file's is.
    const room = Buffer.alloc(Math.max(0, ...chunks.map(({ length }) => length)));
    for (const chunk of chunks) {
      room.set(chunk);
      yield room.subarray(0, chunk.length);
    }
  }
  const read = await readLog({ name: 'log', open }, source, systems, sink);
  const folded = await folder.finish();
  return { read, folded, contributions, sourceDays: sourceDays.finish(), rejected, batched };
}
