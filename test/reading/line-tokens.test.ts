import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchRowsMax, fieldStride } from '../../shared/reading/batch-bounds.ts';
import { recordFinder } from '../../shared/reading/csv-fields.ts';
import { csvTokens } from '../../shared/reading/csv-tokens.ts';
import { createEventBatch, type EventBatch } from '../../shared/reading/event-batch.ts';
import { jsonTokens } from '../../shared/reading/json-tokens.ts';
import type { LineTokens } from '../../shared/reading/line-fields.ts';

const batch: EventBatch = createEventBatch();
const twoFields = csvTokens({ delimiter: ',', quotes: true }, 2, [0, 1], batch.memory);
const secondField = csvTokens({ delimiter: ',', quotes: true }, 3, [1], batch.memory);
const finder = recordFinder({ delimiter: ',', quotes: true });
const sign = fc.constantFrom(
  'a',
  '髙',
  '𠮷',
  '\u0000',
  '\r',
  '"',
  ',',
  ' ',
  '\\',
  '\t',
  '{',
  '}',
  ':',
  '\u007f',
);
const content = fc.oneof(fc.string({ unit: sign, maxLength: 6 }), fc.string({ maxLength: 6 }));

/** The fields of the lines that are taken, and what is left. */
function found(
  tokens: LineTokens,
  text: string,
  count: number,
): { lines: string[][]; rest: string } {
  const size = batch.text.write(text);
  const stopped = tokens.find(batch.text, 0, size, batchRowsMax);
  const { fields } = tokens;
  const lines = Array.from({ length: fields.length }, (_, line) =>
    Array.from({ length: count }, (__, field) => {
      const place = field * fieldStride + line;
      return batch.text.toString('utf8', fields.from[place], fields.until[place]);
    }),
  );
  return { lines, rest: batch.text.toString('utf8', stopped, size) };
}

describe('the fields of lines', () => {
  it('are those that csv-parse finds, quoted or not, as far as no quotation mark is doubled', () => {
    const quoted = content.map((it) => `"${it.replaceAll('"', '')}"`);
    const line = fc
      .array(fc.oneof(content, quoted), { minLength: 1, maxLength: 4 })
      .map((fields) => fields.join(','));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.map((one) => one.replaceAll('\n', '') + end).join('');
        const { lines: given, rest } = found(twoFields, text, 2);
        const taken = text.slice(0, text.length - rest.length);
        const rows = parse(taken, {
          record_delimiter: ['\n', '\r\n'],
          relax_column_count: true,
        });
        expect(given).toEqual(rows);
        const isOdd =
          finder.find(rest, 0, false) !== 'whole' ||
          finder.found.count !== 2 ||
          finder.found.lineEnds > 0 ||
          rest.slice(0, finder.found.until).includes('""');
        expect(isOdd).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are only those that are asked for', () => {
    const { lines, rest } = found(secondField, 'a,b,c\n"d","e,f",""\n,,\ng,h\n', 1);
    expect(lines).toEqual([['b'], ['e,f'], ['']]);
    expect(rest).toBe('g,h\n');
  });

  it('are the values that JSON.parse finds, and every line that it refuses is left', () => {
    const keys = { a: 'text', thirteensigns: 'text', n: 'count or null', l: 'list' } as const;
    const shape = { keys, required: ['a'] };
    const long = fc.string({ unit: sign, maxLength: 50 });
    const objects = jsonTokens(shape, batch.memory);
    const value = fc.oneof(
      fc.oneof(content, long).map((it) => JSON.stringify(it)),
      fc.constantFrom('1', '0', '01', 'null', '1e3', '-1', '""', '"\ud800"', '"a', '{}'),
      fc.constantFrom(
        '[]',
        '["x","y"]',
        '["x',
        '["\\u0041"]',
        '123456789012345',
        '1234567890123456',
      ),
    );
    const object = fc
      .array(fc.tuple(fc.constantFrom(...Object.keys(keys), 'c', 'thirteensignsx'), value), {
        maxLength: 4,
      })
      .map((pairs) => `{${pairs.map(([key, it]) => `"${key}":${it}`).join(',')}}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(object, content), { maxLength: 6 }), (lines) => {
        const clean = lines.map((one) => one.replaceAll('\n', '').toWellFormed());
        const text = clean.map((one) => `${one}\n`).join('');
        const { lines: given } = found(objects, text, 4);
        for (const [number, [a = '', thirteensigns = '', n = '', l = '']] of given.entries()) {
          const parsed: unknown = JSON.parse(clean[number] ?? '');
          const expected = {
            a,
            ...(thirteensigns === '' ? {} : { thirteensigns }),
            ...(n === '' ? {} : { n: Number(n) }),
            ...(l === '' ? {} : { l: JSON.parse(l) }),
          };
          const isNull = (clean[number] ?? '').includes('"n":null');
          expect(parsed).toEqual(isNull ? { ...expected, n: null } : expected);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
