import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenPromiseError } from '../../shared/errors.ts';
import {
  createHyperLogLog,
  type HyperLogLog,
  hyperLogLogOf,
} from '../../shared/statistics/hyper-log-log.ts';

const anyHalf = fc.nat({ max: 0xffff_ffff });
const anyHashes = fc.array(fc.tuple(anyHalf, anyHalf), { maxLength: 300 });

function sketchOf(hashes: readonly (readonly [number, number])[], precision = 8): HyperLogLog {
  const sketch = createHyperLogLog(precision);
  for (const [high, low] of hashes) sketch.add(high, low);
  return sketch;
}

function merged(...sketches: readonly HyperLogLog[]): Uint8Array {
  const whole = createHyperLogLog(8);
  for (const sketch of sketches) whole.merge(sketch);
  return whole.bytes();
}

/** SplitMix64, so that draws are the same in every run. Reference: Steele, Lea, Flood (2014). */
function drawnFrom(seed: bigint): () => [number, number] {
  let state = seed;
  const mask = (1n << 64n) - 1n;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let mixed = ((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & mask;
    mixed ^= mixed >> 31n;
    return [Number(mixed >> 32n), Number(mixed & 0xffff_ffffn)];
  };
}

describe('a HyperLogLog', () => {
  it('merges in any order, in any grouping and as often as one likes', () => {
    fc.assert(
      fc.property(anyHashes, anyHashes, anyHashes, (first, second, third) => {
        const [a, b, c] = [sketchOf(first), sketchOf(second), sketchOf(third)];
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(hyperLogLogOf(merged(a, b)), c)).toEqual(
          merged(a, hyperLogLogOf(merged(b, c))),
        );
        expect(merged(a, a)).toEqual(a.bytes());
      }),
    );
  });

  it('says of a merge what it says of everything in one', () => {
    fc.assert(
      fc.property(anyHashes, anyHashes, (first, second) => {
        const whole = sketchOf([...first, ...second]);
        expect(merged(sketchOf(first), sketchOf(second))).toEqual(whole.bytes());
        expect(sketchOf([...second, ...first, ...second]).estimate()).toBe(whole.estimate());
      }),
    );
  });

  it('comes back from its bytes and shares none of them', () => {
    fc.assert(
      fc.property(anyHashes, (hashes) => {
        const sketch = sketchOf(hashes);
        const bytes = sketch.bytes();
        const again = hyperLogLogOf(bytes);
        bytes.fill(1);
        expect(again.bytes()).toEqual(sketch.bytes());
        expect(again.estimate()).toBe(sketch.estimate());
      }),
    );
  });

  it.each([1, 10, 100, 1_000, 5_000, 10_000, 20_000, 100_000])(
    'counts %d within three standard errors, without bias over twenty draws',
    (count) => {
      const precision = 10;
      const error = 1.04 / Math.sqrt(2 ** precision);
      let sum = 0;
      for (let run = 1; run <= 20; run += 1) {
        const draw = drawnFrom(BigInt(run) * 1_000_003n + BigInt(count));
        const sketch = createHyperLogLog(precision);
        for (let at = 0; at < count; at += 1) sketch.add(...draw());
        const off = sketch.estimate() / count - 1;
        expect(Math.abs(off)).toBeLessThan(3 * error);
        sum += off;
      }
      expect(Math.abs(sum / 20)).toBeLessThan((3 * error) / Math.sqrt(20));
    },
  );

  it('ranks by the first 1 after the bits that choose the register', () => {
    const register = (high: number, low: number): number =>
      Math.max(...sketchOf([[high, low]], 4).bytes());
    expect(register(0x0800_0000, 0)).toBe(1);
    expect(register(0xf000_0001, 0)).toBe(28);
    expect(register(0, 0x8000_0000)).toBe(29);
    expect(register(0, 1)).toBe(60);
    expect(register(0, 0)).toBe(61);
  });

  it('is empty at first and stays finite when every register is full', () => {
    expect(createHyperLogLog(12).estimate()).toBe(0);
    expect(hyperLogLogOf(new Uint8Array(16).fill(61)).estimate()).toBeGreaterThan(1e18);
  });

  it('refuses other precisions, bytes of no sketch and a merge of two precisions', () => {
    for (const precision of [3, 19, 8.5, Number.NaN]) {
      expect(() => createHyperLogLog(precision)).toThrow(BrokenPromiseError);
    }
    expect(() => hyperLogLogOf(new Uint8Array(100))).toThrow(BrokenPromiseError);
    expect(() => hyperLogLogOf(new Uint8Array(16).fill(62))).toThrow(BrokenPromiseError);
    expect(() => createHyperLogLog(8).merge(createHyperLogLog(9))).toThrow(BrokenPromiseError);
  });
});
