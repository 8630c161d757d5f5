import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../shared/errors.ts';
import { formats } from '../../shared/formats/registry.ts';
import type { Source } from '../../shared/settings/settings.ts';
import { type Collected, collect, sourceOfFormat } from '../reading/collected.ts';
import { examplesOf } from './examples.ts';

/** What a file is read as: all of it, or the sentence that says why not. */
async function outcome(
  bytes: Uint8Array,
  source: Source,
  chunkBytes: number,
): Promise<Collected | string> {
  try {
    return await collect(bytes, source, new Map(), chunkBytes);
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.text.en;
    throw error;
  }
}

describe.each(formats.map((format) => [format.id]))('%s', (id) => {
  const [example] = examplesOf(id);
  const edit = fc.record({
    at: fc.nat(2_000),
    remove: fc.nat(30),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 3 }).map((it) => Buffer.from(it)),
      fc
        .constantFrom('"', '\n', '\r\n', ',', '{', '}', '[', ']', '\t', '住')
        .map((it) => Buffer.from(it)),
    ),
  });

  test('reads a damaged file or says why not; every line is counted, however it is cut', async () => {
    const encoding = fc.constantFrom('auto' as const, 'utf-8' as const, 'cp932' as const);
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { maxLength: 4 }),
        fc.integer({ min: 1, max: 50 }),
        encoding,
        async (edits, chunkBytes, declared) => {
          let bytes = Buffer.from(example.text);
          for (const { at, remove, insert } of edits) {
            const place = at % (bytes.length + 1);
            bytes = Buffer.concat([
              bytes.subarray(0, place),
              insert,
              bytes.subarray(place + remove),
            ]);
          }
          const source = sourceOfFormat(id, example.map, declared);
          const whole = await outcome(bytes, source, 1_000_000);
          expect(await outcome(bytes, source, chunkBytes)).toEqual(whole);
          if (typeof whole === 'string') return;
          const { summary, events, rejected } = whole;
          expect(summary.accepted).toBe(events.length);
          expect(summary.rejected).toBe(rejected.length);
          expect(summary.lines).toBe(events.length + rejected.length);
          const places = [...events, ...rejected].map((it) => it.line);
          expect(new Set(places).size).toBe(places.length);
          expect(events.every((event) => Number.isSafeInteger(event.at))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
