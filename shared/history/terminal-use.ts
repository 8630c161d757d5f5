import xxhash from 'xxhash-wasm';
import type { FoldedEvent } from './contribution.ts';
import { linesIn } from './stands-for.ts';

const { h32 } = await xxhash();

/** Lines of one actor at one terminal. */
export interface TerminalUse {
  /** 32-bit hash of its name. */
  readonly terminal: number;
  readonly lines: number;
}

/**
 * At which terminals the account was used, ascending by hash; lines without a terminal are left
 * out. Two names whose hashes agree count as one. Reference: XXH32, xxHash specification 0.1.1.
 */
export function terminalUse(
  events: readonly Pick<FoldedEvent, 'terminal' | 'count' | 'standsFor'>[],
): readonly TerminalUse[] {
  const eventsAt = Map.groupBy(events, ({ terminal }) =>
    terminal === null ? null : h32(terminal),
  );
  return [...eventsAt]
    .flatMap(([terminal, some]) => (terminal === null ? [] : [{ terminal, lines: linesIn(some) }]))
    .sort((a, b) => a.terminal - b.terminal);
}

/** Who comes back to a terminal sooner than this did not finish there. */
export const terminalReturnMinutes = 10;

/**
 * How often the account comes back to a terminal that it left less than 10 minutes before, having
 * been at another meanwhile (A → B → A): what one account in two places looks like; moving on and
 * staying there does not count. Sources are looked at one by one: two systems may name the same
 * computer differently. Of a busy day, as often as the kept events show. `events` are sorted by time. Reference: detection, section 3,
 * `account-state`.
 */
export function terminalSwitches(
  events: readonly Pick<FoldedEvent, 'at' | 'terminal' | 'source'>[],
): number {
  let switches = 0;
  for (const ofSource of Map.groupBy(events, ({ source }) => source).values()) {
    const lastAt = new Map<string, number>();
    let current: string | null = null;
    for (const { at, terminal } of ofSource) {
      if (terminal === null) continue;
      const left = lastAt.get(terminal) ?? Number.NEGATIVE_INFINITY;
      if (terminal !== current && at - left < terminalReturnMinutes * 60_000) switches += 1;
      lastAt.set(terminal, at);
      current = terminal;
    }
  }
  return switches;
}
