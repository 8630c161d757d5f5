import { onOneLine } from './terminal.ts';

/** Rows set in columns two spaces apart, each on one line; the last column is not filled up. */
export function inColumns(cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map(onOneLine));
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
    }
  }
  const lines = rows.map((row) =>
    row.map((cell, index) => filled(cell, index < row.length - 1 ? (widths[index] ?? 0) : 0)),
  );
  return lines.map((cells) => `${cells.join('  ')}\n`).join('');
}

/** How many columns of a terminal a text takes: a full-width character takes two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += fullWidth.test(character) ? 2 : 1;
  return width;
}

/**
 * East Asian Width W and F (Unicode Standard Annex 11) as far as Japanese text needs them; of the
 * katakana the half-width ones (U+FF61 to U+FF9F) are left out.
 */
const fullWidth =
  /[\p{Script=Han}\p{Script=Hiragana}\u3000-\u30ff\u31f0-\u33ff\uff01-\uff60\uffe0-\uffe6]/u;

function filled(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - widthOf(cell)));
}
