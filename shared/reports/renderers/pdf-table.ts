import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { type Cell, type Column, printCell, type Table } from '../document.ts';
import { element, type StructureNode, wordsOf } from './pdf-structure.ts';

const fontSize = 8.5;

/** So many lines of a cell certainly fit on a page, below the title and the heads. */
const linesOnPage = 36;

/**
 * A table as wide as the text (`contentWidth` in points). Title and heads are repeated on the next
 * page, and no row is cut, except where one is too long for a page: the library would leave it out.
 */
export function pdfTable(
  { title, columns, rows, total }: Table,
  contentWidth: number,
  whole: StructureNode,
): Content {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  // What is left once every cell has its padding and its line.
  const width = contentWidth - columns.length * 9 - 1;
  const widths = columns.map(({ share }) => (width * share) / shares);
  const linesOf = (cell: Cell, at: number) =>
    printCell(cell)
      .split('\n')
      .reduce((sum, { length }) => sum + Math.ceil((length * fontSize) / (widths[at] ?? width)), 0);
  const isLong = rows.some((row) => row.some((cell, at) => linesOf(cell, at) > linesOnPage));
  const structure = element(whole, 'Table');
  const caption = captionRow(title, columns, structure);
  const heads = headRow(columns, structure);
  const body = rows.map((row) => cells(row, columns, false, structure));
  const sums = total === null ? [] : [cells(total, columns, true, structure)];
  return {
    margin: [0, 2, 0, 8],
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: !isLong,
      widths,
      body: [caption, heads, ...body, ...sums],
    },
    // None above the title, which has no frame.
    layout: { hLineWidth: (line) => (line === 0 ? 0 : 0.5), vLineWidth: () => 0.5 },
  };
}

function captionRow(
  title: string,
  columns: readonly Column[],
  structure: StructureNode,
): TableCell[] {
  const border: [boolean, boolean, boolean, boolean] = [false, false, false, false];
  const text = wordsOf(title, element(structure, 'Caption'));
  const rest = columns.slice(1).map((): TableCell => ({ text: '', border }));
  return [{ text, bold: true, colSpan: columns.length, border }, ...rest];
}

function headRow(columns: readonly Column[], structure: StructureNode): TableCell[] {
  const row = element(structure, 'TR');
  return columns.map(({ title, align: alignment }): TableCell => {
    const text = wordsOf(title, element(row, 'TH'));
    return { text, bold: true, alignment, fontSize, fillColor: '#eeeeee' };
  });
}

function cells(
  given: readonly Cell[],
  columns: readonly Column[],
  bold: boolean,
  structure: StructureNode,
): TableCell[] {
  const row = element(structure, 'TR');
  return given.map((cell, at): TableCell => {
    const text = wordsOf(printCell(cell), element(row, 'TD'));
    return { text, bold, alignment: columns[at]?.align ?? 'left', fontSize };
  });
}
