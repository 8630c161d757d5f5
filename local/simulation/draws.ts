import type { Random } from './random.ts';

/** Standard normal (Box and Muller, 1958). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.fraction()));
  return radius * Math.cos(2 * Math.PI * random.fraction());
}

/** Log-normal with median 1; `spread` is the standard deviation of the logarithm. */
export function logNormal(random: Random, spread: number): number {
  return Math.exp(spread * normal(random));
}

/** Gamma with scale 1 and mean `shape` (Marsaglia and Tsang, 2000). */
export function gamma(random: Random, shape: number): number {
  if (shape < 1) {
    return gamma(random, shape + 1) * (1 - random.fraction()) ** (1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.fraction()) < x * x * 0.5 + d - d * v + d * Math.log(v)) {
      return d * v;
    }
  }
}

const knuthMeanMax = 20;

/** Poisson (Knuth's product of uniforms, in slices so that the product never underflows). */
export function poisson(random: Random, mean: number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= knuthMeanMax) {
    const floor = Math.exp(-Math.min(left, knuthMeanMax));
    for (let product = random.fraction(); product > floor; product *= random.fraction()) count += 1;
  }
  return count;
}

/** Negative binomial as a Poisson with a gamma rate; variance `mean + mean² / shape`. */
export function negativeBinomial(random: Random, mean: number, shape: number): number {
  return mean <= 0 ? 0 : poisson(random, (mean * gamma(random, shape)) / shape);
}

/** Pareto: never below `least`, and above x with probability `(least / x) ** tail`. */
export function pareto(random: Random, tail: number, least: number): number {
  return least * (1 - random.fraction()) ** (-1 / tail);
}

/** One of the items, each as likely. */
export function pick<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random.fraction() * items.length)] ?? items[0];
}

/** One of the items, or null where there is none. */
export function pickAny<Item>(random: Random, items: readonly Item[]): Item | null {
  return items[Math.floor(random.fraction() * items.length)] ?? null;
}

/** One of the keys, as likely as its weight says. */
export function pickWeighted<Key extends string>(
  random: Random,
  weights: readonly (readonly [Key, number])[],
  last: Key,
): Key {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random.fraction() * total;
  for (const [key, weight] of weights) {
    left -= weight;
    if (left < 0) return key;
  }
  return last;
}

/** The items in an order of chance. */
export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const keyed = items.map((item) => ({ item, key: random.fraction() }));
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}
