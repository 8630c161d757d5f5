import * as z from 'zod';
import { linearPattern } from './linear-pattern.ts';
import { mapPattern } from './map-pattern.ts';
import { countOf } from './record-count.ts';

/**
 * What a cell must hold: a text, one of several texts (compared after NFKC, without outer spaces),
 * what a pattern finds something in, or a count of at least so many.
 */
export const condition = z.union([
  z.string(),
  z.array(z.string()).min(1),
  z.strictObject({ matches: mapPattern }),
  z.strictObject({ atLeast: z.int().min(1) }),
]);
export type Condition = z.infer<typeof condition>;

/** Whether the text of a cell is what a condition asks for. */
export type Test = (cell: string) => boolean;

/** Compiles a condition. */
export function testOf(given: Condition): Test {
  if (typeof given === 'string') return testOf([given]);
  if (Array.isArray(given)) {
    const texts = new Set(given.map(plain));
    return (cell) => texts.has(plain(cell));
  }
  if ('matches' in given) {
    const pattern = linearPattern(given.matches);
    return (cell) => pattern.find(plain(cell)) !== null;
  }
  // A blank cell and one that is no count are not at least anything.
  return (cell) => (countOf(cell) ?? 0) >= given.atLeast;
}

/** The column that a key of `when` names: digits alone are its place, counted from 1. */
export function placeOfKey(key: string): string | number {
  return /^[1-9]\d*$/u.test(key) ? Number(key) : key;
}

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}
