import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../shared/errors.ts';
import { collect, sourceOfFormat } from '../reading/collected.ts';
import { chunkBytes, withSums } from './chunk-writer.ts';
import { eventLogOf } from './event-log-file.ts';
import { exportedEvents } from './exported-events.ts';

const folder = new URL('../../../shared/data/windows-fileshare/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.xml'));
const evtx = sourceOfFormat('windows-evtx');
const xml = sourceOfFormat('windows-security');
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const fileHeaderBytes = 4_096;

describe('a Windows event log as Windows keeps it', () => {
  test.each(files)('%s: the same events as in its XML export, however it is cut', async (name) => {
    const text = textOf(name);
    const events = exportedEvents(text);
    const bytes = eventLogOf(events);
    const exported = await collect(text, xml);
    expect(exported.events).toHaveLength(events.length);
    for (const cut of [4_095, 65_536, 10_000_000]) {
      const read = await collect(bytes, evtx, new Map(), cut);
      expect(read.rejected).toEqual([]);
      expect(read.events).toEqual(exported.events);
      expect(read.summary.lines).toBe(events.length);
    }
  });

  test('a file cut at every byte is read the same', async () => {
    const bytes = eventLogOf(exportedEvents(textOf('ID5140-Failed_ADMIN_share_access.xml')));
    expect(await collect(bytes, evtx, new Map(), 1)).toEqual(await collect(bytes, evtx));
  });

  test('of text as EVTX, and of EVTX as text, one sentence says which format to set', async () => {
    const bytes = eventLogOf(exportedEvents(textOf('ID5140-Failed_ADMIN_share_access.xml')));
    await expect(collect(bytes, xml)).rejects.toThrow(/Set format to windows-evtx/u);
    await expect(collect('<Event/>', evtx)).rejects.toThrow(/no Windows event log/u);
    await expect(collect('', evtx)).rejects.toThrow(UnreadableFileError);
  });
});

describe('an event log that is damaged', () => {
  const events = exportedEvents(textOf('ID5145-4624-DonPAPI_full_extraction.xml'));
  const intact = eventLogOf(events);
  const chunkOf = (bytes: Buffer, number: number) =>
    bytes.subarray(fileHeaderBytes + chunkBytes * (number - 1)).subarray(0, chunkBytes);
  const countIn = (number: number) => {
    const chunk = chunkOf(intact, number);
    return Number(chunk.readBigUInt64LE(16) - chunk.readBigUInt64LE(8)) + 1;
  };
  const changed = (change: (bytes: Buffer) => void, isDirty = false) => {
    const bytes = eventLogOf(events, isDirty);
    change(bytes);
    return collect(bytes, evtx);
  };
  const flip = (bytes: Buffer, at: number) => bytes.writeUInt8((bytes[at] ?? 0) ^ 0x10, at);

  test('loses the records of the damaged chunk, each with the reason, and no others', async () => {
    const whole = await collect(intact, evtx);
    const { events: read, rejected } = await changed((it) => flip(chunkOf(it, 2), 20_000));
    expect(rejected).toHaveLength(countIn(2));
    const first = countIn(1) + 1;
    expect(rejected.map((it) => it.line)).toEqual(
      Array.from({ length: countIn(2) }, (_, index) => first + index),
    );
    expect(new Set(rejected.map((it) => it.reason.en))).toEqual(
      new Set([expect.stringMatching(/^Chunk 2 of the event log is damaged/u)]),
    );
    const lost = new Set(rejected.map((it) => it.line));
    expect(read).toEqual(whole.events.filter((it) => !lost.has(it.line)));
  });

  test('counts a chunk once where even its header does not tell what it held', async () => {
    for (const at of [3, 9, 44, 130]) {
      const { summary } = await changed((it) => flip(chunkOf(it, 3), at));
      expect(summary).toMatchObject({ accepted: 750 - countIn(3), rejected: 1 });
    }
  });

  test('is read record by record where it was copied while it was written to', async () => {
    const stale = (it: Buffer) => chunkOf(it, 8).writeUInt32LE(0, 52);
    expect((await changed(stale, true)).summary).toMatchObject({ accepted: 750, rejected: 0 });
    const broken = (it: Buffer) => flip(chunkOf(it, 8), 512);
    expect((await changed(broken, true)).summary).toMatchObject({
      accepted: 750 - countIn(8),
      rejected: 1,
    });
  });

  test('loses one record where only that one cannot be understood', async () => {
    const { summary, rejected } = await changed((it) => {
      const chunk = chunkOf(it, 1);
      const second = 512 + chunk.readUInt32LE(516);
      chunk.writeUInt8(0x1f, second + 28);
      withSums(chunk);
    });
    expect(summary).toMatchObject({ accepted: 749, rejected: 1 });
    expect(rejected.map((it) => [it.line, it.reason.en])).toEqual([
      [2, `This is not a record of EVTX (EventRecordID ${events[1]?.record}).`],
    ]);
  });

  test('with a damaged file header keeps its chunks and says so', async () => {
    const { summary } = await changed((it) => flip(it, 16));
    expect(summary).toMatchObject({ accepted: 750, rejected: 1 });
  });

  test('that breaks off keeps the chunks before, and counts what the last one held', async () => {
    const { summary } = await collect(intact.subarray(0, -chunkBytes - 30_000), evtx);
    expect(summary).toMatchObject({
      accepted: 750 - countIn(7) - countIn(8),
      rejected: countIn(7),
    });
  });

  test('passes over room that was never used', async () => {
    const { summary } = await collect(Buffer.concat([intact, Buffer.alloc(200_000)]), evtx);
    expect(summary).toMatchObject({ accepted: 750, rejected: 0 });
  });

  test('whose chunk counts its empty rest as used is read whole', async () => {
    const { summary } = await changed((it) => {
      chunkOf(it, 8).writeUInt32LE(chunkBytes, 48);
      withSums(chunkOf(it, 8));
    });
    expect(summary).toMatchObject({ accepted: 750, rejected: 0 });
  });

  test('of which no chunk can be read is told as rejected records, not as another format', async () => {
    const { summary } = await collect(
      Buffer.concat([intact.subarray(0, 4_096), Buffer.from('x')]),
      evtx,
    );
    expect(summary).toMatchObject({ accepted: 0, rejected: 1 });
  });
});
