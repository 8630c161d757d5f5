import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenPromiseError } from '../../shared/errors.ts';
import { areNeighbours, subjectNeighbourhoods } from '../../shared/history/neighbourhoods.ts';
import { subjectKey } from './history-samples.ts';

const neighbourhoodsOf = subjectNeighbourhoods(subjectKey);

/** Residents' numbers, up to the 15 digits that count. */
const anyNumber = fc.oneof(fc.nat(10 ** 8), fc.integer({ min: 10 ** 14, max: 10 ** 15 - 200 }));
const anyPrefix = fc.constantFrom('', 'A-', '住民', '１号-');

function near(one: string, other: string): boolean {
  return areNeighbours(neighbourhoodsOf(one), neighbourhoodsOf(other));
}

function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

describe('the neighbourhoods of a subject', () => {
  it('are shared by numbers that differ by at most 16', () => {
    fc.assert(
      fc.property(anyPrefix, anyNumber, fc.nat(16), (prefix, number, step) => {
        expect(near(`${prefix}${number}`, `${prefix}${number + step}`)).toBe(true);
      }),
    );
  });

  it('are never shared by numbers that differ by 32 or more', () => {
    fc.assert(
      fc.property(
        anyPrefix,
        anyNumber,
        fc.integer({ min: 32, max: 100 }),
        (prefix, number, step) => {
          expect(near(`${prefix}${number}`, `${prefix}${number + step}`)).toBe(false);
        },
      ),
    );
  });

  it('are the same for full-width digits and for leading zeros', () => {
    fc.assert(
      fc.property(anyPrefix, anyNumber, fc.nat(15), (prefix, number, width) => {
        const plain = neighbourhoodsOf(`${prefix}${number}`);
        const padded = `${prefix}${String(number).padStart(width, '0')}`;
        expect(neighbourhoodsOf(padded)).toEqual(plain);
        expect(neighbourhoodsOf(fullWidth(padded))).toEqual(plain);
      }),
    );
  });

  it('keep apart what differs before the digits', () => {
    expect(near('A-1000', 'B-1000')).toBe(false);
    expect(near('A-1000', '1000')).toBe(false);
    expect(near('12-1', '13-1')).toBe(false);
    expect(near(`1${'0'.repeat(15)}`, `2${'0'.repeat(15)}`)).toBe(false);
  });

  it('are none where no digit ends the name', () => {
    expect(['', 'A', '123A', '山田', '12 '].map(neighbourhoodsOf)).toEqual(Array(5).fill(null));
    expect(areNeighbours(null, null)).toBe(false);
    expect(areNeighbours(neighbourhoodsOf('1'), null)).toBe(false);
  });

  it('depend on the key, and stay what they were: the stored history is compared with them', () => {
    expect(subjectNeighbourhoods(new Uint8Array(32))('1')).not.toEqual(neighbourhoodsOf('1'));
    expect(neighbourhoodsOf('0000123456')).toEqual([95_157_846, 3_660_485_476]);
  });

  it('need a key of 32 bytes', () => {
    expect(() => subjectNeighbourhoods(new Uint8Array(16))).toThrow(BrokenPromiseError);
  });
});
