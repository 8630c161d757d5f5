import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { openMistakeBook, printMistake } from '../../shared/settings/mistake-book.ts';
import { readTable, type Table } from '../../shared/settings/table-file.ts';

const pairs: Table<{ left: string; right: string }> = {
  name: 'pairs.csv',
  columns: ['left', 'right'],
  row: z.strictObject({ left: z.string(), right: z.string() }),
};

function read(text: string | Uint8Array) {
  const book = openMistakeBook();
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const rows = readTable(pairs, bytes, book);
  return { rows, said: book.list().map((mistake) => printMistake(mistake, 'en')) };
}

test('columns may stand in any order, and cells lose the blanks around them', () => {
  const { rows } = read('right, left\n 1 ,　2　\n');

  expect(rows.map(({ row }) => row)).toEqual([{ left: '2', right: '1' }]);
  expect(rows[0]?.placeOf('left')).toEqual({ line: 2, column: 2 });
});

test('blank lines and rows of nothing but commas are no rows', () => {
  const { rows, said } = read('left,right\n\na,b\n,\n   \nc,d\n\n');

  expect(said).toEqual([]);
  expect(rows.map(({ row, placeOf }) => [row.left, placeOf('left').line])).toEqual([
    ['a', 3],
    ['c', 6],
  ]);
});

test('a row of the wrong length is told, and its neighbours are read', () => {
  const { rows, said } = read('left,right\na,b\nc\nd,e,f\ng,h\n');

  expect(rows.map(({ row }) => row.left)).toEqual(['a', 'g']);
  expect(said).toEqual([
    'pairs.csv:3:2: This row has 1 field. The header has 2; give it as many.',
    'pairs.csv:4:3: This row has 3 fields. The header has 2; give it as many.',
  ]);
});

test('a table without a header is told once, and none of its cells is quoted', () => {
  expect(read('00000042,如月花子\n00000043,如月太郎\n').said).toEqual([
    'pairs.csv:1:1: The first line is no header. Write left, right there, in any order.',
  ]);
});

test('a table in no known encoding is told with the line where it breaks', () => {
  const bytes = Uint8Array.from([...Buffer.from('left,right\na,'), 0xff, 0xff, 0x0a]);

  expect(read(bytes).said).toEqual([
    'pairs.csv:2:1: The table is neither UTF-8 nor CP932 (Shift_JIS). Save it as one of the two.',
  ]);
});

const cell = fc
  .array(fc.constantFrom('a', '課', '"', ',', '\n', '\r\n', ' x'), { minLength: 1, maxLength: 6 })
  .map((pieces) => `v${pieces.join('')}v`);

test('whatever the cells hold, each row is found on the physical line where it begins', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
      (table, lineEnd) => {
        const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
        let text = `left,right${lineEnd}`;
        const expected = table.map(([left, right]) => {
          const line = text.split('\n').length;
          text += `${quote(left)},${quote(right)}${lineEnd}`;
          const row = {
            left: left.replaceAll('\r\n', '\n'),
            right: right.replaceAll('\r\n', '\n'),
          };
          return { row, line };
        });

        const { rows, said } = read(text);

        expect(said).toEqual([]);
        expect(rows.map(({ row, placeOf }) => ({ row, line: placeOf('left').line }))).toEqual(
          expected,
        );
      },
    ),
  );
});
