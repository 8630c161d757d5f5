import type { EventRun } from './event-run.ts';

/**
 * The rows of a run by log day; within a day by resident (those that name none last), then instant,
 * then line. Rows about one resident so stand together, and whoever looks for them can pass over
 * every stretch of a file whose first and last resident do not enclose the one.
 */
export function runOrder(run: EventRun): Uint32Array {
  const { length, day, isNamed, at, line } = run;
  const order = Uint32Array.from({ length }, (_, row) => row);
  // Two halves, the lower first: to compare big integers would make one each time.
  const words = new Uint32Array(run.subject.buffer);
  const high = (row: number) => words[2 * row + 1] ?? 0;
  const low = (row: number) => words[2 * row] ?? 0;
  return order.sort(
    (a, b) =>
      (day[a] ?? 0) - (day[b] ?? 0) ||
      (isNamed[b] ?? 0) - (isNamed[a] ?? 0) ||
      high(a) - high(b) ||
      low(a) - low(b) ||
      (at[a] ?? 0) - (at[b] ?? 0) ||
      (line[a] ?? 0) - (line[b] ?? 0) ||
      a - b,
  );
}

/** The rows of each log day (days since 1970), in the order of `runOrder`. */
export function* daysOf(run: EventRun): Generator<readonly [day: number, rows: Uint32Array]> {
  const order = runOrder(run);
  let from = 0;
  for (let until = 1; until <= order.length; until += 1) {
    const day = run.day[order[from] ?? 0] ?? 0;
    if (until < order.length && run.day[order[until] ?? 0] === day) continue;
    yield [day, order.subarray(from, until)];
    from = until;
  }
}
