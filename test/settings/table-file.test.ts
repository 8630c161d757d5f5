import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { assignmentsTable } from '../../shared/settings/assignments-csv.ts';
import { householdsTable } from '../../shared/settings/households-csv.ts';
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

test('rows that are read quickly are those that the schemas give', () => {
  const cells = fc.record({
    subject: fc.constantFrom('', '0000123', '\u3000', '住民 1'),
    actor: fc.constantFrom('', 'S0301'),
    section: fc.constantFrom('', '住民課'),
    from: fc.constantFrom('2026-10-01', '2026-10-01T08:30', '2026-02-30', ''),
    until: fc.constantFrom('', '2026-10-01', '2026-09-30', '2026-10-01T08:29:59Z', 'soon'),
    reason: fc.constantFrom('転入', ''),
    household: fc.constantFrom('H1', '', ' '),
  });
  for (const { row, quick, columns } of [assignmentsTable('Asia/Tokyo'), householdsTable])
    fc.assert(
      fc.property(cells, (given) => {
        const value = new Map(Object.entries(given).map(([name, cell]) => [name, cell.trim()]));
        const parsed = row.safeParse(
          Object.fromEntries(columns.map((name) => [name, value.get(name)])),
        );
        expect(quick?.((column) => value.get(column) ?? '')).toEqual(
          parsed.success ? parsed.data : null,
        );
      }),
    );
});

test('a table reads the same with and without quotes', () => {
  const plain = 'left,right\na,b\n\n,\nc\n d , e\n';

  expect(read(plain.replace('a,b', '"a",b')).said).toEqual(read(plain).said);
  expect(read(plain.replace('a,b', '"a",b')).rows.map(({ row }) => row)).toEqual(
    read(plain).rows.map(({ row }) => row),
  );
});
