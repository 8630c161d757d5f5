/** One step of a compiled pattern; numbers are places in the list of steps. */
export type Step =
  | { readonly op: 'sign'; readonly test: (unit: number) => boolean }
  | { readonly op: 'fork'; readonly first: number; readonly second: number }
  | { readonly op: 'leap'; readonly to: number }
  | { readonly op: 'open' | 'close' | 'begin' | 'end' | 'found' };

const textCharactersMax = 8_192;

/** Marks of step and place; kept between calls, because each line of a log asks. */
let seen = new Uint8Array(65_536);
let round = 0;

/**
 * Runs a pattern as backtracking engines do, alternatives in their order, but never tries the same
 * step at the same place twice: what failed there once fails again. So the work is at most the
 * length of the text times that of the pattern.
 */
export function findIn(
  text: string,
  steps: readonly Step[],
): { readonly from: number; readonly until: number } | null {
  const size = text.length;
  if (size > textCharactersMax) return null;
  beginRound(steps.length * (size + 1));
  const isNamed = steps.some((step) => step.op === 'open');
  for (let start = 0; start <= size; start += 1) {
    const found = findFrom(text, steps, start);
    if (found === null) continue;
    if (!isNamed) return { from: start, until: found.at };
    return found.open < 0 || found.close < 0 ? null : { from: found.open, until: found.close };
  }
  return null;
}

interface Thread {
  readonly step: number;
  readonly at: number;
  readonly open: number;
  readonly close: number;
}

function findFrom(text: string, steps: readonly Step[], start: number): Thread | null {
  const waiting: Thread[] = [];
  let current: Thread | undefined = { step: 0, at: start, open: -1, close: -1 };
  while (current !== undefined) {
    const next = advance(text, steps, current, waiting);
    if (next === 'found') return current;
    current = next ?? waiting.pop();
  }
  return null;
}

function advance(
  text: string,
  steps: readonly Step[],
  thread: Thread,
  waiting: Thread[],
): Thread | 'found' | null {
  const step = steps[thread.step];
  const { at } = thread;
  const mark = thread.step * (text.length + 1) + at;
  if (step === undefined || seen[mark] === round) return null;
  seen[mark] = round;
  const next = { ...thread, step: thread.step + 1 };
  switch (step.op) {
    case 'found':
      return 'found';
    case 'sign':
      return at < text.length && step.test(text.charCodeAt(at)) ? { ...next, at: at + 1 } : null;
    case 'fork':
      waiting.push({ ...thread, step: step.second });
      return { ...thread, step: step.first };
    case 'leap':
      return { ...thread, step: step.to };
    case 'begin':
      return at === 0 ? next : null;
    case 'end':
      return at === text.length ? next : null;
    case 'open':
      return { ...next, open: at, close: -1 };
    case 'close':
      return { ...next, close: at };
  }
}

function beginRound(size: number): void {
  round += 1;
  if (seen.length < size) {
    seen = new Uint8Array(size);
    round = 1;
  } else if (round > 255) {
    seen.fill(0);
    round = 1;
  }
}
