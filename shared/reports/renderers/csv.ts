import { encodeCp932 } from '../cp932.ts';
import type { Block, Cell } from '../document.ts';
import { defineRenderer } from './renderer.ts';

/** Every table and figure for a spreadsheet, one below the other, each under its title. */
export const csv = defineRenderer({
  id: 'csv',
  title: { ja: 'CSV（Excel 向け）', en: 'CSV, for Excel' },
  mediaType: 'text/csv',
  async render({ title, footer, blocks }, { csvEncoding }) {
    const rows = [[title], [footer], [], ...blocks.flatMap(rowsOf)];
    const text = rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
    // What CP932 cannot say shows as the printers' mark for a missing type.
    if (csvEncoding === 'cp932') return encodeCp932(text, '〓');
    return new TextEncoder().encode(`\ufeff${text}`);
  },
});

function rowsOf(block: Block): readonly (readonly Cell[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [[block.words]];
    case 'figures':
      return block.figures.map(({ label, value, comparison }) => [label, value, comparison]);
    case 'table': {
      const total = block.total === null ? [] : [block.total];
      const titles = block.columns.map((column) => column.title);
      return [[], [block.title], titles, ...block.rows, ...total, []];
    }
    case 'chart':
      return [[], [block.title], [block.alternative], []];
    case 'approval':
      return [[...block.boxes]];
    case 'page-break':
      return [[]];
  }
}

/**
 * A field as RFC 4180 quotes it. Words that a spreadsheet would take for a formula are led by an
 * apostrophe (OWASP, CSV injection); numbers, negative ones too, stay numbers.
 */
function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = /^\s*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
