import type { Block, Cell, Column, Weight } from './document.ts';

/** A heading of the first or second rank. */
export function heading(words: string, level: 1 | 2 = 1): Block {
  return { kind: 'heading', level, words };
}

/** A paragraph. */
export function paragraph(words: string, weight: Weight = 'plain'): Block {
  return { kind: 'paragraph', words, weight };
}

/** A column of words, `share` wide. */
export function wordsColumn(title: string, share = 3): Column {
  return { title, align: 'left', share };
}

/** A column of figures, `share` wide. */
export function figuresColumn(title: string, share = 1): Column {
  return { title, align: 'right', share };
}

/** A table, with the sums of its figures where `summed` names them. */
export function table(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  total: readonly Cell[] | null = null,
): Block {
  return { kind: 'table', title, columns, rows, total };
}

/** The sum of a column of figures. */
export function sumOf(rows: readonly (readonly Cell[])[], at: number): number {
  return rows.reduce((sum, row) => {
    const cell = row[at];
    return sum + (typeof cell === 'number' ? cell : 0);
  }, 0);
}
