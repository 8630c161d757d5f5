import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terminalSwitches, terminalUse } from '../../shared/history/terminal-use.ts';
import { morning } from './history-samples.ts';

interface Line {
  readonly at: number;
  readonly terminal: string | null;
  readonly source: string;
  readonly count: number;
}

/** Lines of one source, each so many minutes into the morning. */
function linesAt(...lines: readonly (readonly [minute: number, terminal: string])[]): Line[] {
  return lines.map(([minute, terminal]) => ({
    at: morning + minute * 60_000,
    terminal,
    source: 'juki-log',
    count: 1,
  }));
}

const anyDay: fc.Arbitrary<Line[]> = fc
  .array(
    fc.record({
      at: fc.nat(90).map((minute) => morning + minute * 60_000),
      terminal: fc.constantFrom('T-1', 'T-2', '窓口３', null),
      source: fc.constantFrom('juki-log', 'tax-log'),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((lines) => lines.sort((a, b) => a.at - b.at));

/** The definition, line by line. */
function switchesByDefinition(lines: readonly Line[]): number {
  const isReturn = (line: Line, place: number): boolean => {
    const before = lines
      .slice(0, place)
      .filter(({ source, terminal }) => source === line.source && terminal !== null);
    const last = before.findLast(({ terminal }) => terminal === line.terminal);
    const isElsewhere = before.at(-1)?.terminal !== line.terminal;
    return isElsewhere && last !== undefined && line.at - last.at < 600_000;
  };
  return lines.filter((line, place) => line.terminal !== null && isReturn(line, place)).length;
}

describe('switches between terminals', () => {
  it('are the returns within ten minutes, source by source', () => {
    fc.assert(
      fc.property(anyDay, (lines) => {
        expect(terminalSwitches(lines)).toBe(switchesByDefinition(lines));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are none where the account moves on, or comes back later', () => {
    expect(terminalSwitches(linesAt([0, 'A'], [1, 'A'], [2, 'B'], [3, 'B'], [4, 'C']))).toBe(0);
    expect(terminalSwitches(linesAt([0, 'A'], [5, 'B'], [10, 'A']))).toBe(0);
    expect(terminalSwitches(linesAt([0, 'A'], [5, 'B'], [9, 'A']))).toBe(1);
  });

  it('are many where two use the account at once', () => {
    const both = Array.from({ length: 20 }, (_, n) => [n, n % 2 === 0 ? 'A' : 'B'] as const);
    expect(terminalSwitches(linesAt(...both))).toBe(18);
  });

  it('are none where two systems name the same computer differently', () => {
    const both = Array.from({ length: 20 }, (_, n) => [n, n % 2 === 0 ? 'A' : '10.0.0.7'] as const);
    const named = linesAt(...both).map((line) => ({ ...line, source: line.terminal ?? '' }));
    expect(terminalSwitches(named)).toBe(0);
  });
});

describe('the use of terminals', () => {
  it('adds up to the lines that name one, ascending, in whatever order they come', () => {
    fc.assert(
      fc.property(anyDay, (lines) => {
        const use = terminalUse(lines);
        const named = lines.filter(({ terminal }) => terminal !== null);
        expect(use.reduce((sum, one) => sum + one.lines, 0)).toBe(
          named.reduce((sum, { count }) => sum + count, 0),
        );
        expect(use.length).toBe(new Set(named.map(({ terminal }) => terminal)).size);
        expect(use).toEqual(use.toSorted((a, b) => a.terminal - b.terminal));
        expect(terminalUse(lines.toReversed())).toEqual(use);
      }),
    );
  });

  it('keeps a terminal under the hash that it had: stored days are compared with it', () => {
    expect(terminalUse(linesAt([0, 'T-01'])).map(({ terminal }) => terminal.toString(16))).toEqual([
      'c39addcb',
    ]);
  });
});
