import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLoadFactors } from '../../shared/calibration/load-factors.ts';

const day = 20_000;
const anyone = fc.record({
  value: fc.integer({ min: 0, max: 500 }),
  usual: fc.double({ min: 0.5, max: 100, noNaN: true }),
});

describe('load factors', () => {
  it('leave out whoever asks: what one did on a day does not change the own factor', () => {
    fc.assert(
      fc.property(
        fc.array(anyone, { maxLength: 12 }),
        anyone,
        fc.integer({ min: 0, max: 5_000 }),
        (others, own, value) => {
          const factor = (done: number): number => {
            const factors = createLoadFactors();
            for (const one of others) factors.add(day, one.value, one.usual);
            factors.add(day, done, own.usual);
            return factors.without(day, done, own.usual, 1);
          };
          expect(factor(value)).toBeCloseTo(factor(own.value), 6);
        },
      ),
    );
  });

  it('stay between 0.4 and 2.5, and are those of the wider group where nobody else is there', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 12 }), fc.constantFrom(0.5, 1, 2), (all, whole) => {
        const factors = createLoadFactors();
        for (const one of all) factors.add(day, one.value, one.usual);
        const factor = factors.without(day, 0, 0, whole);
        expect(factor).toBeGreaterThanOrEqual(0.4);
        expect(factor).toBeLessThanOrEqual(2.5);
        if (all.length === 0) expect(factor).toBe(whole);
      }),
    );
  });

  it('come nearer to what a group did, the more are in it', () => {
    const factorOf = (people: number) => {
      const factors = createLoadFactors();
      for (let one = 0; one < people; one += 1) factors.add(day, 40, 20);
      return factors.without(day, 0, 0, 1);
    };
    expect(factorOf(2)).toBeLessThan(factorOf(8));
    expect(factorOf(8)).toBeLessThan(factorOf(80));
    expect(factorOf(80)).toBeGreaterThan(1.8);
    expect(factorOf(80)).toBeLessThan(2);
  });
});
