/** One measured amount, and how much there was of each of its drivers. */
export interface Observation {
  readonly drivers: readonly number[];
  readonly amount: number;
}

const roundsMax = 20_000;

/**
 * How much of the amount one unit of each driver brings: least squares, none below 0 (coordinate
 * descent; Franc, Hlaváč and Navara, "Sequential coordinate-wise algorithm for the non-negative
 * least squares problem", 2005). Relative errors count, so that small loads weigh as much as large.
 */
export function perDriver(observations: readonly Observation[]): readonly number[] {
  const weighted = observations.map(({ drivers, amount }) => {
    const weight = 1 / Math.max(1, amount);
    return { drivers: drivers.map((driver) => driver * weight), amount: amount * weight };
  });
  const width = observations[0]?.drivers.length ?? 0;
  const found = new Array<number>(width).fill(0);
  const column = (at: number) => weighted.map(({ drivers }) => drivers[at] ?? 0);
  const columns = found.map((_, at) => column(at));
  const squares = columns.map((one) => one.reduce((sum, value) => sum + value * value, 0));
  const rest = weighted.map(({ amount }) => amount);
  for (let round = 0; round < roundsMax; round += 1) {
    let moved = 0;
    for (const [at, values] of columns.entries()) {
      const square = squares[at] ?? 0;
      if (square === 0) continue;
      const slope = values.reduce((sum, value, row) => sum + value * (rest[row] ?? 0), 0);
      const before = found[at] ?? 0;
      const after = Math.max(0, before + slope / square);
      for (const [row, value] of values.entries())
        rest[row] = (rest[row] ?? 0) - value * (after - before);
      found[at] = after;
      moved = Math.max(moved, Math.abs(after - before) * Math.sqrt(square));
    }
    if (moved < 1e-12) break;
  }
  return found;
}

/** What so much of each driver comes to. */
export function amountOf(perUnit: readonly number[], drivers: readonly number[]): number {
  return perUnit.reduce((sum, one, at) => sum + one * (drivers[at] ?? 0), 0);
}
