import { fieldStride } from './batch-bounds.ts';
import type { BatchMemory } from './batch-memory.ts';
import type { CsvDialect } from './csv-fields.ts';
import { csvFinder } from './csv-tokens-module.ts';
import { createLineFields, type LineTokens } from './line-fields.ts';

const quotationMark = 0x22;
/** Never a byte of UTF-8. */
const noMark = 0xff;
/** Instead of a place: nobody asks for the field. */
const notKept = -1;

/**
 * Finds the fields `kept` (by number; what is found stands in their order) of lines that have exactly
 * `count` fields. A field may be quoted, but holds no quotation mark and no line end.
 */
export function csvTokens(
  { delimiter, quotes }: CsvDialect,
  count: number,
  kept: readonly number[],
  memory: BatchMemory,
): LineTokens {
  const fields = createLineFields(kept.length, memory);
  const { from: froms, until: untils, lineFrom, lineUntil } = fields;
  const places = memory.ints(count).fill(notKept);
  for (const [place, field] of kept.entries())
    places[field] = place * fieldStride * Int32Array.BYTES_PER_ELEMENT;
  const finder = csvFinder(memory.memory);
  const cut = delimiter.charCodeAt(0);
  const quote = quotes ? quotationMark : noMark;
  return {
    fields,
    find(_text, from, size, linesMax) {
      const stopped = finder.find(
        from,
        size,
        linesMax,
        cut,
        quote,
        count,
        places.byteOffset,
        froms.byteOffset,
        untils.byteOffset,
        lineFrom.byteOffset,
        lineUntil.byteOffset,
      );
      fields.length = finder.lines();
      return stopped;
    },
  };
}
