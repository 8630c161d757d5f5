import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = execFileSync('git', ['ls-files', 'functions', 'shared', 'local', 'infra'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file));

/** Places of a pattern: `file:line`. */
function placesOf(pattern: RegExp, isMeant: (file: string) => boolean): readonly string[] {
  return files.filter(isMeant).flatMap((file) =>
    readFileSync(`${root}${file}`, 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

const everywhere = () => true;

describe('Nothing reads the whole table', () => {
  test('no code asks for a scan, or for a statement that could become one', () => {
    const scans = /\b((Scan|(Batch)?ExecuteStatement|ExecuteTransaction)Command|paginateScan)\b/;
    expect(placesOf(scans, everywhere)).toEqual([]);
  });

  test('no right allows one', () => {
    const rights = readFileSync(`${root}infra/rights.md`, 'utf8');
    expect(rights).not.toMatch(/dynamodb:(Scan|PartiQL)/);
  });

  test('every query goes through one door, which names its partition', () => {
    const queries = placesOf(/new QueryCommand\(/, everywhere);
    expect(queries.map((place) => place.replace(/:\d+$/, ''))).toEqual([
      'shared/adapters/aws/dynamodb-access.ts',
    ]);
    const isAdapter = (file: string) => file.startsWith('shared/adapters/aws/');
    const calls = placesOf(/\bqueryAll\(access, \{$/, isAdapter);
    const conditions = placesOf(/KeyConditionExpression:/, isAdapter);
    expect(conditions.length).toBeGreaterThanOrEqual(calls.length);
  });
});

test('no function waits for another of its kind: none reserves concurrency, no queue is first-in first-out', () => {
  expect(placesOf(/reservedConcurrentExecutions|fifo: true/, everywhere)).toEqual([]);
});
