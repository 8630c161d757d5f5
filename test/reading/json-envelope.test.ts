import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { envelopeRecords } from '../../shared/reading/json-envelope.ts';

interface Split {
  readonly records: readonly (readonly [number, unknown])[];
  readonly rejected: readonly number[];
}

function split(text: string, path: string | undefined, step = text.length): Split {
  const records: [number, unknown][] = [];
  const rejected: number[] = [];
  const splitter = envelopeRecords(path, {
    record: (it, place) => records.push([place, parsed(it)]),
    reject: (place) => rejected.push(place),
  });
  for (let at = 0; at < text.length; at += step) splitter.push(text.slice(at, at + step));
  splitter.end();
  return { records, rejected };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return `broken ${text}`;
  }
}

const record = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
const other = fc.dictionary(
  fc.string().filter((key) => key !== 'items' && key !== 'a' && key !== '__proto__'),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 3 },
);

describe('pages that hold their records in a list', () => {
  test('give their elements in order, whatever stands around and however it is cut', () => {
    const page = fc.tuple(other, fc.array(record, { maxLength: 4 }), other);
    fc.assert(
      fc.property(
        fc.array(page, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('items', 'a.items'),
        fc.constantFrom(undefined, 2),
        fc.integer({ min: 1, max: 40 }),
        (pages, path, indent, step) => {
          const text = pages
            .map(([before, items, after]) => {
              const inner = { ...before, items, ...after };
              const isNested = path === 'a.items';
              return JSON.stringify(isNested ? { x: 1, a: inner, y: [2] } : inner, null, indent);
            })
            .join('\n');
          const items = pages.flatMap(([, it]) => it);
          const expected = { records: items.map((it, index) => [index + 1, it]), rejected: [] };
          // Keys like "2" come before all others when an object is printed.
          expect(split(text, path)).toEqual(JSON.parse(JSON.stringify(expected)));
          expect(split(text, path, step)).toEqual(split(text, path));
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['broken off in the list', '{"items":[{"n":1},{"n":', [2]],
    ['broken off after the list', '{"items":[{"n":1}],"next":', [2]],
    ['with a comma too much after the list', '{"items":[{"n":1}],}', [2]],
    ['with a second list of the name', '{"items":[{"n":1}],"items":[{"n":2}]}', [2]],
    ['with a bracket too much', '{"items":[{"n":1}]]}', [2]],
    ['with text between its records', '{"items":[{"n":1} x {"n":2}],"next":1}', [2]],
  ])('a page %s keeps its records and rejects the rest once', (_title, text, rejected) => {
    for (const step of [1, 5, 1_000]) {
      expect(split(text, 'items', step)).toEqual({ records: [[1, { n: 1 }]], rejected });
    }
  });

  test('text after a page is a record of its own, for JSON.parse to refuse', () => {
    const { records } = split('{"items":[{"n":1}]} x', 'items');
    expect(records).toEqual([
      [1, { n: 1 }],
      [2, 'broken  x'],
    ]);
  });

  test('a head that is no JSON makes the page one broken record', () => {
    expect(split('{nope:1,"items":[{"n":1}]}', 'items').records).toHaveLength(1);
    expect(split('{"x":tru,"items":[{"n":1}]}', 'items').records).toEqual([
      [1, 'broken {"x":tru,"items":[{"n":1}]}'],
    ]);
  });

  test('a tail without end is given up in bounded memory', () => {
    const text = `{"items":[{"n":1}],"note":"${'x'.repeat(limits.lineBytesMax * 2)}"}`;
    expect(split(text, 'items', 65_536)).toEqual({ records: [[1, { n: 1 }]], rejected: [2] });
  });
});

test('without a path, and where no list stands at it, objects are the records', () => {
  const text = '{"items":[{"n":1}]}\n{"n":2}\n';
  expect(split(text, undefined).records).toEqual([
    [1, { items: [{ n: 1 }] }],
    [2, { n: 2 }],
  ]);
  expect(split('{"n":2}\n{"n":3}', 'items').records).toEqual([
    [1, { n: 2 }],
    [2, { n: 3 }],
  ]);
  expect(split('[{"n":2},{"n":3}]', 'items').records).toHaveLength(2);
});

test('of a page that is broken after its list, quarantine keeps the same however it is cut', () => {
  const rest = `"more": [}, ${'x'.repeat(5_000)}`;
  const shown = (cut: number) => {
    const raws: string[] = [];
    const text = `{"items":[{"a":1}], ${rest}`;
    const records = envelopeRecords('items', {
      record: () => {},
      reject: (_place, _reason, raw) => raws.push(raw),
    });
    for (let at = 0; at < text.length; at += cut) records.push(text.slice(at, at + cut));
    records.end();
    return raws;
  };
  expect(shown(1)).toEqual(shown(10_000));
  expect(shown(7)).toHaveLength(1);
});
