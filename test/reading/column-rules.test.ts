import { describe, expect, test } from 'vitest';
import { type Collected, collect, sourceOfFormat } from './collected.ts';

const read = (text: string, map: object): Promise<Collected> =>
  collect(text, sourceOfFormat('delimited', map));
const at = '2026-11-20 09:00:00';

describe('an action that several columns decide', () => {
  const rules = [
    { when: { 種別: '印刷' }, is: 'print' },
    { when: { 種別: ['照会', '検索'], 件数: { atLeast: 101 } }, is: 'export' },
    { when: { 種別: '照会' }, is: 'view' },
    { when: { 種別: 'ファイル', 詳細: { matches: '(コピー|持出)$' } }, is: 'export' },
  ];
  const map = {
    columns: { at: '日時', actor: '職員', action: { rules }, records: '件数' },
  };
  const text = (kind: string, detail: string, count: string): string =>
    `日時,職員,種別,詳細,件数\n${at},S0042,${kind},${detail},${count}\n`;
  const actionsOf = async (...cells: Parameters<typeof text>) =>
    (await read(text(...cells), map)).events.map((event) => event.action);

  test.each([
    ['印刷', '', '5', 'print'],
    [' 照会 ', '', '１００件', 'view'],
    ['照会', '', '"1,000"', 'export'],
    ['検索', '', '１０１', 'export'],
    ['ﾌｧｲﾙ', 'USBへのコピー', '', 'export'],
  ])('%s, %s, %s is %j', async (kind, detail, count, action) => {
    expect(await actionsOf(kind, detail, count)).toEqual([action]);
  });

  test('is never guessed: a record that fits no rule says what it held and what is known', async () => {
    const { rejected } = await read(text('検索', '', '3'), map);
    expect(rejected[0]?.reason.en).toMatch(/"検索 \/ 3 \/ " of column "種別 \/ 件数 \/ 詳細"/u);
  });

  test('may have a value for all the rest', async () => {
    const { columns } = map;
    const action = { rules, otherwise: 'other' };
    const { events } = await read(text('検索', '', ''), { columns: { ...columns, action } });
    expect(events.map((event) => event.action)).toEqual(['other']);
  });

  test('is found by the place of a column where there are no names', async () => {
    const byPlace = {
      header: false,
      columns: { at: 1, actor: 2, action: { rules: [{ when: { 3: 'P' }, is: 'print' }] } },
    };
    const { events, rejected } = await read(`${at},S0042,P\n${at},S0042,Q\n`, byPlace);
    expect(events.map((event) => event.action)).toEqual(['print']);
    expect(rejected.map((it) => it.line)).toEqual([2]);
  });

  test('reads the same out of JSON', async () => {
    const paths = {
      columns: {
        at: 'at',
        actor: 'who',
        action: {
          rules: [{ when: { 'op.kind': 'read', 'op.rows': { atLeast: 101 } }, is: 'export' }],
        },
      },
    };
    const line = `{"at":"${at}","who":"S0042","op":{"kind":"read","rows":250}}`;
    const { events } = await collect(line, sourceOfFormat('json', paths));
    expect(events.map((event) => event.action)).toEqual(['export']);
  });
});

describe('records of several kinds', () => {
  const columns = {
    at: 1,
    actor: 2,
    action: { column: 3, codes: { 検索: 'search', 出力: 'export', 開始: 'login' } },
  };
  const kinds = { column: 3, of: { 検索: { subject: 4 }, 出力: { records: 4, screen: 5 } } };
  const map = { header: false, ragged: true, columns, kinds };
  const text = [
    `${at},S0042,検索,00000042`,
    `${at},S0042,出力,250,一覧`,
    `${at},S0042,開始`,
    `${at},S0042,検索,00000043`,
  ].join('\n');

  test('have their own columns beside the common ones', async () => {
    const { events, rejected } = await read(text, map);
    expect(events.map(({ subject, records, screen }) => [subject, records, screen])).toEqual([
      ['00000042', 1, undefined],
      [undefined, 250, '一覧'],
      ['00000043', 1, undefined],
    ]);
    expect(rejected.map(({ line, reason }) => [line, reason.en])).toEqual([
      [3, expect.stringContaining('"検索", "出力"')],
    ]);
  });

  test('have the common columns alone where the map says so', async () => {
    const { events } = await read(text, { ...map, kinds: { ...kinds, otherwise: {} } });
    expect(events.map(({ action }) => action)).toEqual(['search', 'export', 'login', 'search']);
  });

  test('count their columns by name among those that the header must have', async () => {
    const named = {
      columns: { at: 'a', actor: 'b', action: { constant: 'view' } },
      kinds: { column: 'c', of: { X: { subject: 'd' } } },
    };
    await expect(read(`a,b,c\n${at},S0042,X\n`, named)).rejects.toThrow(/"d"/u);
  });
});

describe('records of several kinds in JSON', () => {
  test('have their own paths, and times that are counted', async () => {
    const map = {
      epoch: 'seconds',
      columns: { at: 'ts', actor: 'who', action: 'op' },
      kinds: {
        column: 'op',
        of: { view: { subject: 'body.person' }, export: { records: 'body.rows' } },
      },
    };
    const text = [
      '{"ts":1795167000,"who":"S0042","op":"view","body":{"person":"0007"}}',
      '{"ts":1795167001,"who":"S0042","op":"export","body":{"rows":250}}',
      '{"ts":1795167002,"who":"S0042","op":"print","body":{}}',
    ].join('\n');
    const { events, rejected } = await collect(text, sourceOfFormat('json', map));
    expect(events.map(({ subject, records }) => [subject, records])).toEqual([
      ['0007', 1],
      [undefined, 250],
    ]);
    expect(rejected.map((it) => it.line)).toEqual([3]);
  });
});

describe('names of columns', () => {
  const columns = { at: 'Time', actor: 'UserID', action: { constant: 'view' } };

  test('differ by upper and lower case unless the map says otherwise', async () => {
    const text = `TIME,ＵｓｅｒＩｄ\n${at},S0042\n`;
    await expect(read(text, { columns })).rejects.toThrow(/"Time", "UserID"/u);
    expect((await read(text, { columns, ignoreCase: true })).events).toHaveLength(1);
  });

  test('may come from the map where no line of the file names them', async () => {
    const map = { header: false, names: ['UserID', 'Time'], columns };
    const { events, rejected } = await read(`S0042,${at}\nS0042,${at},more\n`, map);
    expect(events.map((event) => event.actor)).toEqual(['S0042']);
    expect(rejected.map((it) => it.line)).toEqual([2]);
  });
});

describe('the time', () => {
  const instant = async (map: object, line: string, text = line) =>
    (await read(text, { header: false, ...map })).events.map(({ at: ms }) =>
      new Date(ms).toISOString(),
    );
  const rest = { actor: 3, action: { constant: 'view' } };

  test('has the offset that a column of its own names', async () => {
    const zoned = { columns: { at: { column: 1, zone: 2 }, ...rest } };
    expect(await instant(zoned, '2026/11/20 09:00:00,GMT+09:00,S0042')).toEqual([
      '2026-11-20T00:00:00.000Z',
    ]);
    expect(await instant(zoned, '2026/11/20 09:00:00,GMT-05:00,S0042')).toEqual([
      '2026-11-20T14:00:00.000Z',
    ]);
    const split = { columns: { at: { date: 1, time: 2, zone: 4 }, ...rest } };
    expect(await instant(split, 'R8.11.20,9:00,S0042,UTC')).toEqual(['2026-11-20T09:00:00.000Z']);
  });

  test('may be a count since 1970', async () => {
    const map = { epoch: 'seconds', columns: { at: 1, ...rest } };
    expect(await instant(map, '1795167000.5,,S0042')).toEqual(['2026-11-20T09:30:00.500Z']);
  });
});
