/** A stream of chance that its seed determines: the same numbers on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  fraction(): number;
  /** A whole number from `from` to `until`, both included. */
  whole(from: number, until: number): number;
  chance(probability: number): boolean;
}

/**
 * A stream of its own for every combination of keys (the seed, a purpose, an official, a day), so
 * that what one of them draws does not move what the others draw: the city without incidents is
 * the very twin of the city with them. xoshiro128** (Blackman and Vigna, 2018), seeded by
 * splitmix32.
 */
export function streamOf(seed: number, ...keys: readonly number[]): Random {
  let state = keys.reduce((mixed, key) => mix(mixed ^ mix(key + golden)), mix(seed));
  const word = (): number => {
    state = (state + golden) >>> 0;
    return mix(state);
  };
  let [a, b, c, d] = [word(), word(), word(), word()];
  const next = (): number => {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const fraction = (): number => next() / 4_294_967_296;
  return {
    fraction,
    whole: (from, until) => from + Math.floor(fraction() * (until - from + 1)),
    chance: (probability) => fraction() < probability,
  };
}

const golden = 0x9e3779b9;

/** The finaliser of MurmurHash3, which spreads every bit over the whole word. */
function mix(word: number): number {
  let mixed = word >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** What a stream is for; part of its keys. */
export const streams = {
  town: 1,
  sections: 2,
  staffing: 3,
  transfers: 4,
  sectionDay: 5,
  attendance: 6,
  officeDay: 7,
  drift: 8,
  overtime: 9,
  bulkWork: 10,
  closedDay: 11,
  roster: 12,
  service: 13,
  sharedCounter: 14,
  standIn: 15,
  files: 16,
  incidentPlan: 17,
  incidentDay: 18,
  election: 19,
} as const;
