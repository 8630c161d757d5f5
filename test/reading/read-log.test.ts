import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { readLog } from '../../shared/reading/read-log.ts';
import { collect, fileOf, sourceOfFormat } from './collected.ts';

const csv = sourceOfFormat('sekisho-csv');
const header = 'at,actor,action,records,subject,screen\n';
const line = (minute: number, screen = '住民票照会') =>
  `2026-11-20 18:${String(minute).padStart(2, '0')}:00,S0123,view,1,00000042,${screen}\n`;
const good = header + line(1) + line(2) + line(3);

/** 住民票照会 in CP932. */
const inCp932 = Buffer.from([0x8f, 0x5a, 0x96, 0xaf, 0x95, 0x5b, 0x8f, 0xc6, 0x89, 0xef]);
const cp932File = Buffer.concat([
  Buffer.from(header + line(1, '')).subarray(0, -1),
  inCp932,
  Buffer.from('\n'),
]);

async function refusal(
  content: string | Uint8Array,
  source = csv,
  chunkBytes?: number,
): Promise<string> {
  const problem = await collect(content, source, new Map(), chunkBytes).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof UnreadableFileError)) throw new Error('it was read', { cause: problem });
  expect(problem.text.ja).toContain('folder/file.log');
  return problem.text.en;
}

describe('the container', () => {
  test('gzip of one member or many is read as the text that it holds', async () => {
    const plain = await collect(good, csv);
    const members = Buffer.concat([gzipSync(header + line(1)), gzipSync(line(2) + line(3))]);
    for (const packed of [gzipSync(good), members]) {
      const { events, summary } = await collect(packed, csv, new Map(), 5);
      expect(events).toEqual(plain.events);
      expect(summary.compression).toBe('gzip');
      expect(summary.sha256).not.toBe(plain.summary.sha256);
    }
  });

  test('gzip that breaks off is unreadable before anything of it is handed out', async () => {
    const packed = gzipSync(
      header + Array.from({ length: 5_000 }, (_, it) => line(it % 60)).join(''),
    );
    let handed = 0;
    const reading = readLog(fileOf(packed.subarray(0, -20)), csv, new Map(), {
      accept: () => {
        handed += 1;
      },
      reject() {},
      drain: async () => {},
    });
    await expect(reading).rejects.toThrow(/broken off/u);
    expect(handed).toBe(0);
  });

  test('gzip that is corrupt is unreadable', async () => {
    const packed = gzipSync(good);
    packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 0xff;
    expect(await refusal(packed)).toMatch(/corrupt/u);
    expect(await refusal(Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toMatch(
      /corrupt/u,
    );
  });

  test('gzip that is corrupt and not text either is told as corrupt, however it is cut', async () => {
    const noise = Buffer.from(Array.from({ length: 30_000 }, (_, at) => (at * at * 7) % 251));
    const packed = gzipSync(noise);
    packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 0xff;
    for (const chunkBytes of [1, 76, 5_000, 65_536])
      expect(await refusal(packed, csv, chunkBytes)).toMatch(/corrupt/u);
  });

  test('gzip that grows without measure is given up', async () => {
    const bomb = gzipSync(Buffer.alloc(limits.expansionFreeBytes + 1_000_000, 0x61), { level: 9 });
    expect(await refusal(bomb)).toMatch(/grows past/u);
  });

  test('an empty file has no lines and is no error', async () => {
    const { summary } = await collect('', csv);
    expect(summary).toMatchObject({ lines: 0, accepted: 0, rejected: 0 });
    expect(summary.sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect((await collect(gzipSync(''), csv)).summary.lines).toBe(0);
  });

  test('binary data is named as such', async () => {
    expect(await refusal(Buffer.from([0x50, 0x44, 0x46, 4, 0, 0, 1, 2]))).toMatch(/not text/u);
  });
});

describe('the encoding', () => {
  test('auto takes CP932 for CP932, and UTF-8 with and without mark for UTF-8', async () => {
    const cp932 = await collect(cp932File, csv);
    expect(cp932.summary.encoding).toBe('cp932');
    expect(cp932.events.map((event) => event.screen)).toEqual(['住民票照会']);
    for (const text of [good, `\uFEFF${good}`]) {
      const { summary, events } = await collect(text, csv, new Map(), 3);
      expect(summary.encoding).toBe('utf-8');
      expect(events.map((event) => event.screen)).toEqual(Array(3).fill('住民票照会'));
    }
  });

  test('auto decides on the whole file: what one line alone would pass for does not matter', async () => {
    // Half-width ﾂｱ of CP932 is also valid UTF-8 (±): only the other line tells.
    const bytes = Buffer.concat([
      Buffer.from(header + line(1, '')).subarray(0, -1),
      Buffer.from([0xc2, 0xb1, 0x0a]),
      cp932File.subarray(header.length),
    ]);
    const { events } = await collect(bytes, csv);
    expect(events.map((event) => event.screen)).toEqual(['ﾂｱ', '住民票照会']);
  });

  test('in a source declared UTF-8 an invalid line is rejected and its neighbours pass', async () => {
    const broken = Buffer.from(header + line(1) + line(2, '#') + line(3));
    broken[broken.indexOf('#')] = 0xff;
    for (const chunkBytes of [1, 7, 65_536]) {
      const source = sourceOfFormat('sekisho-csv', {}, 'utf-8');
      const { events, rejected } = await collect(broken, source, new Map(), chunkBytes);
      expect(events.map((event) => event.line)).toEqual([2, 4]);
      expect(rejected.map((it) => it.line)).toEqual([3]);
      expect(rejected[0]?.reason.en).toMatch(/not valid utf-8/u);
      expect(rejected[0]?.raw).toContain('S0123');
    }
  });

  test('auto reads a file that is neither as UTF-8 where most lines are, else not at all', async () => {
    const bad = Buffer.from([0x82, 0xff, 0x80, 0xa0, 0xfd, 0x0a]);
    const mostlyGood = Buffer.concat([Buffer.from(good), bad]);
    const { summary } = await collect(mostlyGood, csv);
    expect(summary).toMatchObject({ encoding: 'utf-8', accepted: 3, rejected: 1 });
    expect(await refusal(Buffer.concat([bad, bad, bad]))).toMatch(
      /neither UTF-8 nor CP932.*nor EUC-JP/u,
    );
  });
});

describe('CP932 with damage', () => {
  const truncated = Buffer.from(line(2, '#'));
  // Half of a two-byte character, as fields cut at a number of bytes leave it behind.
  truncated[truncated.indexOf('#')] = 0x8f;

  test('a character that a field cuts in half costs its line, not the file', async () => {
    const lines = [cp932File, truncated, cp932File.subarray(header.length)];
    for (const chunkBytes of [1, 65_536]) {
      const read = await collect(Buffer.concat(lines), csv, new Map(), chunkBytes);
      expect(read.summary).toMatchObject({ encoding: 'cp932', accepted: 2, rejected: 1 });
      expect(read.rejected[0]?.line).toBe(3);
      expect(read.events.map((event) => event.screen)).toEqual(['住民票照会', '住民票照会']);
    }
  });

  test('lines that are the same in both encodings do not decide', async () => {
    const ascii = Array.from({ length: 20 }, (_, it) => line(it, '')).join('');
    const { summary } = await collect(
      Buffer.concat([cp932File, Buffer.from(ascii), truncated]),
      csv,
    );
    expect(summary).toMatchObject({ encoding: 'cp932', accepted: 21, rejected: 1 });
  });

  test('the end mark of old files is blank in CP932 too', async () => {
    const { summary } = await collect(Buffer.concat([cp932File, Buffer.from([0x1a])]), csv);
    expect(summary).toMatchObject({ encoding: 'cp932', lines: 1, accepted: 1 });
  });
});

describe('a header that cannot be read', () => {
  const byNumber = sourceOfFormat('delimited', {
    columns: { at: 1, actor: 2, action: { constant: 'view' } },
  });

  test('makes the file unreadable: the line after it is no header, and would be lost', async () => {
    const marked = Buffer.concat([Buffer.from('\uFEFF'), inCp932, Buffer.from(`,who\n${line(1)}`)]);
    expect(await refusal(marked, byNumber)).toMatch(/no header line.*line 1.*not valid utf-8/u);
    expect(await refusal(`a,b"c"\n${line(1)}`, byNumber)).toMatch(
      /no header line.*quotation marks/u,
    );
  });
});

describe('lines', () => {
  test('a single line of 10 MB is rejected and the rest of the file is read', async () => {
    const huge = 'x'.repeat(10_000_000);
    for (const chunkBytes of [65_536, 20_000_000]) {
      const { events, rejected, summary } = await collect(
        `${header}${line(1)}${huge}\n${line(2)}`,
        csv,
        new Map(),
        chunkBytes,
      );
      expect(events.map((event) => event.line)).toEqual([2, 4]);
      expect(rejected.map((it) => it.line)).toEqual([3]);
      expect(rejected[0]?.raw.length).toBe(limits.rejectedRawCharactersMax);
      expect(summary.lines).toBe(3);
    }
    expect(await refusal(huge)).toMatch(/no header line/u);
  });

  test('a line of just the greatest length is read, one byte more is not', async () => {
    const start = '2026-11-20 18:01:00,S0123,view,1,00000042,';
    const fitting = start + 'x'.repeat(limits.lineBytesMax - start.length);
    for (const chunkBytes of [1_000, 300_000, 5_000_000]) {
      const { events, rejected } = await collect(
        `${header}${fitting}\n${fitting}y\n${line(1)}`,
        csv,
        new Map(),
        chunkBytes,
      );
      expect(events.map((event) => event.line)).toEqual([2, 4]);
      expect(rejected.map((it) => it.line)).toEqual([3]);
    }
  });

  test('blank lines are no records but keep their numbers; the end mark of old files is blank', async () => {
    const { events, summary } = await collect(`${header}\r\n${line(1)}\n  \n${line(2)}\u001A`, csv);
    expect(events.map((event) => event.line)).toEqual([3, 6]);
    expect(summary.lines).toBe(2);
  });

  test('the text of a record is handed on without its line end', async () => {
    const { canonicals } = await collect(`${header}${line(1).trim()}\r\n${line(2)}`, csv);
    expect(canonicals).toEqual([line(1).trim(), line(2).trim()]);
  });

  test('every chunk size gives the same events, rejections and numbers', async () => {
    const text = `${header}${line(1)}bad\n"${'a'.repeat(20)}\n${line(2)}\n${line(3).trim()}`;
    const whole = await collect(text, csv);
    expect(whole.summary).toMatchObject({ accepted: 3, rejected: 2 });
    for (let chunkBytes = 1; chunkBytes < 40; chunkBytes += 1) {
      expect(await collect(text, csv, new Map(), chunkBytes)).toEqual(whole);
    }
  });
});

describe('a file of another format', () => {
  test('is unreadable with a sentence that says what was looked for', async () => {
    expect(await refusal('{"a":1}\n{"a":2}\n')).toMatch(/no header line/u);
    expect(await refusal('time;who\n1;2\n')).toMatch(/lacks the column "at", "actor", "action"/u);
    expect(await refusal(good, sourceOfFormat('sekisho-jsonl'))).toMatch(
      /not one of 4 lines can be read as the format "sekisho-jsonl"/u,
    );
    expect(await refusal(good, sourceOfFormat('postgresql-csvlog'))).toMatch(/not one of 4 lines/u);
    expect(await refusal(good, sourceOfFormat('postgresql-stderr'))).toMatch(/not one of 4 lines/u);
    expect(await refusal(good, sourceOfFormat('aws-cloudtrail'))).toMatch(/not one of 4 lines/u);
  });

  test('lines that end in CR alone are named, and none of them is quoted', async () => {
    const told = await refusal(good.replaceAll('\n', '\r'));
    expect(told).toMatch(/lines end in carriage returns/u);
    expect(told).not.toContain('00000042');
  });

  test('a column that is named twice makes it unreadable', async () => {
    expect(await refusal(`at,actor,action,actor\n`)).toMatch(/"actor" more than once/u);
    const twice = sourceOfFormat('delimited', {
      columns: { at: 'at', actor: 'actor', action: { constant: 'view' } },
    });
    expect(await refusal('at,actor,[ａt ]\n', twice)).toMatch(/"at" more than once/u);
  });

  test('a column that the format does not know makes it unreadable', async () => {
    expect(await refusal('at,actor,action,colour\n')).toMatch(/unknown column "colour"/u);
  });

  test('a file with its header and only bad lines is of its format: every line is rejected', async () => {
    const { summary } = await collect(`${header}a,b\nc,d\n`, csv);
    expect(summary).toMatchObject({ lines: 2, accepted: 0, rejected: 2 });
  });
});
