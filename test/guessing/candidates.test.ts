import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tryFile } from '../../local/command/trial.ts';
import { UnreadableFileError } from '../../shared/errors.ts';
import { printEntry } from '../../shared/guessing/source-entry.ts';
import { unfilled } from '../../shared/settings/unfilled.ts';
import { fileOf } from '../reading/collected.ts';
import { printedMistakes, smallCity } from '../settings/small-city.ts';
import { vendorFiles } from './vendor-files.ts';

const today = Date.parse('2026-11-26T00:00:00Z');
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');

async function chosenFor(text: string | Uint8Array) {
  const { chosen } = await tryFile(fileOf(text), today);
  return chosen;
}

describe('what a file may be', () => {
  test('is CEF with its keys for columns', async () => {
    const chosen = await chosenFor(
      lines(
        6,
        (index) =>
          `CEF:0|Kisaragi|Juki|1|100|deed|3|rt=Nov 20 2026 18:30:0${index} suser=S0101 act=${index % 2 ? 'view' : 'export'} cnt=${index}`,
      ),
    );
    expect(chosen).toMatchObject({ format: 'cef', open: [] });
    expect(chosen?.map).toMatchObject({ columns: { actor: 'suser', records: 'cnt' } });
  });

  test('is syslog with the format that it carries', async () => {
    const chosen = await chosenFor(
      lines(
        6,
        (index) =>
          `<134>1 2026-11-20T18:30:0${index}+09:00 app juki 77 - - {"at":"2026-11-20T09:30:0${index}Z","who":"S0101","op":"view","resident_no":"000${index}"}`,
      ),
    );
    expect(chosen).toMatchObject({ format: 'syslog', map: { format: 'json' } });
  });

  test('is a JSON document whose sample breaks off in the middle', async () => {
    const records = Array.from({ length: 12_000 }, (_, index) => ({
      timestamp: '2026-11-20T09:30:00Z',
      user_id: `S010${index % 3}`,
      action: index % 2 ? 'view' : 'export',
      note: 'な'.repeat(30),
    }));
    const text = JSON.stringify({ total: 1, log: { rows: records } }, null, 1);
    expect(text.length).toBeGreaterThan(1_000_000);
    const { chosen, reading } = await tryFile(fileOf(text), today);
    expect(chosen?.map).toMatchObject({ list: 'log.rows', columns: { at: 'timestamp' } });
    expect(reading).toMatchObject({ accepted: 12_000, rejected: 0 });
  });

  test('has its time in the column of the deed, with others named', async () => {
    const header = '受信日時,操作日時(UTC),操作日時,タイムゾーン,ユーザーID,操作種別';
    const chosen = await chosenFor(
      `${header}\n${lines(6, (index) => `2026/11/21 00:00:00,2026/11/20 09:30:0${index},2026/11/20 18:30:0${index},GMT+09:00,S0101,参照`)}`,
    );
    expect(chosen?.map).toMatchObject({
      columns: { at: { column: '操作日時', zone: 'タイムゾーン' } },
    });
    expect(chosen?.remarks.map(({ text }) => text.ja).join()).toMatch(
      /「操作日時\(UTC\)」、「受信日時」|「受信日時」、「操作日時\(UTC\)」/u,
    );
  });

  test('has times of UTC where only such a column is there', async () => {
    const chosen = await chosenFor(
      `操作日時(UTC),ユーザーID,操作種別\n${lines(6, (index) => `2026/11/20 09:30:0${index},S0101,参照`)}`,
    );
    expect(chosen?.timeZone).toBe('UTC');
  });

  test('tells by rules what sentences say, and leaves the rest to be rejected', async () => {
    const deeds = ['を参照しました', 'を印刷しました', 'をファイルへ出力しました'];
    const { chosen, reading } = await tryFile(
      fileOf(
        `時刻,ユーザーID,操作内容\n${lines(60, (index) => `2026/5/16 8:30:0${index % 10},D0011,患者${index}${index === 59 ? '?' : deeds[index % 3]}`)}`,
      ),
      today,
    );
    expect(chosen?.map).toMatchObject({ columns: { action: { rules: expect.any(Array) } } });
    expect(reading).toMatchObject({ accepted: 59, rejected: 1 });
  });
});

describe('a column', () => {
  const tableOf = (header: string, ...rows: readonly string[]): string =>
    [header, ...rows, ''].join('\n');
  const columnsOf = async (text: string): Promise<unknown> =>
    Reflect.get(Object((await chosenFor(text))?.map), 'columns');

  test('of deeds tells which of them failed', async () => {
    const text = tableOf(
      'time,user,event',
      '2026-11-20 09:00:00,S0101,login',
      '2026-11-20 09:00:01,S0101,login_failed',
      '2026-11-20 09:00:02,S0102,logout',
    );
    expect(await columnsOf(text)).toMatchObject({
      outcome: { column: 'event', codes: { login_failed: 'denied' }, otherwise: 'success' },
    });
  });

  test('is told by its name in half-width kana, as old systems write it', async () => {
    const text = tableOf(
      'ｼｮﾘﾋﾂﾞｹ,ｼｮﾘｼﾞｺｸ,ｼｮｸｲﾝﾊﾞﾝｺﾞｳ,ﾀﾝﾏﾂ,ｼｮﾘｸﾌﾞﾝ,ｱﾃﾅﾊﾞﾝｺﾞｳ,ｹﾝｽｳ',
      '20261120,090005,00421,T07,01,0000042,1',
      '20261120,090105,00421,T07,02,0000043,1',
    );
    expect(await columnsOf(text)).toMatchObject({
      at: { date: 'ショリヒヅケ', time: 'ショリジコク' },
      actor: 'ショクインバンゴウ',
      action: { column: 'ショリクブン' },
      records: 'ケンスウ',
      subject: 'アテナバンゴウ',
      terminal: 'タンマツ',
    });
  });

  test('that no record of the sample fills is told by its name', async () => {
    const text = tableOf('日時,職員番号,操作,件数', '2026-11-20 09:00:00,S0101,照会,');
    expect(await columnsOf(text)).toMatchObject({ records: '件数' });
  });

  test('that numbers the lines is not taken, as a number that begins anew loses events', async () => {
    const text = tableOf('No,日時,職員番号,操作', '1,2026-11-20 09:00:00,S0101,照会');
    expect(await columnsOf(text)).not.toHaveProperty('sequence');
    expect((await chosenFor(text))?.notes.map(({ en }) => en).join()).toContain('never begin at 1');
  });

  test('is not mistaken for what stands in the header of a later page', async () => {
    const header = '操作日時,職員番号,操作';
    const page = Array.from({ length: 9 }, (_, index) => `2026/11/20 9:00:0${index},S0101,照会`);
    const text = tableOf(header, ...page, '小計,9,', header, ...page, '総計,18,', '*** END ***');
    const { chosen, reading } = await tryFile(fileOf(text), today);
    expect(chosen).toMatchObject({ open: [], map: { trailer: { pattern: '^(総計|\\*\\*\\*)' } } });
    expect(reading?.firstRejects.map(({ line }) => line)).toEqual([11, 12]);
  });
});

describe('whatever a file holds', () => {
  test('the entry is refused for its marks or not at all, and nothing is stored or thrown', async () => {
    const edit = fc.record({
      at: fc.nat(3_000),
      remove: fc.nat(200),
      insert: fc.oneof(
        fc.string({ maxLength: 4 }),
        fc.constantFrom(
          '"',
          '\n',
          ',',
          '|',
          '\t',
          '{',
          '[',
          '★要記入',
          '合計,',
          '住',
          '2026/11/20',
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...vendorFiles),
        fc.array(edit, { maxLength: 5 }),
        async ({ name, bytes }, edits) => {
          let damaged = Buffer.from(bytes);
          for (const { at, remove, insert } of edits) {
            const place = at % (damaged.length + 1);
            const rest = damaged.subarray(place + remove);
            damaged = Buffer.concat([damaged.subarray(0, place), Buffer.from(insert), rest]);
          }
          const chosen = await chosenFor(damaged).catch((error: unknown) => {
            if (error instanceof UnreadableFileError) return null;
            throw error;
          });
          if (chosen === null) return;
          const entry = printEntry(chosen, { name, systems: ['juki'], encoding: 'auto' }, 'ja');
          const mistakes = printedMistakes({ ...smallCity, 'sources.yaml': entry });
          expect(
            mistakes.filter((mistake) => !mistake.includes(unfilled)),
            entry,
          ).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
