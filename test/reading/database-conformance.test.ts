import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { deedOfDynamodb } from '../../shared/reading/dynamodb-deed.ts';
import { collect, sourceOfFormat } from './collected.ts';

const data = new URL('../../../shared/data/', import.meta.url);

describe('PostgreSQL as JSON', () => {
  const folder = new URL('elastic-beats/postgresql/log/test/', data);
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv.log'));

  test('the entries of every csvlog, written as jsonlog writes them, are the same events', async () => {
    let read = 0;
    for (const name of files) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const rows: string[][] = parse(text, { relax_column_count: true });
      const lines = rows.map((row) => JSON.stringify(jsonlogOf(row)));
      const asCsv = await collect(text, sourceOfFormat('postgresql-csvlog'));
      const asJson = await collect(lines.join('\n'), sourceOfFormat('postgresql-jsonlog'));
      const plain = (event: object) => ({ ...event, line: 0 });
      expect(asJson.events.map(plain)).toEqual(asCsv.events.map(plain));
      expect(asJson.rejected).toHaveLength(asCsv.rejected.length);
      read += asJson.events.length;
    }
    expect([files.length, read]).toEqual([10, 76]);
  });
});

/** By the keys of the documentation's table; an empty column has no key. */
function jsonlogOf(row: readonly string[]): object {
  const [address = '', port] = /^(.*):(\d+)$/u.exec(row[4] ?? '')?.slice(1) ?? [row[4]];
  const entry = {
    timestamp: row[0],
    user: row[1],
    dbname: row[2],
    pid: Number(row[3]),
    remote_host: address,
    remote_port: port === undefined ? undefined : Number(port),
    session_id: row[5],
    line_num: row[6] === '' ? undefined : Number(row[6]),
    ps: row[7],
    error_severity: row[11],
    state_code: row[12],
    message: row[13],
    statement: row[19],
  };
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== ''));
}

describe('items of DynamoDB', () => {
  test.each([
    ['TransactGetItems', { transactItems: [{}, {}, {}] }, 'view', 3],
    ['BatchGetItem', { requestItems: 'HIDDEN' }, 'view', null],
    ['BatchGetItem', null, 'view', null],
    ['ExecuteStatement', { statement: 'SELECT * FROM resident' }, 'search', null],
    ['ExecuteStatement', { statement: 'UPDATE resident SET a=1' }, 'update', null],
    ['Query', undefined, 'search', null],
    ['BatchWriteItem', {}, 'update', null],
  ])('%s %j', (name, request, action, records) => {
    expect(deedOfDynamodb(name, request)).toEqual({ action, records });
  });

  test('tables and settings are no items', () => {
    expect(deedOfDynamodb('DescribeTable', {})).toBeNull();
  });
});
