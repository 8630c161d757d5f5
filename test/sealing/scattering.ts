import fc from 'fast-check';
import { streamOf } from '../../local/simulation/random.ts';

/** How lines are scattered over files. */
export interface Scattering {
  readonly seed: number;
  readonly files: number;
  /** So many lines in a hundred stand in a second file, too. */
  readonly repeatedPercent: number;
}

/** Any number of files from one to nine, up to half of the lines in two of them. */
export const anyScattering: fc.Arbitrary<Scattering> = fc.record({
  seed: fc.nat(),
  files: fc.integer({ min: 1, max: 9 }),
  repeatedPercent: fc.constantFrom(0, 10, 50),
});

/** The lines in any order over the files, every line in one at the least. */
export function scattered<Line>(
  lines: readonly Line[],
  { seed, files, repeatedPercent }: Scattering,
): readonly (readonly Line[])[] {
  const random = streamOf(seed);
  const parts: Line[][] = Array.from({ length: files }, () => []);
  const put = (line: Line) => parts[random.whole(0, files - 1)]?.push(line);
  for (const line of shuffled(lines, seed)) {
    put(line);
    if (random.chance(repeatedPercent / 100)) put(line);
  }
  return parts.filter((part) => part.length > 0);
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
