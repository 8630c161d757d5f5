import { describe, expect, test } from 'vitest';
import { formatById } from '../../shared/formats/registry.ts';
import { collect, sourceOfFormat } from './collected.ts';

const fields = [
  { name: '日時', from: 1, width: 14 },
  { name: '職員', from: 15, width: 6 },
  { name: '氏名', from: 21, width: 10 },
  { name: '区分', from: 31, width: 2 },
  { name: '宛名', from: 33, width: 8 },
];
const columns = {
  at: '日時',
  actor: '職員',
  action: { column: '区分', codes: { '01': 'view', '05': 'export' } },
  subject: '宛名',
};
const layout = { header: false, fixedWidth: { unit: 'cp932-bytes', fields }, columns };
/** `20261120090503S0042 如月太郎  0100000042` in CP932, with 外字 and half-width kana. */
const bytesOf = (name: readonly number[], code: string, subject: string): Buffer =>
  Buffer.concat([
    Buffer.from('20261120090503S0042 '),
    Buffer.from(name),
    Buffer.from(' '.repeat(10 - name.length)),
    Buffer.from(`${code}${subject}\r\n`),
  ]);
const kisaragi = [0x94, 0x40, 0x8c, 0x8e];
const gaiji = [0xf0, 0x40, 0xb1, 0xb2];

describe('lines of fixed width', () => {
  test('are cut by the bytes of CP932, in which a full-width character is two', async () => {
    const file = Buffer.concat([
      bytesOf(kisaragi, '01', '00000042'),
      bytesOf(gaiji, '05', '        '),
      bytesOf([], '01', '00000043'),
    ]);
    const { events, rejected } = await collect(file, sourceOfFormat('delimited', layout, 'cp932'));
    expect(rejected).toEqual([]);
    expect(events.map(({ action, actor, subject }) => [action, actor, subject])).toEqual([
      ['view', 'S0042', '00000042'],
      ['export', 'S0042', undefined],
      ['view', 'S0042', '00000043'],
    ]);
  });

  test('are cut the same after the file was converted to UTF-8', async () => {
    const text =
      '20261120090503S0042 如月太郎  0100000042\n20261120090503S0042 ｷｻﾗｷﾞ     0100000042\n';
    const { events } = await collect(text, sourceOfFormat('delimited', layout));
    expect(events.map(({ subject }) => subject)).toEqual(['00000042', '00000042']);
  });

  test.each([
    ['characters', 'あいう𠮷x01', 6],
    ['utf-8-bytes', 'あ𠮷x01', 9],
    ['euc-jp-bytes', 'あｱx01', 6],
    ['cp932-bytes', 'あｱx01', 5],
  ])('are cut by %s', async (unit, line, from) => {
    const fixedWidth = { unit, fields: [{ name: 'code', from, width: 2 }] };
    const map = {
      header: false,
      fixedWidth,
      epoch: 'seconds',
      columns: { at: 'code', actor: 'code', action: { constant: 'view' } },
    };
    const { events } = await collect(line, sourceOfFormat('delimited', map));
    expect(events.map(({ actor }) => actor)).toEqual(['01']);
  });

  test('that are shifted so that a character is cut are rejected', async () => {
    const text = '20261120090503S0042如月太郎  0100000042\n';
    await expect(collect(`${text}${text}`, sourceOfFormat('delimited', layout))).rejects.toThrow(
      /not one/iu,
    );
    const good = '20261120090503S0042 如月太郎  0100000042\n';
    const { events, rejected } = await collect(good + text, sourceOfFormat('delimited', layout));
    expect(events).toHaveLength(1);
    expect(rejected.map(({ line, reason }) => [line, reason.en])).toEqual([
      [2, expect.stringContaining('"職員" begins or ends inside a character')],
    ]);
  });

  test('may lack blanks at their end only where the map says ragged', async () => {
    const text = '20261120090503S0042 如月太郎  05\n';
    const strict = await collect(`${text}${'0'.repeat(40)}`, {
      ...sourceOfFormat('delimited', { ...layout, trailer: { lines: 1 } }),
    }).catch((error: Error) => error.message);
    expect(strict).toMatch(/not one/iu);
    const { events } = await collect(
      text,
      sourceOfFormat('delimited', { ...layout, ragged: true }),
    );
    expect(events.map(({ action, subject }) => [action, subject])).toEqual([['export', undefined]]);
  });

  test.each([
    ['a column that no field names', { ...layout, columns: { ...columns, screen: '画面' } }],
    [
      'a field named twice',
      { ...layout, fixedWidth: { unit: 'characters', fields: [...fields, ...fields] } },
    ],
    ['a header beside it', { ...layout, header: true }],
    [
      'a field from 0',
      { ...layout, fixedWidth: { unit: 'characters', fields: [{ ...fields[0], from: 0 }] } },
    ],
  ])('refuse a map with %s', (_title, map) => {
    expect(formatById('delimited')?.map.safeParse(map).success).toBe(false);
  });
});
