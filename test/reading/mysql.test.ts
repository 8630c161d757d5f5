import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, sourceOfFormat } from './collected.ts';

const csv = sourceOfFormat('mysql-audit-csv');
const json = sourceOfFormat('mysql-audit-json', { exportRowsMin: 10 });
const line = (statement: string, code: number, more = '') =>
  `20261120 18:30:00,db1,s0123,192.0.2.7,9,41,QUERY,juki,'${statement}',${code}${more}`;

describe("MySQL's server_audit", () => {
  test('reads a statement whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('', ',0', ',SSL/TLS'),
        async (text, more) => {
          const escaped = text
            .replaceAll(/[\0\r\uFFFD]/gu, '')
            .replaceAll(/['\\]/gu, (sign) => `\\${sign}`)
            .replaceAll('\n', '\\n');
          const { events } = await collect(line(`SELECT ${escaped}`, 1142, more), csv);
          expect(events).toMatchObject([{ actor: 's0123', outcome: 'denied', screen: 'juki' }]);
        },
      ),
    );
  });

  test('takes no longer than its text where a line is crafted', async () => {
    const begin = performance.now();
    for (const piece of ["''", "\\'", "',", ',', "',0"]) {
      const crafted = line(piece.repeat(100_000), 0).slice(0, -2);
      await collect(`${line('SELECT 1', 0)}\n${crafted}x\n`, csv);
    }
    expect(performance.now() - begin).toBeLessThan(3_000);
  });
});

describe("MySQL's JSON", () => {
  const statement = (query: string, rowsSent: number | undefined, status = 0) =>
    JSON.stringify({
      timestamp: '2026-11-20 09:30:00',
      class: 'general',
      event: 'status',
      account: { user: 's0123', host: 'pc7' },
      general_data: { query, status },
      query_statistics: { rows_sent: rowsSent },
    });

  test.each([
    ['SELECT 1', 9, 'search', 9],
    ['SELECT 1', 10, 'export', 10],
    ['SELECT 1', undefined, 'search', null],
    ['SHOW TABLES', 40, 'other', 0],
    ['UPDATE resident SET a = 1', 0, 'update', null],
    ["TABLE resident INTO OUTFILE 'x'", 0, 'export', null],
  ])('%s with %s rows sent', async (query, rowsSent, action, records) => {
    const { events } = await collect(statement(query, rowsSent), json);
    expect(events).toMatchObject([{ action, records }]);
  });

  test('an error that is no refusal is an error', async () => {
    const { events } = await collect(statement('SELECT 1', undefined, 1064), json);
    expect(events).toMatchObject([{ outcome: 'error' }]);
  });
});
