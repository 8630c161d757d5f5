import * as z from 'zod';
import { type Action, actions } from '../event.ts';
import type { SourceDay } from '../history/source-day.ts';
import { packRuns, unpackRuns } from '../history/source-day-runs.ts';

const slot = z.strictObject({
  slot: z.int().min(0).max(143),
  smallest: z.int().min(0).nullable(),
  largest: z.int().min(0).nullable(),
});

/** The figures of a source day that are stored as JSON. */
const figures = z.strictObject({
  lines: z.int().min(1),
  firstAt: z.int(),
  lastAt: z.int(),
  actions: z.array(z.enum<readonly Action[]>(actions)),
  systems: z.array(z.string()),
  slots: z.array(slot),
});

/** A source day, as stored: what is small as JSON, what may be large as bytes. */
const storedSourceDay = z.object({
  file: z.string(),
  figures: z.string().transform((json) => figures.parse(JSON.parse(json))),
  runs: z.instanceof(Uint8Array).nullable().transform(unpacked),
  sketch: z.instanceof(Uint8Array),
});

/** The attributes of a source day besides its source and log day. */
export function attributesOf(day: SourceDay) {
  const { file, lines, firstAt, lastAt, actions, systems, slots, runs, sketch } = day;
  return {
    file,
    figures: JSON.stringify({ lines, firstAt, lastAt, actions, systems, slots }),
    runs: runs === null ? null : packRuns(runs),
    sketch,
  };
}

/** The inverse of `attributesOf`. Throws where they are not whole. */
export function sourceDayOf(source: string, logDay: string, stored: unknown): SourceDay {
  const { figures, ...rest } = storedSourceDay.parse(stored);
  return { source, logDay, ...figures, ...rest };
}

function unpacked(bytes: Uint8Array | null) {
  return bytes === null ? null : unpackRuns(bytes);
}
