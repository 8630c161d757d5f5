import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { type Collected, collect, sourceOfFormat } from './collected.ts';

const data = new URL('../../../shared/data/', import.meta.url);
const otrf = new URL('otrf-s3/ec2_proxy_s3_exfiltration_2020-09-14011940.json', data);
const source = sourceOfFormat('aws-cloudtrail');

describe('CloudTrail as others recorded it', () => {
  test('all 103 events of the S3 theft are read; its two GetObject are views, not bulk', async () => {
    const collected = await collect(readFileSync(otrf), source);
    expect(collected.events).toHaveLength(103);
    const reads = collected.events.filter((event) => event.screen === 's3.amazonaws.com:GetObject');
    expect(reads.map((event) => [event.action, event.records])).toEqual([
      ['view', null],
      ['view', null],
    ]);
    expect(collected.events.some((event) => event.action === 'export')).toBe(false);
  });

  test('a read in a bucket that is named as holding extracts is an export of unknown size', async () => {
    const named = sourceOfFormat('aws-cloudtrail', { exportBuckets: ['mordors3stack-*'] });
    const { events } = await collect(readFileSync(otrf), named);
    const exports = events.filter((event) => event.action === 'export');
    expect(exports.map((event) => event.records)).toEqual([null, null]);
  });

  test('the same events come out of Records, an array, JSON Lines, pretty print and gzip', async () => {
    const lines = readFileSync(otrf, 'utf8').trim().split('\n').slice(0, 20);
    const objects = lines.map((line) => JSON.parse(line));
    const shapes = [
      lines.join('\n'),
      JSON.stringify(objects),
      JSON.stringify({ Records: objects }),
      JSON.stringify({ Records: objects }, null, 2),
      objects.map((object) => JSON.stringify(object, null, 2)).join('\n'),
      gzipSync(JSON.stringify({ Records: objects })),
    ];
    const expected = (await collect(lines.join('\n'), source)).events.map(withoutLine);
    expect(expected).toHaveLength(20);
    for (const shape of shapes) {
      for (const chunkBytes of [1, 999, 65_536]) {
        const { events, rejected } = await collect(shape, source, new Map(), chunkBytes);
        expect(rejected).toEqual([]);
        expect(events.map(withoutLine)).toEqual(expected);
      }
    }
  });
});

describe('CloudTrail that is damaged', () => {
  const event = (id: number, more = {}) =>
    JSON.stringify({
      eventTime: '2026-11-20T09:30:00Z',
      eventName: 'GetObject',
      eventSource: 's3.amazonaws.com',
      eventID: `e${id}`,
      ...more,
    });
  const ids = ({ events }: Collected) => events.map((it) => it.sequence);

  test('a broken line of JSON Lines is rejected and its neighbours pass', async () => {
    const text = [event(1), event(2).slice(0, 40), event(3), '{"eventName":7}', event(4)].join(
      '\n',
    );
    const collected = await collect(text, source);
    expect(ids(collected)).toEqual(['e1', 'e3', 'e4']);
    expect(collected.rejected.map((it) => it.line)).toEqual([2, 4]);
  });

  test('an array that breaks off keeps what came before and rejects the rest once', async () => {
    const text = `{"Records":[${event(1)},${event(2)},${event(3).slice(0, 30)}`;
    const collected = await collect(text, source);
    expect(ids(collected)).toEqual(['e1', 'e2']);
    expect(collected.rejected.map((it) => it.line)).toEqual([3]);
    expect(collected.summary.lines).toBe(3);
  });

  test.each([
    ['a comma too much', `[${event(1)},]`],
    ['a comma missing', `[${event(1)} ${event(2)}]`],
    ['text after the end', `[${event(1)}] []`],
    ['no end', `[${event(1)}`],
    ['a wrapper that is not closed', `{"Records":[${event(1)}]`],
  ])('%s is never passed over in silence', async (_title, text) => {
    const { summary } = await collect(text, source);
    expect(summary).toMatchObject({ accepted: 1, rejected: 1 });
  });

  test('an element that is too long is rejected and the next one is read, in flat memory', async () => {
    const huge = event(2, { note: 'x'.repeat(limits.lineBytesMax * 3) });
    for (const text of [
      `[${event(1)},${huge},${event(3)}]`,
      `${event(1)}\n${huge}\n${event(3)}\n`,
    ]) {
      const collected = await collect(text, source);
      expect(ids(collected)).toEqual(['e1', 'e3']);
      expect(collected.rejected.map((it) => it.line)).toEqual([2]);
      expect(collected.rejected[0]?.raw.length).toBe(limits.rejectedRawCharactersMax);
    }
  });

  test('an event with bytes that are not valid is rejected and its neighbours pass', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${event(1)}\n`),
      Buffer.from(event(2, { note: '#' })).map((byte) => (byte === 0x23 ? 0xff : byte)),
      Buffer.from(`\n${event(3)}\n`),
    ]);
    const collected = await collect(bytes, sourceOfFormat('aws-cloudtrail', {}, 'utf-8'));
    expect(ids(collected)).toEqual(['e1', 'e3']);
    expect(collected.rejected.map((it) => it.line)).toEqual([2]);
  });

  test('a file of another format is unreadable', async () => {
    await expect(collect('a,b,c\n1,2,3\n', source)).rejects.toThrow(UnreadableFileError);
  });
});

function withoutLine(event: object): object {
  return { ...event, line: 0 };
}
