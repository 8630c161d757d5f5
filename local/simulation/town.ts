import { assumptions } from './assumptions.ts';
import { pickAny } from './draws.ts';
import { type Random, streamOf, streams } from './random.ts';

/** The residents, by index from 0. Whoever lives together has neighbouring indexes. */
export interface Town {
  readonly residents: number;
  /** The resident's number as the logs write it: eight digits, leading zeros kept. */
  numberOf(resident: number): string;
  /** Everyone of the resident's household, the resident included. */
  membersOf(resident: number): readonly number[];
  /** A name for the household. */
  householdOf(resident: number): string;
  isProtected(resident: number): boolean;
  readonly underProtection: readonly number[];
  /** Someone: households that have business with the town come up more often. */
  anyone(random: Random): number;
  /** `count` residents whose numbers follow one another. */
  neighbours(random: Random, count: number): readonly number[];
}

const firstNumber = 10_023;
const busyEvery = 10;

/** Founds the town; its size follows the staff's. */
export function foundTown(seed: number, staff: number): Town {
  const random = streamOf(seed, streams.town);
  const wanted = Math.max(assumptions.residentsMin, staff * assumptions.residentsPerOfficial);
  const starts = settle(random, wanted);
  const residents = starts.at(-1) ?? 0;
  const household = new Int32Array(residents);
  for (let one = 0; one + 1 < starts.length; one += 1)
    household.fill(one, starts[one], starts[one + 1]);
  const { numbers, inOrder } = numberThem(random, household);
  const guarded = new Set<number>();
  while (guarded.size < residents * assumptions.protectedShare)
    guarded.add(random.whole(0, residents - 1));
  const homeOf = (resident: number): number => household[resident] ?? 0;
  const homes = starts.length - 1;
  return {
    residents,
    numberOf: (resident) => String(numbers[resident] ?? 0).padStart(8, '0'),
    membersOf: (resident) => range(starts[homeOf(resident)], starts[homeOf(resident) + 1]),
    householdOf: (resident) => `H${String(homeOf(resident)).padStart(6, '0')}`,
    isProtected: (resident) => guarded.has(resident),
    underProtection: [...guarded].sort((one, other) => one - other),
    anyone(chance) {
      if (!chance.chance(assumptions.busyHouseholdVisits)) return chance.whole(0, residents - 1);
      const home = Math.min(homes - 1, chance.whole(0, Math.floor(homes / busyEvery)) * busyEvery);
      return pickAny(chance, range(starts[home], starts[home + 1])) ?? 0;
    },
    neighbours(chance, count) {
      const from = chance.whole(0, Math.max(0, inOrder.length - count));
      return [...inOrder.subarray(from, from + count)];
    },
  };
}

/** Where each household begins, and at last where the next one would. */
function settle(random: Random, wanted: number): readonly number[] {
  const starts = [0];
  for (let residents = 0; residents < wanted; ) {
    let size = 1;
    let left = random.fraction();
    for (const share of assumptions.householdSizes) {
      left -= share;
      if (left < 0 || size === assumptions.householdSizes.length) break;
      size += 1;
    }
    residents += size;
    starts.push(residents);
  }
  return starts;
}

/** Households are numbered together, with gaps between them; some members came later. */
function numberThem(random: Random, household: Int32Array) {
  const numbers = new Int32Array(household.length);
  const later: number[] = [];
  const inOrder = new Int32Array(household.length);
  let settled = 0;
  let number = firstNumber;
  for (let resident = 0; resident < household.length; resident += 1) {
    const isFirst = household[resident] !== household[resident - 1];
    if (isFirst) number += random.whole(0, 3);
    else if (random.chance(assumptions.numberedApart)) {
      later.push(resident);
      continue;
    }
    numbers[resident] = number++;
    inOrder[settled++] = resident;
  }
  for (const resident of later.sort((one, other) => mingled(one) - mingled(other))) {
    number += random.whole(1, 3);
    numbers[resident] = number;
    inOrder[settled++] = resident;
  }
  return { numbers, inOrder };
}

/** An order in which late numbers are given out that has nothing to do with the households. */
function mingled(resident: number): number {
  return Math.imul(resident, 0x9e3779b1) >>> 0;
}

function range(from = 0, until = from): readonly number[] {
  return Array.from({ length: until - from }, (_, index) => from + index);
}
