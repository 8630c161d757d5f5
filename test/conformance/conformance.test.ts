import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { conformanceOf, type DataSet } from './conformance.ts';
import { dataSets } from './registry.ts';

describe('what others wrote down of their logs', () => {
  test.each(dataSets.map((it) => [it.id, it] as const))(
    '%s: every value is read as expected, or one sentence says why not',
    async (_id, dataSet) => {
      const found = await conformanceOf(dataSet);
      expect(found.records).toBe(dataSet.records);
      expect(found.unexplained).toEqual([]);
      expect(found.stale).toEqual([]);
    },
    120_000,
  );

  test('covers every folder of data but the one that detection is tested with', () => {
    const folders = readdirSync(new URL('../../../shared/data/', import.meta.url), {
      withFileTypes: true,
    });
    const names = folders.filter((it) => it.isDirectory()).map((it) => it.name);
    const covered = new Set(dataSets.map((it) => it.id.split(' ')[0]));
    expect(names.filter((name) => !covered.has(name))).toEqual(['synthetic-uba']);
  });
});

describe('the comparison', () => {
  const dataSet = (read: readonly object[], differences = 0): DataSet => ({
    id: 'invented',
    fields: 'user, path',
    records: 2,
    explanations: [{ file: 'a.log', field: 'path', differences, why: 'It is invented.' }],
    async compare(compared) {
      const expected = [
        { user: 'a', path: '/1' },
        { user: 'b', path: undefined },
      ];
      compared.records(
        'a.log',
        expected,
        read.map((it) => ({ ...it })),
      );
    },
  });
  const equal = [{ user: 'a', path: '/1', more: 1 }, { user: 'b' }];

  test('counts values, and lets pass what is not expected', async () => {
    const found = await conformanceOf(dataSet(equal));
    expect(found).toMatchObject({ files: 1, records: 2, expected: 4, different: [], stale: [] });
  });

  test.each([
    ['another value', [{ user: 'x', path: '/1' }, { user: 'b' }], 'user'],
    ['a record too few', equal.slice(1, 1), 'record'],
    ['a record too many', [...equal, {}], 'record'],
  ])('finds %s', async (_title, read, field) => {
    const { unexplained } = await conformanceOf(dataSet(read));
    expect(unexplained.map((it) => it.field)).toContain(field);
  });

  test('finds an explanation that explains more or fewer differences than it says', async () => {
    const read = [{ user: 'a', path: '/x' }, { user: 'b' }];
    expect((await conformanceOf(dataSet(read, 1))).unexplained).toEqual([]);
    expect((await conformanceOf(dataSet(read, 1))).stale).toEqual([]);
    expect((await conformanceOf(dataSet(read, 2))).stale).toHaveLength(1);
    expect((await conformanceOf(dataSet(equal, 1))).stale).toHaveLength(1);
  });
});
