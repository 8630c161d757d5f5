import { paragraph } from './blocks.ts';
import type { Block } from './document.ts';
import type { Scribe } from './scribe.ts';

/** A report says so much of one thing; who has more to do asks the list of cases. */
export const rowsShownMax = 200;

/** A table with its first rows only, and how many more there are. */
export function firstRows(block: Block, { words, number }: Scribe): readonly Block[] {
  if (block.kind !== 'table' || block.rows.length <= rowsShownMax) return [block];
  const rest = block.rows.length - rowsShownMax;
  return [
    { ...block, rows: block.rows.slice(0, rowsShownMax) },
    paragraph(words.more(number(rest)), 'note'),
  ];
}
