import * as z from 'zod';
import type { SampleTable } from '../../shared/guessing/guess.ts';
import { fixedWidth } from '../../shared/reading/fixed-width.ts';
import { widthOf } from './columns.ts';

const fixedMap = z.object({ fixedWidth });

/**
 * The first line of a sample under a ruler, with a mark where each field begins: on a terminal a
 * full-width character is two columns wide, as it is two bytes in CP932. Empty for other maps.
 */
export function rulerOver(table: SampleTable, map: unknown): string {
  const parsed = fixedMap.safeParse(map);
  if (!parsed.success) return '';
  const line = table.map(({ values }) => values[0] ?? '').join('');
  const columns = Array.from({ length: widthOf(line) }, (_, index) => index + 1);
  const tens = columns.map((at) => (at % 10 === 0 ? `${(at / 10) % 10}` : ' ')).join('');
  const units = columns.map((at) => `${at % 10}`).join('');
  const starts = new Set(parsed.data.fixedWidth.fields.map(({ from }) => from));
  const marks = columns.map((at) => (starts.has(at) ? '^' : ' ')).join('');
  return `${[tens, units, line, marks.trimEnd()].join('\n')}\n`;
}
