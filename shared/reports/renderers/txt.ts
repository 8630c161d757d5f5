import { type Block, printCell, type Table } from '../document.ts';
import { defineRenderer } from './renderer.ts';

/** Plain text, complete: what a mail on a closed network can carry. */
export const txt = defineRenderer({
  id: 'txt',
  title: { ja: 'テキスト（メール本文）', en: 'plain text, for mail' },
  mediaType: 'text/plain; charset=utf-8',
  async render({ title, issuer, footer, blocks }) {
    const lines = [title, issuer, '', ...blocks.flatMap(linesOf), footer];
    return new TextEncoder().encode(`${lines.join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n`);
  },
});

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `${block.level === 1 ? '■' : '●'} ${block.words}`, ''];
    case 'paragraph':
      return [block.words, ''];
    case 'figures':
      return [
        ...block.figures.map((one) => `・${one.label} ${one.value}（${one.comparison}）`),
        '',
      ];
    case 'table':
      return tableLines(block);
    case 'chart':
      return [`${block.title}`, block.alternative, ''];
    case 'approval':
      return [block.boxes.map((box) => `［${box}　　　］`).join(''), ''];
    case 'page-break':
      return [];
  }
}

/** A row a line, each cell named: columns do not line up in a proportional font. */
function tableLines({ title, columns, rows, total }: Table): readonly string[] {
  const all = total === null ? rows : [...rows, total];
  const printed = all.map((row) => {
    const [first = '', ...rest] = row.map(printCell);
    const named = rest.flatMap((cell, at) =>
      cell === '' ? [] : [`${columns[at + 1]?.title ?? ''} ${cell}`],
    );
    return `・${first}${named.length > 0 ? `：${named.join('、')}` : ''}`;
  });
  return [title, ...printed, ''];
}
