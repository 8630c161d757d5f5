import { describe, expect, test } from 'vitest';
import { formatById } from '../../shared/formats/registry.ts';
import type { System } from '../../shared/settings/settings.ts';
import { type Collected, collect, sourceOfFormat } from './collected.ts';

const columns = { at: '日時', actor: '職員番号', action: '区分' };
const codes = { column: '区分', codes: { '01': 'view', '05': 'export', '90': 'login' } };

function read(
  text: string,
  map: object,
  systems?: ReadonlyMap<string, System>,
): Promise<Collected> {
  return collect(text, sourceOfFormat('delimited', map), systems);
}

describe('counts', () => {
  const text = (action: string, count: string, subject = '') =>
    `日時,職員番号,区分,件数,宛名番号\n2026-11-20 09:00:00,1,${action},${count},${subject}\n`;
  const map = { columns: { ...columns, records: '件数', subject: '宛名番号' } };
  const recordsOf = async (...cells: Parameters<typeof text>) =>
    (await read(text(...cells), map)).events.map((event) => event.records);

  test.each([
    ['1234', 1234],
    ['"1,234"', 1234],
    ['１，２３４件', 1234],
    ['"１，２３４ 件"', 1234],
    ['12名', 12],
    ['0', 0],
    ['007', 7],
  ])('%s is %d', async (written, count) => {
    expect(await recordsOf('export', written)).toEqual([count]);
  });

  test.each(['-1', '1.5', '"1,23"', 'many', '件', '１２３４５６７８９０１２３４５６７', '0x10'])(
    '%s is no count: the line is rejected',
    async (written) => {
      const { summary, rejected } = await read(text('export', written), map);
      expect(summary).toMatchObject({ accepted: 0, rejected: 1 });
      expect(rejected[0]?.reason.en).toMatch(/count/u);
    },
  );

  test('a blank count is one person on a view of one, unknown on an export, nobody on a login', async () => {
    expect(await recordsOf('view', '', '0042')).toEqual([1]);
    expect(await recordsOf('update', '', '0042')).toEqual([1]);
    expect(await recordsOf('view', '')).toEqual([null]);
    expect(await recordsOf('search', '')).toEqual([null]);
    expect(await recordsOf('export', '')).toEqual([null]);
    expect(await recordsOf('export', '', '0042')).toEqual([null]);
    expect(await recordsOf('print', '　')).toEqual([null]);
    expect(await recordsOf('login', '')).toEqual([0]);
    expect(await recordsOf('logout', '')).toEqual([0]);
  });

  test('without a count column an export is unknown too', async () => {
    const { events } = await read(text('export', '5'), { columns });
    expect(events.map((event) => event.records)).toEqual([null]);
  });
});

describe('columns', () => {
  test('names match after width, outer spaces and brackets are evened out', async () => {
    const { events } = await read(
      '［日時］,【 職員番号 】,「区分」,ＩＤ \n2026-11-20 09:00:00,0007,view,00042\n',
      { columns: { ...columns, subject: 'ID' } },
    );
    expect(events).toMatchObject([{ actor: '0007', subject: '00042', action: 'view' }]);
  });

  test('codes are matched in any width, and a code that is not listed says what is', async () => {
    const text = '日時,職員番号,区分\n2026-11-20 09:00:00,1,０１\n2026-11-20 09:00:00,1,1\n';
    const { events, rejected } = await read(text, { columns: { ...columns, action: codes } });
    expect(events.map((event) => event.action)).toEqual(['view']);
    expect(rejected[0]?.reason.en).toMatch(/"1" of column "区分".*"01", "05", "90"/u);
    expect(rejected[0]?.reason.ja).toMatch(/列「区分」の値「1」/u);
  });

  test('otherwise stands for every other code, a constant for every line', async () => {
    const map = {
      columns: {
        ...columns,
        action: { ...codes, otherwise: 'other' },
        system: { constant: 'tax' },
        outcome: { column: '結果', codes: { '0': 'success' }, otherwise: 'denied' },
      },
    };
    const text =
      '日時,職員番号,区分,結果\n2026-11-20 09:00:00,1,77,0\n2026-11-20 09:00:00,1,05,E\n';
    const { events } = await read(text, map);
    expect(events.map((event) => [event.action, event.outcome, event.system])).toEqual([
      ['other', 'success', 'tax'],
      ['export', 'denied', 'tax'],
    ]);
  });

  test('a blank actor is rejected with the column that is blank', async () => {
    const { rejected } = await read('日時,職員番号,区分\n2026-11-20 09:00:00,　,view\n', {
      columns,
    });
    expect(rejected.map((it) => it.reason.en)).toEqual(['The actor (column "職員番号") is blank.']);
  });

  test('a line with too few or too many fields is rejected, unless the source says ragged', async () => {
    const text =
      '日時,職員番号,区分,画面\n2026-11-20 09:00:00,1,view\n2026-11-20 09:00:00,1,view,a,b\n';
    const map = { columns: { ...columns, screen: '画面' } };
    expect((await read(text, map)).rejected.map((it) => it.line)).toEqual([2, 3]);
    const { events } = await read(text, { ...map, ragged: true });
    expect(events.map((event) => event.screen)).toEqual([undefined, 'a']);
  });

  test('the data classes are those of the screen, else of the system, else none', async () => {
    const system: System = {
      id: 'resident-register',
      title: { ja: '', en: '' },
      dataClasses: ['personal'],
      screens: new Map([['個人番号照会', ['my-number', 'personal']]]),
    };
    const text = '日時,職員番号,区分,画面,業務\n'.concat(
      '2026-11-20 09:00:00,1,view,個人番号照会,resident-register\n',
      '2026-11-20 09:00:00,1,view,住民票照会,resident-register\n',
      '2026-11-20 09:00:00,1,view,住民票照会,unheard-of\n',
    );
    const map = { columns: { ...columns, screen: '画面', system: '業務' } };
    const { events } = await read(text, map, new Map([[system.id, system]]));
    expect(events.map((event) => event.dataClasses)).toEqual([
      ['my-number', 'personal'],
      ['personal'],
      [],
    ]);
  });
});

describe('layout', () => {
  test('what stands before the header is no record, whatever it holds', async () => {
    const text =
      '[出力日時],2026/11/20\n"検索条件\n\n日時,職員番号,区分\n2026-11-20 09:00:00,1,view\n';
    for (const map of [
      { columns, untilHeader: true },
      { columns, preambleLines: 3 },
    ]) {
      const { events, summary } = await read(text, map);
      expect(events.map((event) => event.line)).toEqual([5]);
      expect(summary.lines).toBe(1);
    }
  });

  test('a header that never comes makes the file unreadable', async () => {
    await expect(read('a,b\nc,d\n', { columns, untilHeader: true })).rejects.toThrow(/header/u);
    await expect(read('x\n'.repeat(500), { columns, untilHeader: true })).rejects.toThrow(
      /header/u,
    );
  });

  test('an offset in the time wins over the zone of the source', async () => {
    const text = '日時,職員番号,区分\n2026-11-20T09:00:00Z,1,view\n2026-11-20T09:00:00,1,view\n';
    const { events } = await read(text, { columns });
    expect(events.map((event) => new Date(event.at).toISOString())).toEqual([
      '2026-11-20T09:00:00.000Z',
      '2026-11-20T00:00:00.000Z',
    ]);
  });

  test.each([
    ['columns by name without a header', { header: false, columns }],
    ['a delimiter of two characters', { delimiter: '::', columns }],
    ['an unknown key', { columns, colour: 'red' }],
    ['an unknown field', { columns: { ...columns, colour: 'red' } }],
    ['an unknown key in a column', { columns: { ...columns, actor: { column: 'a', code: {} } } }],
    ['an action that is none', { columns: { ...columns, action: { constant: 'borrow' } } }],
    ['no actor', { columns: { at: 'a', action: 'b' } }],
    ['untilHeader beside preambleLines', { columns, untilHeader: true, preambleLines: 2 }],
    ['a column counted from 0', { header: false, columns: { at: 0, actor: 1, action: 2 } }],
  ])('a map with %s is refused', (_title, map) => {
    expect(formatById('delimited')?.map.safeParse(map).success).toBe(false);
  });
});
