import fc from 'fast-check';
import { streamOf } from '../../local/simulation/random.ts';

/** How lines are scattered over files. */
export interface Scattering {
  readonly seed: number;
  readonly files: number;
  /** Each file holds some days; else each holds lines of any day. */
  readonly byTime: boolean;
  /** So many lines in a hundred stand in a second file, too. */
  readonly repeatedPercent: number;
}

/** Any number of files from one to nine, up to half of the lines in two of them. */
export const anyScattering: fc.Arbitrary<Scattering> = fc.record({
  seed: fc.nat(),
  files: fc.integer({ min: 1, max: 9 }),
  byTime: fc.boolean(),
  repeatedPercent: fc.constantFrom(0, 10, 50),
});

/** The lines (oldest first) in any order over the files, every line in one at the least. */
export function scattered<Line>(
  lines: readonly Line[],
  { seed, files, byTime, repeatedPercent }: Scattering,
): readonly (readonly Line[])[] {
  const random = streamOf(seed);
  // A line without a number counts as often as in the file that holds it most often: once.
  const parts = Array.from({ length: files }, () => new Set<Line>());
  const anywhere = () => random.whole(0, files - 1);
  const places = new Map(lines.map((line, place) => [line, place] as const));
  const inTime = (line: Line) => Math.floor(((places.get(line) ?? 0) * files) / lines.length);
  for (const line of shuffled(lines, seed)) {
    parts[byTime ? inTime(line) : anywhere()]?.add(line);
    if (random.chance(repeatedPercent / 100)) parts[anywhere()]?.add(line);
  }
  return parts.filter(({ size }) => size > 0).map((part) => [...part]);
}

/** The same in another order (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const random = streamOf(seed, 1);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const place = random.whole(0, last);
    const [one, other] = [order[place], order[last]];
    if (one === undefined || other === undefined) continue;
    order[place] = other;
    order[last] = one;
  }
  return order;
}
