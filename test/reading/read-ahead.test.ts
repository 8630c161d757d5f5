import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { UnreadableFileError } from '../../shared/errors.ts';
import type { LogFile } from '../../shared/ports.ts';
import { readAhead } from '../../shared/reading/read-ahead.ts';
import { survey } from '../../shared/reading/survey.ts';
import type { Source } from '../../shared/settings/settings.ts';
import { type Collected, collectFile, fileOf, sourceOfFormat } from './collected.ts';
import { writings } from './encoded.ts';

const line = fc.constantFrom(
  '2026-11-20 09:30:00,S0123,view,住民票照会\n',
  '2026-11-20 09:31:00,S0456,export,"複数\n行"\r\n',
  '2026-11-20 09:32:00,S0456,view\n',
  'not a time,S0456,view,照会\n',
  '\n',
);
const table = fc
  .tuple(
    fc.constantFrom('at,actor,action,screen\n', 'when,who\n', ''),
    fc.array(line, { maxLength: 30 }),
  )
  .map(([header, lines]) => header + lines.join(''));
const document = fc
  .array(fc.constantFrom('{"eventID":"1"}', '{"eventName":"照会"}', '{"a":'), { maxLength: 5 })
  .map((records) => `{"Records":[${records.join(',')}]}`);
const writing = fc.constantFrom(...Object.values(writings));
const packing = fc.constantFrom<(bytes: Buffer) => Buffer>(
  (bytes) => gzipSync(bytes),
  (bytes) => gzipSync(bytes).subarray(0, -6),
);
const encoding = fc.constantFrom<Source['encoding']>('auto', 'utf-8', 'cp932', 'utf-16le');

/** Reads while surveying, until so many records have come; null: it does not hold. */
async function ahead(file: LogFile, source: Source, enough: number): Promise<Collected | null> {
  const events: Collected['events'][number][] = [];
  const canonicals: string[] = [];
  const rejected: Collected['rejected'][number][] = [];
  const sink = {
    accept(event: Collected['events'][number], canonical: string) {
      events.push({ ...event });
      canonicals.push(canonical);
    },
    reject: (it: Collected['rejected'][number]) => void rejected.push(it),
    drain: async () => {},
  };
  const isFull = (): boolean => events.length + rejected.length >= enough;
  const reading = readAhead(file, source, new Map(), () => ({ sink, isFull }));
  const found = await survey(file, source.encoding, reading);
  if (!reading.holds(found)) return null;
  return { summary: await reading.finish(found), events, canonicals, rejected };
}

/** What came of it, or the sentence that says why nothing did. */
async function told<Result>(work: Promise<Result>): Promise<Result | string> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.message;
    throw error;
  }
}

test('reading ahead gives what reading after the survey gives, wherever it stops', async () => {
  let held = 0;
  const text = fc.oneof(
    fc.tuple(fc.constant('sekisho-csv'), table),
    fc.tuple(fc.constant('aws-cloudtrail'), document),
  );
  await fc.assert(
    fc.asyncProperty(
      text,
      writing,
      packing,
      encoding,
      fc.integer({ min: 1, max: 400 }),
      fc.nat(40),
      async ([format, content], write, pack, declared, chunkBytes, enough) => {
        const file = fileOf(pack(write(content)), chunkBytes);
        const source = sourceOfFormat(format, {}, declared);
        const given = await told(ahead(file, source, enough));
        if (given === null) return;
        held += 1;
        expect(given).toEqual(await told(collectFile(file, source)));
      },
    ),
    { numRuns: 1_000 },
  );
  expect(held).toBeGreaterThan(100);
});

test('a file is opened once where all of it was read ahead, twice where that was too much', async () => {
  const lines = '2026-11-20 09:30:00,S0123,view,照会\n'.repeat(100);
  const { open } = fileOf(gzipSync(`at,actor,action,screen\n${lines}`), 100);
  for (const [enough, opened] of [
    [1_000, 1],
    [0, 2],
  ] as const) {
    let times = 0;
    const counted: LogFile = {
      name: 'log',
      open() {
        times += 1;
        return open();
      },
    };
    const read = await ahead(counted, sourceOfFormat('sekisho-csv'), enough);
    expect(read?.summary).toMatchObject({ accepted: 100, rejected: 0, compression: 'gzip' });
    expect(times).toBe(opened);
  }
});

test('what is no UTF-8 after all is read again', async () => {
  const bytes = writings.cp932('at,actor,action,screen\n2026-11-20 09:30:00,S0123,view,照会\n');
  const source = sourceOfFormat('sekisho-csv');
  expect(await ahead(fileOf(gzipSync(bytes), 30), source, 1_000)).toBeNull();
});
