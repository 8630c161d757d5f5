import { readFileSync } from 'node:fs';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { UnreadableFileError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { LogFile } from '../../shared/ports.ts';
import { logsIn } from '../../shared/reading/logs-in.ts';
import { readLog } from '../../shared/reading/read-log.ts';
import { collectFile, fileOf, sourceOfFormat } from './collected.ts';
import { type ZipMemberBytes, zipOf } from './zip-bytes.ts';

const csv = sourceOfFormat('sekisho-csv');
const header = 'at,actor,action,records,subject,screen\n';
const line = (minute: number) =>
  `2026-11-20 18:${String(minute).padStart(2, '0')}:00,S0123,view,1,00000042,住民票照会\n`;
const day = header + line(1) + line(2);
const pathOf = (name: string) => new URL(`sample-archives/${name}`, import.meta.url).pathname;

/** What became of each log of an upload: how many lines, or why it cannot be read. */
async function told(upload: LogFile): Promise<Record<string, number | string>> {
  const outcomes: Record<string, number | string> = {};
  for await (const log of logsIn(upload)) {
    expect(Object.keys(outcomes)).not.toContain(log.name);
    outcomes[log.name] = await readLog(log, csv, new Map(), {
      accept() {},
      reject() {},
      drain: async () => {},
    }).then(
      ({ lines }) => lines,
      (error: unknown) => {
        if (!(error instanceof UnreadableFileError)) throw error;
        return error.text.en;
      },
    );
  }
  return outcomes;
}
const toldOf = (members: readonly ZipMemberBytes[]) => told(fileOf(zipOf(members)));
const sample = (name: string) => told(logFileAt(pathOf(name), name));

describe('archives of real tools', () => {
  test.each([
    ['windows-names.zip', '操作ログ/2026年10月_表.csv', '操作ログ/2026年11月.csv'],
    ['mac-names.zip', '2026年10月.csv', '2026年11月.csv'],
    ['infozip.zip', '操作/一.csv', '二.csv'],
    ['zip64-streamed.zip', 'a.csv', 'b.csv'],
  ])('%s: each member is a log of its own name', async (archive, first, second) => {
    const expected = { [`${archive}!/${first}`]: 2, [`${archive}!/${second}`]: 1 };
    expect(await sample(archive)).toEqual(expected);
    const bytes = readFileSync(pathOf(archive));
    for (const chunkBytes of [1, 65_536]) {
      const file = { ...fileOf(bytes, chunkBytes), name: archive };
      expect(await told(file)).toEqual(expected);
    }
  });

  test('what file managers leave behind is passed over, an empty member is no error', async () => {
    expect(await sample('utf8-names.zip')).toEqual({
      'utf8-names.zip!/操作ログ/2026年10月_表.csv': 2,
      'utf8-names.zip!/操作ログ/2026年11月.csv': 1,
      'utf8-names.zip!/空.csv': 0,
    });
  });

  test('an encrypted member says so, and its neighbour is read', async () => {
    expect(await sample('encrypted.zip')).toEqual({
      'encrypted.zip!/二.csv': expect.stringMatching(/encrypted with a password/u),
      'encrypted.zip!/操作/一.csv': 2,
    });
  });

  test('a member of another method says so, and its neighbours are read', async () => {
    expect(await sample('methods.zip')).toEqual({
      'methods.zip!/bzip2.csv': expect.stringMatching(/ZIP method 12 cannot be read/u),
      'methods.zip!/good.csv': 1,
      'methods.zip!/lzma.csv': expect.stringMatching(/ZIP method 14 cannot be read/u),
    });
  });

  test('a gzip inside is read, a ZIP inside is not', async () => {
    expect(await sample('packed-inside.zip')).toEqual({
      'packed-inside.zip!/day1.csv.gz': 2,
      'packed-inside.zip!/day2.csv': 1,
      'packed-inside.zip!/inner.zip': expect.stringMatching(/ZIP inside of a ZIP/u),
    });
  });

  test('a workbook is named as such', async () => {
    expect(await sample('office.zip')).toEqual({
      'office.zip': expect.stringMatching(/Office document/u),
    });
  });
});

describe('an archive that is damaged', () => {
  const name = 'folder/file.log';
  const good = { name: 'good.csv', data: day };

  test('is told once where its directory is lost', async () => {
    const bytes = zipOf([good]);
    expect(await told(fileOf(bytes.subarray(0, -30)))).toEqual({
      [name]: expect.stringMatching(/ZIP data is broken off/u),
    });
  });

  test('gives the members that its directory still lists', async () => {
    const bytes = zipOf([good, { name: 'lost.csv', data: day }]);
    const second = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes[second] = 0;
    expect(await told(fileOf(bytes))).toEqual({
      [`${name}!/good.csv`]: 2,
      [name]: expect.stringMatching(/only its first 1 files were read/u),
    });
  });

  test('costs only the member that the damage hits', async () => {
    const other = Buffer.from([0xff]);
    const outcomes = await toldOf([
      { name: 'checksum.csv', data: day, crc: 1 },
      { name: 'short.csv', data: day, size: 10 },
      { name: 'long.csv', data: day, size: 10_000 },
      { name: 'broken.csv', data: day, packed: Buffer.concat([other, other, other]) },
      { name: 'cut.csv', data: day, packed: Buffer.from([0x4b, 0x4c]) },
      { name: 'nowhere.csv', data: day, offset: 7 },
      { name: 'beyond.csv', data: day, offset: 1_000_000 },
      { name: 'claims.csv', data: day, packedSize: 1_000_000 },
      good,
    ]);
    expect(outcomes[`${name}!/good.csv`]).toBe(2);
    expect(Object.keys(outcomes)).toHaveLength(9);
    for (const [member, outcome] of Object.entries(outcomes)) {
      if (member.endsWith('good.csv')) continue;
      expect(outcome).toMatch(/ZIP data is (corrupt|broken off)/u);
    }
  });

  test('whatever bytes are changed: no crash, no hang, and each log has a sentence or lines', async () => {
    const whole = zipOf([good, { name: 'b.csv', data: day, method: 0 }, good]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        for await (const log of logsIn(fileOf(bytes))) {
          const outcome = await collectFile(log, csv).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableFileError);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('an archive that is made to harm', () => {
  const name = 'folder/file.log';

  test('names that lead out of it or cannot be printed are refused', async () => {
    const names = ['../up.csv', '/etc/passwd', 'C:\\logs\\a.csv', 'a/../../b.csv', 'a\nb.csv'];
    const outcomes = await toldOf(names.map((one) => ({ name: one, data: day })));
    expect(Object.keys(outcomes)).toHaveLength(names.length);
    expect(Object.keys(outcomes).join('')).not.toContain('\n');
    for (const outcome of Object.values(outcomes)) expect(outcome).toMatch(/name in the ZIP/u);
  });

  test('of a name that stands twice the first is read, and the second is told', async () => {
    const twice = zipOf([
      { name: 'a.csv', data: day },
      { name: 'a.csv', data: header + line(3) },
    ]);
    const logs = await Array.fromAsync(logsIn(fileOf(twice)));
    expect(logs.map((log) => log.name)).toEqual([`${name}!/a.csv`, `${name}!/a.csv`]);
    const [first, second] = logs;
    if (first === undefined || second === undefined) throw new Error('there are two');
    expect((await collectFile(first, csv)).summary.lines).toBe(2);
    await expect(collectFile(second, csv)).rejects.toThrow(/holds this name more than once/u);
  });

  test('members that share their bytes are a bomb', async () => {
    const shared = { data: day.repeat(50), offset: 0 };
    const copies = Array.from({ length: 30 }, (_, at) => ({ ...shared, name: `${at}` }));
    const none = { packed: Buffer.alloc(0), packedSize: 300 };
    const outcomes = await toldOf(copies.map((one, at) => (at === 0 ? one : { ...one, ...none })));
    expect(outcomes).toEqual({ [name]: expect.stringMatching(/share the same bytes/u) });
  });

  test('a member that grows without measure is refused, and its neighbour is read', async () => {
    const swollen = Buffer.alloc(limits.expansionFreeBytes + 1_000_000, 0x61);
    const outcomes = await toldOf([
      { name: 'bomb.csv', data: swollen },
      { name: 'liar.csv', data: swollen, size: 100 },
      { name: 'good.csv', data: day },
    ]);
    expect(outcomes).toEqual({
      [`${name}!/bomb.csv`]: expect.stringMatching(/grows past 300 times/u),
      [`${name}!/liar.csv`]: expect.stringMatching(/corrupt/u),
      [`${name}!/good.csv`]: 2,
    });
  });

  test.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('a %s bomb inside is measured by what it takes in the archive', async (_, pack) => {
    const layer = pack(Buffer.alloc(limits.expansionFreeBytes + 1_000_000, 0x61));
    const outcomes = await toldOf([{ name: 'bomb', data: layer }]);
    expect(outcomes[`${name}!/bomb`]).toMatch(/grows past 300 times/u);
  });

  test('members that are too large together are refused', async () => {
    const half = Buffer.alloc(limits.expansionFreeBytes * 0.6, 0x61);
    const outcomes = await toldOf(['a', 'b'].map((one) => ({ name: one, data: half })));
    expect(outcomes).toEqual({ [name]: expect.stringMatching(/grows past 300 times/u) });
  });

  test('too many members are refused before they are listed', async () => {
    const many = Array.from({ length: limits.archiveMembersMax + 1 }, (_, at) => ({
      name: `${at}`,
      data: '',
      method: 0,
    }));
    expect(await toldOf(many)).toEqual({
      [name]: expect.stringMatching(/at most 10000, here 10001/u),
    });
  });

  test('names that fill the memory are refused', async () => {
    const count = Math.ceil(limits.archiveNamesBytesMax / 65_000) + 1;
    const names = Array.from({ length: count }, (_, at) => `${at}`.padEnd(65_000, 'x'));
    const members = names.map((one) => ({ name: one, data: '', method: 0 }));
    expect(await toldOf(members)).toEqual({ [name]: expect.stringMatching(/names and notes/u) });
  });

  test('an archive without a log says so', async () => {
    for (const members of [[], [{ name: '__MACOSX/x', data: 'x' }], [{ name: 'a/', data: '' }]]) {
      expect(await toldOf(members)).toEqual({ [name]: expect.stringMatching(/no log file/u) });
    }
  });
});
