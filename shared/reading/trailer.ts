import { say, type Text } from '../language.ts';
import { limits } from '../limits.ts';
import type { DelimitedMap } from './delimited-map.ts';
import { linearPattern } from './linear-pattern.ts';
import { partOf } from './map-pattern.ts';
import { countOf } from './record-count.ts';
import type { RecordSink } from './record-reader.ts';

/** Takes the records of a file and keeps back the lines at its end that are none. */
export interface TrailerSink extends RecordSink {
  /** The file is over: what is still kept back was the trailer. */
  end(): void;
}

/**
 * Leaves out a trailer without ever swallowing a record: only a line that could not be read can be
 * of it, it must hold no time (`holdsTime` tells of the line at hand), and it must stand at the very
 * end of the file, since an event after it makes it a rejected line like others. A group `(?<count>…)` of the pattern is checked against the lines read: where
 * they differ, the trailer itself is rejected and says so.
 */
export function trailerSink(
  trailer: NonNullable<DelimitedMap['trailer']>,
  holdsTime: () => boolean,
  out: RecordSink,
): TrailerSink {
  const pattern = 'pattern' in trailer ? linearPattern(trailer.pattern) : null;
  const linesMax = 'lines' in trailer ? trailer.lines : limits.trailerLinesMax;
  let lines = 0;
  let kept: { line: number; reason: Text; raw: string }[] = [];

  function reject(line: number, reason: Text, raw: string): void {
    lines += 1;
    out.reject(line, reason, raw);
  }
  function release(): void {
    for (const { line, reason, raw } of kept) reject(line, reason, raw);
    kept = [];
  }
  /** The count that a line says, where it is not that of the lines read. */
  function otherCount(raw: string): number | null {
    const count = pattern?.name === 'count' ? countOf(partOf(raw, pattern.find(raw))) : undefined;
    return count === undefined || count === lines ? null : count;
  }

  return {
    accept(event, canonical) {
      release();
      lines += 1;
      out.accept(event, canonical);
    },
    reject(line, reason, raw) {
      const isLike = pattern === null || pattern.find(raw) !== null;
      if (!isLike || holdsTime()) {
        release();
        reject(line, reason, raw);
        return;
      }
      kept.push({ line, reason, raw: raw.slice(0, limits.rejectedRawCharactersMax) });
      const first = kept.length > linesMax ? kept.shift() : undefined;
      if (first !== undefined) reject(first.line, first.reason, first.raw);
    },
    end() {
      for (const { line, raw } of kept) {
        const said = otherCount(raw);
        if (said === null) continue;
        const reason = say((c) => c.reading.trailerCount(said, lines));
        out.reject(line, reason, raw);
      }
      kept = [];
    },
  };
}
