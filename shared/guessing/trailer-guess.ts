import type { DelimitedMap } from '../reading/delimited-map.ts';
import type { Rejected } from '../reading/sink.ts';

/** What lines at the end of a file begin with that are no records. */
const totals =
  /^["\s]*(?:[-=*]{3,}|合計|総計|小計|計|総?件数|全件数|終了?|以上|END|EOF|TOTAL|COUNT)/iu;

/**
 * The trailer that the rejected lines after a file's last event are: each begins with a word for a
 * total or an end, or the only one counts the other `lines`. Null: there are none, or they may be
 * damaged records, which is for a person to say.
 */
export function guessTrailer(
  last: readonly Rejected[],
  lines: number,
): NonNullable<DelimitedMap['trailer']> | null {
  const [first] = last;
  if (first === undefined) return null;
  const counting = last.length === 1 ? countingPattern(first.raw, lines) : null;
  if (counting !== null) return { pattern: counting };
  const heads = last.map(({ raw }) => totals.exec(raw)?.[0] ?? '');
  if (heads.includes('')) return null;
  return { pattern: `^(${[...new Set(heads.map(escaped))].join('|')})` };
}

/** For a line whose only number is how many lines there are. */
function countingPattern(raw: string, lines: number): string | null {
  const numbers = [...raw.matchAll(/\d+/gu)];
  const [count] = numbers;
  if (count === undefined || numbers.length > 1 || Number(count[0]) !== lines) return null;
  const head = raw.slice(0, count.index);
  return head === '' || head.length > 100 ? null : `^${escaped(head)}(?<count>\\d+)`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.|?*+()[\]{}/]/gu, (sign) => `\\${sign}`);
}
