import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { csvScanner } from '../../shared/reading/csv-records.ts';

interface Scanned {
  readonly records: { line: number; fields: string[]; text: string }[];
  readonly rejected: { line: number; raw: string }[];
}

/** Pushes text the way the reader does: in whole lines, in as many pieces as the cuts say. */
function scan(text: string, delimiter = ',', piecesAfterLines: readonly number[] = []): Scanned {
  const records: Scanned['records'] = [];
  const rejected: Scanned['rejected'] = [];
  const scanner = csvScanner(
    { delimiter, quotes: true },
    {
      record(record) {
        const fields = Array.from({ length: record.count }, (_, index) => record.field(index));
        records.push({ line: record.line, fields, text: record.text() });
      },
      reject: (line, _reason, raw) => rejected.push({ line, raw }),
    },
  );
  const lines = text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
  let piece = '';
  for (const [index, line] of lines.entries()) {
    piece += line;
    if (piecesAfterLines.length > 0 && !piecesAfterLines.includes(index)) continue;
    scanner.push(piece);
    piece = '';
  }
  if (piece !== '') scanner.push(piece);
  scanner.end();
  return { records, rejected };
}

const cell = fc.stringMatching(/^[ab"住,|\n\r\t ]{0,6}$/u);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
});
const written = (rows: readonly string[][], delimiter: string, lineEnd: string): string =>
  rows
    .map((row) =>
      row
        .map((it) => (/[",|\n\r\t]/u.test(it) ? `"${it.replaceAll('"', '""')}"` : it))
        .join(delimiter),
    )
    .join(lineEnd);

describe('the CSV scanner', () => {
  test('reads what csv-parse reads, whatever is quoted and wherever the text is cut', () => {
    const delimiters = fc.constantFrom(',', '|', '\t');
    const ends = fc.constantFrom('\n', '\r\n');
    const cuts = fc.array(fc.nat(20), { maxLength: 10 });
    fc.assert(
      fc.property(table, delimiters, ends, fc.boolean(), cuts, (rows, delimiter, end, last, at) => {
        const text = written(rows, delimiter, end) + (last ? end : '');
        const expected = parse(text, {
          delimiter,
          record_delimiter: ['\n', '\r\n'],
          relax_column_count: true,
        });
        const { records, rejected } = scan(text, delimiter, at);
        expect(rejected).toEqual([]);
        expect(records.map((it) => it.fields)).toEqual(expected);
        expect(records.map((it) => it.fields)).toEqual(rows);
      }),
      { numRuns: 2_000 },
    );
  });

  test('gives each record its own text and the number of its first line', () => {
    const { records } = scan('a,b\r\n\r\n"c\r\nd",e\n"f""",g');
    expect(records).toEqual([
      { line: 1, fields: ['a', 'b'], text: 'a,b' },
      { line: 3, fields: ['c\r\nd', 'e'], text: '"c\r\nd",e' },
      { line: 5, fields: ['f"', 'g'], text: '"f""",g' },
    ]);
  });

  test.each([
    ['a quote inside an unquoted field', 'a,b"c\nd,e\n', [1]],
    ['text after a closing quote', '"a"b,c\nd,e\n', [1]],
    ['a quote that is never closed', 'a,"b\nd,e\n', [1]],
    ['a stray quote that another line would close', 'a,"b\nd,"e",f\nd,e\n', [1]],
  ])('%s costs its own line only', (_title, text, lines) => {
    const { records, rejected } = scan(text);
    expect(rejected.map((it) => it.line)).toEqual(lines);
    expect(records.at(-1)?.fields).toEqual(['d', 'e']);
  });

  test('any text at all: every line that is not blank is in one record or one rejection', () => {
    const texts = fc.stringMatching(/^[a",\n\r]{0,40}$/u);
    fc.assert(
      fc.property(texts, fc.array(fc.nat(12), { maxLength: 6 }), (text, at) => {
        const whole = scan(text);
        expect(scan(text, ',', at)).toEqual(whole);
        const kept = [...whole.records.map((it) => it.text), ...whole.rejected.map((it) => it.raw)];
        const signs = (it: string) => it.replaceAll(/[\n\r]/gu, '').length;
        expect(kept.reduce((sum, it) => sum + signs(it), 0)).toBe(signs(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('a quoted field longer than the bound costs its first line, and memory stays flat', () => {
    const long = 'x'.repeat(limits.lineBytesMax / 2);
    const { records, rejected } = scan(`a,b\nc,"${long}\n${long}\n${long}"\nd,e\n`);
    expect(records[0]?.fields).toEqual(['a', 'b']);
    expect(records.at(-1)).toMatchObject({ line: 5, fields: ['d', 'e'] });
    expect(rejected[0]?.line).toBe(2);
  });

  test('a dialect without quotes reads a quotation mark as a character like others', () => {
    const records: string[][] = [];
    const scanner = csvScanner(
      { delimiter: '\t', quotes: false },
      {
        record: (it) => records.push([it.field(0), it.field(1), it.field(2)]),
        reject() {},
      },
    );
    scanner.push('"a\tb"c\n');
    scanner.end();
    expect(records).toEqual([['"a', 'b"c', '']]);
  });
});
