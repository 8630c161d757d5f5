import type { Interval } from './interval.ts';

/**
 * The exact 95 % interval of the mean of a Poisson count (F. Garwood 1936, Biometrika 28): the means
 * under which so many, or so few, come up with a chance of 2.5 %. Holds at least 95 %, whatever the
 * mean; an overdispersed count (false alerts come in runs) needs a wider one.
 */
export function poissonInterval(count: number): Interval {
  return {
    low: count === 0 ? 0 : meanWhere((mean) => 1 - chanceUpTo(count - 1, mean) >= tail, count),
    high: meanWhere((mean) => chanceUpTo(count, mean) <= tail, count),
  };
}

const tail = 0.025;
const halvings = 60;

/** The chance of `count` or fewer where `mean` is expected. */
export function chanceUpTo(count: number, mean: number): number {
  if (mean <= 0) return 1;
  let logTerm = -mean;
  let largest = logTerm;
  const logTerms = [logTerm];
  for (let k = 1; k <= count; k += 1) {
    logTerm += Math.log(mean / k);
    logTerms.push(logTerm);
    if (logTerm > largest) largest = logTerm;
  }
  // From the largest term, so that none is lost to underflow.
  const sum = logTerms.reduce((total, term) => total + Math.exp(term - largest), 0);
  return Math.min(1, sum * Math.exp(largest));
}

/** The smallest mean from which on `reached` holds, by halving. */
function meanWhere(reached: (mean: number) => boolean, count: number): number {
  let low = 0;
  let high = 2 * count + 10;
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (low + high) / 2;
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
