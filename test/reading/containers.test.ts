import { gzipSync, constants as zlib, zstdCompressSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { LogFile } from '../../shared/ports.ts';
import { logsIn } from '../../shared/reading/logs-in.ts';
import { readLog } from '../../shared/reading/read-log.ts';
import type { Encoding } from '../../shared/settings/settings.ts';
import { collect, collectFile, fileOf, sourceOfFormat } from './collected.ts';
import { writings } from './encoded.ts';
import { zipOf } from './zip-bytes.ts';

const csv = sourceOfFormat('sekisho-csv');
const header = 'at,actor,action,records,subject,screen\n';
const line = (minute: number, screen = '住民票照会') =>
  `2026-11-20 18:${String(minute).padStart(2, '0')}:00,S0123,view,1,00000042,${screen}\n`;
const good = header + line(1) + line(2) + line(3);

/** Of magic 184D2A5x: what a decoder skips (RFC 8878, section 3.1.2). */
const skipped = (bytes: number) =>
  Buffer.concat([Buffer.from([0x5a, 0x2a, 0x4d, 0x18, bytes, 0, 0, 0]), Buffer.alloc(bytes, 7)]);
const withChecksum = { params: { [zlib.ZSTD_c_checksumFlag]: 1 } };

async function refusal(content: Uint8Array, chunkBytes = 65_536): Promise<string> {
  const problem = await collect(content, csv, new Map(), chunkBytes).catch((it: unknown) => it);
  if (!(problem instanceof UnreadableFileError)) throw new Error('it was read');
  return problem.text.en;
}

describe('zstd', () => {
  test('of one frame or many, with frames that are skipped, is read as the text it holds', async () => {
    const plain = await collect(good, csv);
    const half = Buffer.from(good).subarray(0, 70);
    const rest = Buffer.from(good).subarray(70);
    const files = [
      zstdCompressSync(good),
      zstdCompressSync(good, withChecksum),
      Buffer.concat([zstdCompressSync(half), zstdCompressSync(rest, withChecksum)]),
      Buffer.concat([skipped(3), zstdCompressSync(half), skipped(0), zstdCompressSync(rest)]),
      Buffer.concat([zstdCompressSync(''), zstdCompressSync(good), skipped(200)]),
    ];
    for (const packed of files) {
      for (const chunkBytes of [1, 2, 3, 5, 7, 100, 65_536]) {
        const { events, summary } = await collect(packed, csv, new Map(), chunkBytes);
        expect(events).toEqual(plain.events);
        expect(summary).toMatchObject({ compression: 'zstd', lines: 3 });
      }
    }
  });

  test('of many blocks, of which some repeat one byte, is read to its end', async () => {
    const long = header + line(1, 'x'.repeat(400_000)) + line(2) + line(3, 'あ'.repeat(200_000));
    const { summary } = await collect(zstdCompressSync(long, withChecksum), csv);
    expect(summary).toMatchObject({ accepted: 3, rejected: 0 });
  });

  test('cut anywhere is unreadable before anything of it is handed out', async () => {
    const frames = [skipped(3), zstdCompressSync(good, withChecksum), zstdCompressSync(line(4))];
    const packed = Buffer.concat(frames);
    const ends = new Set([11, 11 + (frames[1]?.length ?? 0)]);
    for (let end = 4; end < packed.length; end += 1) {
      if (ends.has(end)) continue;
      let handed = 0;
      const reading = readLog(fileOf(packed.subarray(0, end)), csv, new Map(), {
        accept: () => {
          handed += 1;
        },
        reject() {},
        drain: async () => {},
      });
      await expect(reading).rejects.toThrow(/zstd data is broken off/u);
      expect(handed).toBe(0);
    }
  });

  test('that is damaged, or followed by something else, is unreadable', async () => {
    const packed = zstdCompressSync(good, withChecksum);
    const damaged = Buffer.from(packed);
    damaged[damaged.length - 1] = (damaged[damaged.length - 1] ?? 0) ^ 0xff;
    expect(await refusal(damaged)).toMatch(/zstd data is corrupt/u);
    const followed = Buffer.concat([packed, Buffer.from('2026-11-20,and,more\n')]);
    for (const size of [1, 65_536]) expect(await refusal(followed, size)).toMatch(/corrupt/u);
  });

  test('that grows without measure, or asks for too much memory, is given up', async () => {
    const bomb = zstdCompressSync(Buffer.alloc(limits.expansionFreeBytes + 1_000_000, 0x61));
    expect(await refusal(bomb)).toMatch(/grows past/u);
    // A frame header whose window is 2 GB (RFC 8878, section 3.1.1.1.2).
    const wide = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 0x01, 0, 0]);
    expect(await refusal(wide)).toMatch(/without --long/u);
  });

  test('whatever bytes are changed: it is read or unreadable, never anything else', async () => {
    const whole = Buffer.concat([zstdCompressSync(good), skipped(4), zstdCompressSync(line(4))]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const outcome = await collect(bytes, csv, new Map(), 50).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableFileError);
      }),
      { numRuns: 500 },
    );
  });
});

describe('every encoding in every container', () => {
  const text =
    'at,actor,action,screen\n2026-11-20 18:01,S1,view,表示\n"2026-11-20 18:02",S2,view,"の\nﾂｱ"\nbad\n';
  const middle = 40;
  const containers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
    plain: (bytes) => bytes,
    gzip: gzipSync,
    'gzip of two members': (bytes) =>
      Buffer.concat([gzipSync(bytes.subarray(0, middle)), gzipSync(bytes.subarray(middle))]),
    'zstd of two frames': (bytes) =>
      Buffer.concat([
        zstdCompressSync(bytes.subarray(0, middle)),
        skipped(5),
        zstdCompressSync(bytes.subarray(middle)),
      ]),
    'a member of a ZIP': (bytes) => zipOf([{ name: 'a.csv', data: bytes }]),
    'a stored member of a ZIP': (bytes) => zipOf([{ name: 'a.csv', data: bytes, method: 0 }]),
    'a gzip in a ZIP': (bytes) => zipOf([{ name: 'a.csv', data: gzipSync(bytes) }]),
  };
  const ofText = (content: string) => collect(content, csv);

  async function read(file: LogFile, encoding: Encoding) {
    const [log] = await Array.fromAsync(logsIn(file));
    if (log === undefined) throw new Error('there is a log');
    const { events, canonicals, rejected, summary } = await collectFile(
      log,
      sourceOfFormat('sekisho-csv', {}, encoding),
    );
    return { events, canonicals, rejected, lines: summary.lines };
  }
  async function expected(content: string) {
    const { events, canonicals, rejected, summary } = await ofText(content);
    return { events, canonicals, rejected, lines: summary.lines };
  }
  /** UTF-16 without a mark, and what is valid in two encodings, is set; the rest shows. */
  const settingFor = (writing: keyof typeof writings): Encoding =>
    writing === 'utf-16le' || writing === 'utf-16be' ? writing : 'auto';
  const names = [
    'utf-8',
    'utf-8 with mark',
    'cp932',
    'euc-jp',
    'utf-16le with mark',
    'utf-16be with mark',
    'utf-16le',
    'utf-16be',
  ] as const;

  test.each(names)('%s gives the events of plain UTF-8, in chunks of one byte', async (writing) => {
    const same = await expected(text);
    expect(same).toMatchObject({ lines: 3, rejected: [{ line: 5 }] });
    for (const pack of Object.values(containers)) {
      const file = fileOf(pack(writings[writing](text)), 1);
      expect(await read(file, settingFor(writing))).toEqual(same);
    }
  });

  test.each(names)('%s gives them wherever it is cut in two', async (writing) => {
    const same = await expected(text);
    const bytes = Buffer.from(writings[writing](text));
    for (let at = 0; at <= bytes.length; at += 1)
      expect(await read(inTwo(bytes, at), settingFor(writing))).toEqual(same);
  });

  test.each(Object.entries(containers))(
    '%s gives them wherever it is cut in two',
    async (_, pack) => {
      const same = await expected(text);
      const bytes = Buffer.from(pack(writings['utf-16be with mark'](text)));
      for (let at = 0; at <= bytes.length; at += 1)
        expect(await read(inTwo(bytes, at), 'auto')).toEqual(same);
    },
  );

  test('any text gives them, in any encoding, container and cut', async () => {
    const screens = fc.array(fc.stringMatching(/^[a-z住民票照会のログﾂｱ,\n"]{0,8}$/u), {
      maxLength: 6,
    });
    const property = fc.asyncProperty(
      screens,
      fc.constantFrom(...names),
      fc.constantFrom(...Object.values(containers)),
      fc.integer({ min: 1, max: 50 }),
      async (given, writing, pack, chunkBytes) => {
        const content = header + given.map((screen, at) => line(at, `"${screen}`)).join('');
        const [encoding = 'auto'] = writing.split(' ');
        const file = fileOf(pack(writings[writing](content)), chunkBytes);
        expect(await read(file, declared(encoding))).toEqual(await expected(content));
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  function declared(name: string): Encoding {
    const found = ['utf-8', 'cp932', 'euc-jp', 'utf-16le', 'utf-16be'] as const;
    return found.find((one) => one === name) ?? 'auto';
  }
});

function inTwo(bytes: Uint8Array, at: number): LogFile {
  return {
    name: 'folder/file.log',
    async *open() {
      yield bytes.subarray(0, at);
      yield bytes.subarray(at);
    },
  };
}
