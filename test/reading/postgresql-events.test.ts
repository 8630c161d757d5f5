import { describe, expect, test } from 'vitest';
import { formatById } from '../../shared/formats/registry.ts';
import { actionOfSql } from '../../shared/reading/sql-deed.ts';
import { zonedInstant } from '../../shared/reading/zoned-time.ts';
import { collect, sourceOfFormat } from './collected.ts';

async function read(text: string, map: object = {}) {
  const { events, rejected } = await collect(text, sourceOfFormat('postgresql-stderr', map));
  return { events, rejected };
}

const stamp = '2026-11-20 18:30:00.123 JST';

describe('what a PostgreSQL entry shows', () => {
  const shown = async (entry: string) => {
    const { events } = await read(`${stamp} [1] s0123@juki ${entry}`);
    return events.map((event) => [event.action, event.outcome, event.records]);
  };

  test.each([
    ['LOG:  connection authorized: user=s0123 database=juki', 'login', 'success', 0],
    ['LOG:  disconnection: session time: 0:00:05.023 user=s0123', 'logout', 'success', 0],
    ['FATAL:  password authentication failed for user "s0123"', 'login', 'denied', 0],
    ['FATAL:  28000: role "s0123" does not exist', 'login', 'denied', 0],
    ['ERROR:  permission denied for table resident', 'other', 'denied', 0],
    ['ERROR:  42501: something', 'other', 'denied', 0],
    ['ERROR:  division by zero', 'other', 'error', 0],
    ['LOG:  statement: SELECT * FROM resident', 'search', 'success', null],
    ['LOG:  statement: COPY resident TO STDOUT', 'export', 'success', null],
    ['LOG:  duration: 12.437 ms  statement: copy (select 1) to stdout', 'export', 'success', null],
    ['LOG:  execute S_1: UPDATE resident SET a = $1', 'update', 'success', null],
    ['LOG:  execute py:0x7f: SELECT 1', 'search', 'success', null],
    ['LOG:  duration: 0.1 ms  parse S_1: SELECT 1', 'other', 'success', 0],
    ['LOG:  duration: 0.1 ms  bind S_1: SELECT 1', 'other', 'success', 0],
    ['LOG:  duration: 0.1 ms', 'other', 'success', 0],
    ['STATEMENT:  SELECT * FROM resident', 'other', 'success', 0],
    ['ログ:  文: SELECT * FROM resident', 'search', 'success', null],
    ['エラー:  テーブルresidentへの権限がありません', 'other', 'denied', 0],
  ])('%s', async (entry, action, outcome, records) => {
    expect(await shown(entry)).toEqual([[action, outcome, records]]);
  });

  test('the server itself is an actor of its own and covers nobody', async () => {
    const { events } = await read(`${stamp} [1] LOG:  checkpoint starting: time`);
    expect(events).toMatchObject([{ actor: '(postgresql)', action: 'other', records: 0 }]);
  });

  test('an audit entry that lacks fields is rejected, never passed over', async () => {
    const { rejected } = await read(
      `${stamp} [1] a@b LOG:  AUDIT: SESSION,1,1,READ\n${stamp} [1] a@b LOG:  x`,
    );
    expect(rejected.map((it) => it.reason.en)).toEqual([
      'The pgaudit record (AUDIT:) lacks fields.',
    ]);
  });
});

describe('prefixes', () => {
  test.each([
    ['Debian', `${stamp} [7] s0123@juki LOG:  x`],
    ['older Debian', `${stamp} [7-3] s0123@juki LOG:  x`],
    ['RDS', `2026-11-20 09:30:00 UTC:192.0.2.7(50321):s0123@juki:[7]:LOG:  x`],
    ['RDS with IPv6', `2026-11-20 09:30:00 UTC:2001:db8::1(50321):s0123@juki:[7]:LOG:  x`],
    ['pgBadger', `${stamp} [7]: [3-1] user=s0123,db=juki,app=psql,client=192.0.2.7 LOG:  x`],
    ['pgBadger, short', `${stamp} [7]: user=s0123,db=juki,app=my app - x,client=h LOG:  x`],
  ])('%s is found by itself', async (_title, text) => {
    const { events } = await read(text);
    expect(events).toMatchObject([{ actor: 's0123', screen: 'juki' }]);
  });

  test('a message that looks like a prefix stays a message', async () => {
    const { events } = await read(`${stamp} [7] LOG:  mail to a@b LOG:  x`);
    expect(events).toMatchObject([{ actor: '(postgresql)', screen: undefined }]);
  });

  test('a prefix of the source is used as PostgreSQL would print it', async () => {
    const prefix = '%t [%-6p]: [%l-1] %q(%u|%d|%h) 100%% ';
    const { events, rejected } = await read(
      [
        '2026-11-20 18:30:00 JST [77    ]: [3-1] (s0123|juki|192.0.2.7) 100% LOG:  x',
        '2026-11-20 18:30:00 JST [78    ]: [1-1] LOG:  starting',
      ].join('\n'),
      { prefix },
    );
    expect(rejected).toEqual([]);
    expect(events).toMatchObject([
      { actor: 's0123', screen: 'juki', terminal: '192.0.2.7' },
      { actor: '(postgresql)' },
    ]);
  });

  test('an escape that stands twice or that no server knows does no harm', async () => {
    const { events } = await read('2026-11-20 18:30:00 JST 7 7 s0123 LOG:  x', {
      prefix: '%t %p %p %z%u ',
    });
    expect(events).toMatchObject([{ actor: 's0123' }]);
  });

  test('a line that was made to keep a pattern busy is done at once', async () => {
    const started = performance.now();
    const blanks = ' '.repeat(400_000);
    await read(`${stamp} [7] LOG:  x\n${stamp} [7] ${blanks}\n${stamp} [7] a@b${blanks}\n`);
    await read(`${stamp} [7] LOG:  statement: /*${'(/*'.repeat(200_000)}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('a prefix without a time is refused by the schema', () => {
    const map = formatById('postgresql-stderr')?.map;
    expect(map?.safeParse({ prefix: '%u@%d ' }).success).toBe(false);
    expect(map?.safeParse({ prefix: '%m ' }).success).toBe(true);
  });

  test('lines before the first entry are rejected one by one', async () => {
    const { events, rejected } = await read(`\tFROM resident\n\n${stamp} [7] LOG:  x\n\tmore`);
    expect(rejected.map((it) => it.line)).toEqual([1]);
    expect(events.map((event) => event.line)).toEqual([3]);
  });
});

describe('times with a zone', () => {
  test.each([
    ['2026-11-20 18:30:00.123 JST', '2026-11-20T09:30:00.123Z'],
    ['2026-11-20 18:30:00 +09', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20 18:30:00 -0330', '2026-11-20T22:00:00.000Z'],
    ['2026-07-01 12:00:00 CEST', '2026-07-01T10:00:00.000Z'],
    ['2026-10-25 02:30:00 CEST', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25 02:30:00 CET', '2026-10-25T01:30:00.000Z'],
    ['2026-01-05 12:00:00 EST', '2026-01-05T17:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(new Date(zonedInstant(text) ?? 0).toISOString()).toBe(instant);
  });

  test.each([
    '2026-11-20 18:30:00',
    '2026-02-30 18:30:00 JST',
    '2026-11-20 24:30:00 JST',
    '2026-11-20 18:30:00 XYZ',
  ])('%s is none', (text) => expect(zonedInstant(text)).toBeNull());

  test('an entry whose zone is not known is rejected, never taken for now', async () => {
    const { rejected } = await read(`2026-11-20 18:30:00 XYZ [7] LOG:  x\n${stamp} [7] LOG:  x`);
    expect(rejected.map((it) => it.line)).toEqual([1]);
  });
});

test.each([
  ['SELECT 1', 'search'],
  ['  -- note\n /* more */ (SELECT 1)', 'search'],
  ['with x as (select 1) select * from x', 'search'],
  ['WITH x AS (DELETE FROM a RETURNING *) SELECT * FROM x', 'update'],
  ['COPY a TO STDOUT', 'export'],
  ['copy public."odd to name" (b, "c)") to program \'gzip\'', 'export'],
  ["COPY a FROM '/in/to'", 'update'],
  ["COPY (SELECT ')' FROM a WHERE b = 'from') TO '/out'", 'export'],
  ['COPY "to" FROM STDIN', 'update'],
  ['TRUNCATE a', 'update'],
  ['SET x = 1', 'other'],
  ['', 'other'],
])('the SQL %j is %s', (sql, action) => {
  expect(actionOfSql(sql)).toBe(action);
});
