import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochInstant } from '../../shared/reading/epoch.ts';
import { exactJson } from '../../shared/reading/exact-json.ts';
import { jsonList, jsonPath, jsonText } from '../../shared/reading/json-path.ts';

describe('a path', () => {
  test.each([
    { user: { name: { full: 'x' } } },
    { 'user.name.full': 'x' },
    { 'user.name': { full: 'x' } },
    { user: { 'name.full': 'x' } },
    { user: {}, 'user.name.full': 'x' },
  ])('finds keys however they are nested: %j', (json) => {
    expect(jsonPath('user.name.full')(json)).toBe('x');
  });

  test('finds places in lists and how many there are, and nothing that is inherited', () => {
    expect(jsonPath('rows.1.id')({ rows: [{ id: 1 }, { id: 2 }] })).toBe(2);
    expect(jsonPath('rows.length')({ rows: [{ id: 1 }, { id: 2 }] })).toBe(2);
    for (const path of ['constructor', '__proto__', 'rows.map', 'toString.name']) {
      expect(jsonPath(path)({ rows: [] })).toBeUndefined();
    }
    expect(jsonPath('a.b')(null)).toBeUndefined();
  });

  test('gives text: of the first path that has any, never of a list of several', () => {
    const text = jsonText('a', 'b');
    expect(text({ a: '', b: 7 })).toBe('7');
    expect(text({ a: ['x'], b: 'y' })).toBe('x');
    expect(text({ a: ['x', 'y'], b: null })).toBeUndefined();
    expect(text({ a: {}, b: false })).toBe('false');
  });

  test('gives a list, of one value too', () => {
    expect(jsonList('a')({ a: 'x' })).toEqual(['x']);
    expect(jsonList('a')({ a: ['x', 'y'] })).toEqual(['x', 'y']);
    expect(jsonList('a')({ a: null })).toEqual([]);
  });
});

describe('exact JSON', () => {
  test('is JSON.parse but for whole numbers that would be rounded', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const json: unknown = JSON.parse(text);
        const hasLong = /\d{16}/u.test(text);
        if (!hasLong) expect(exactJson(text)).toEqual(json);
        else expect(JSON.parse(JSON.stringify(exactJson(text)))).toBeDefined();
      }),
    );
    expect(exactJson('{"n":[12345678901234567890,9007199254740991,0.5000000000000000]}')).toEqual({
      n: ['12345678901234567890', 9_007_199_254_740_991, 0.5],
    });
  });

  test('is undefined for what is not JSON, however deep', () => {
    expect(exactJson('{')).toBeUndefined();
    const deep = `${'['.repeat(200_000)}1234567890123456789${']'.repeat(200_000)}`;
    expect(() => exactJson(deep)).not.toThrow();
  });
});

describe('a count since 1970', () => {
  test('is read in its unit, cut to milliseconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (ms) => {
        expect(epochInstant(`${ms}`, 'milliseconds')).toBe(ms);
        expect(epochInstant(`${ms}999`, 'microseconds')).toBe(ms);
        expect(epochInstant((ms / 1_000).toFixed(3), 'seconds')).toBe(ms);
        expect(epochInstant(`${ms}000000`, 'nanoseconds')).toBe(ms);
      }),
    );
  });

  test.each(['', '-1', '1e3', '2026-11-20', 'NaN', '1795167000000000'])('refuses %j', (text) => {
    expect(epochInstant(text, 'seconds')).toBeNull();
  });
});
