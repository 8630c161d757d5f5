import { describe, expect, test } from 'vitest';
import { deedOfRows } from '../../shared/reading/rows-read.ts';
import { actionOfSql } from '../../shared/reading/sql-deed.ts';

describe('what a statement does', () => {
  test.each([
    ["SELECT * FROM resident INTO OUTFILE '/tmp-x'", 'export'],
    ["/* c */ select a into\n dumpfile 'x' from t", 'export'],
    ["SELECT * FROM r INTO OUTFILE S3 's3://b/k'", 'export'],
    ["SELECT * FROM aws_s3.query_export_to_s3('SELECT 1', 'b', 'k', 'r')", 'export'],
    ["SELECT lo_export(1, 'x')", 'export'],
    ['BACKUP DATABASE juki TO DISK = 1', 'export'],
    ["SELECT 'a\\' into outfile ', b FROM t", 'search'],
    ['SELECT `into outfile`, "into dumpfile" FROM t', 'search'],
    ['SELECT a INTO b FROM t', 'search'],
    ['select', 'search'],
    ['insert_select', 'update'],
    ['EXEC dbo.print_all', 'other'],
  ])('%s', (statement, action) => expect(actionOfSql(statement)).toBe(action));

  test('a read of many rows is an export, of few or unknown rows a search', () => {
    const deeds = [100, 101, null].map((rows) => deedOfRows('search', rows, 101));
    expect(deeds.map((it) => it.action)).toEqual(['search', 'export', 'search']);
    expect(deeds.map((it) => it.records)).toEqual([100, 101, null]);
    expect(deedOfRows('update', 5_000, 101)).toEqual({ action: 'update', records: 5_000 });
    expect(deedOfRows('other', null, 101)).toEqual({ action: 'other', records: 0 });
  });

  test('quotes that never end take no longer than their text', () => {
    const begin = performance.now();
    actionOfSql(`select into outfile ${"'\\".repeat(100_000)}`);
    actionOfSql(`select into outfile ${'\'"`'.repeat(100_000)}`);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
