import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGrowingMemory } from '../../shared/growing-memory.ts';
import { pairTable } from '../../shared/reading/pair-table.ts';

const pair = fc.record({
  one: fc.nat(200),
  other: fc.oneof(fc.nat(40), fc.nat(3_000)),
  value: fc.nat(255),
});

test('a table of pairs gives what was last said of each, until it forgets', () => {
  const memory = createGrowingMemory();
  const table = pairTable(memory);
  const valueIn = (one: number, other: number): number => {
    const [begin = 0, length = 0] = memory.words.subarray(table.at / 4 + 2 * one);
    return other < length ? memory.view.getUint16(begin + 2 * other, true) - 1 : -1;
  };
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
      const said = new Map<string, number>();
      for (const { one, other, value } of pairs) {
        table.widen(one + 1);
        table.set(one, other, value);
        said.set(`${one} ${other}`, value);
      }
      for (const { one, other } of pairs) {
        expect(valueIn(one, other)).toBe(said.get(`${one} ${other}`));
        expect(valueIn(one, other + 1)).toBe(said.get(`${one} ${other + 1}`) ?? -1);
      }
      table.forget();
      for (const { one, other } of pairs) expect(valueIn(one, other)).toBe(-1);
    }),
  );
});
