import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestNeighbourRun } from '../../shared/history/neighbour-run.ts';
import { viewOf, viewsOf } from './staff-day-samples.ts';

const nobodysHome = () => null;
const anyResident = fc.nat(10 ** 7);
/** Residents of whom each number differs by 1 to 16 from the one before, upwards. */
const anyPaging = fc
  .tuple(anyResident, fc.array(fc.integer({ min: 1, max: 16 }), { maxLength: 40 }))
  .map(([first, steps]) => {
    const paged = [first];
    for (const step of steps) paged.push((paged.at(-1) ?? 0) + step);
    return paged;
  });

describe('the longest run of neighbours', () => {
  it('is as long as the paging, upwards or downwards', () => {
    fc.assert(
      fc.property(anyPaging, fc.boolean(), (residents, isDownwards) => {
        const paged = isDownwards ? residents.toReversed() : residents;
        expect(longestNeighbourRun(viewsOf(paged), nobodysHome)).toBe(residents.length);
      }),
    );
  });

  it('is found wherever in the day it lies', () => {
    fc.assert(
      fc.property(anyPaging, fc.integer({ min: 1, max: 20 }), (residents, others) => {
        const far = Array.from({ length: others }, (_, place) => 10 ** 8 + place * 1_000);
        const day = viewsOf([...far, ...residents, ...far.map((one) => one + 10 ** 9)]);
        expect(longestNeighbourRun(day, nobodysHome)).toBe(residents.length);
      }),
    );
  });

  it('is 1 where numbers lie 32 or more apart, and 0 where nobody is named', () => {
    fc.assert(
      fc.property(anyResident, fc.integer({ min: 32, max: 500 }), (first, step) => {
        const apart = Array.from({ length: 20 }, (_, place) => first + place * step);
        expect(longestNeighbourRun(viewsOf(apart), nobodysHome)).toBe(1);
      }),
    );
    expect(longestNeighbourRun([], nobodysHome)).toBe(0);
    expect(longestNeighbourRun(viewsOf([null, null]), nobodysHome)).toBe(0);
  });

  it('is not changed by looking at residents again, nor by lines that name nobody', () => {
    const paging = anyPaging.chain((residents) =>
      fc.tuple(fc.constant(residents), fc.array(fc.nat(), { maxLength: 20 })),
    );
    fc.assert(
      fc.property(paging, ([residents, places]) => {
        const again = residents.flatMap((resident, place) => [
          resident,
          ...places.filter((one) => one % residents.length === place).map(() => residents[0] ?? 0),
          null,
        ]);
        expect(longestNeighbourRun(viewsOf(again), nobodysHome)).toBe(residents.length);
      }),
    );
  });

  it('counts consecutive residents of one household once', () => {
    const family = (subject: bigint) => `home ${subject / 4n}`;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), anyResident, (homes, some) => {
        const first = some * 4;
        const residents = Array.from({ length: homes * 4 }, (_, place) => first + place);
        expect(longestNeighbourRun(viewsOf(residents), family)).toBe(homes);
        expect(longestNeighbourRun(viewsOf(residents), nobodysHome)).toBe(homes * 4);
      }),
    );
  });

  it('ends with the session: after a pause of more than 30 minutes', () => {
    const pausing = (minutes: number) => [
      ...viewsOf([1, 2, 3]),
      ...[4, 5].map((resident) => viewOf(resident, 2 + minutes * 60)),
    ];
    expect(longestNeighbourRun(pausing(30), nobodysHome)).toBe(5);
    expect(longestNeighbourRun(pausing(30.001), nobodysHome)).toBe(3);
  });

  it('ends at a resident without a number', () => {
    const unnumbered = { ...viewOf(4, 3), neighbourhoods: null };
    const day = [...viewsOf([1, 2, 3]), unnumbered, viewOf(5, 4), viewOf(6, 5)];
    expect(longestNeighbourRun(day, nobodysHome)).toBe(3);
  });
});
