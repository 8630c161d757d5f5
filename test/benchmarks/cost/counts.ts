import type { Counts } from './counting-edge.ts';
import { amountOf, perDriver } from './fit.ts';
import { meanReadUnits, meanWriteUnits } from './request-units.ts';

/** Each count as its drivers made it in what was observed, for what is to be reckoned. */
export function combined<Of>(
  observed: readonly (readonly [Of, Counts])[],
  of: Of,
  driversOf: (count: string, of: Of) => readonly number[],
): Counts {
  const names = new Set(observed.flatMap(([, counts]) => Object.keys(counts)));
  return Object.fromEntries(
    [...names].sort().map((name) => {
      const observations = observed.map(([each, counts]) => {
        return { drivers: driversOf(name, each), amount: counts[name] ?? 0 };
      });
      return [name, amountOf(perDriver(observations), driversOf(name, of))];
    }),
  );
}

/** Units of all that was read: queries by their mean size, so that longer answers cost more. */
export function readUnitsOf(counts: Counts): number {
  let units = counts['dynamodb read units of GetItem'] ?? 0;
  for (const [name, queries] of Object.entries(counts)) {
    const kind = /^dynamodb queries (.+)$/.exec(name)?.[1];
    if (kind === undefined || queries === 0) continue;
    const share = /^(listing|due) /.test(kind) ? 0.5 : 1;
    units += share * meanReadUnits(queries, counts[`dynamodb bytes ${kind}`] ?? 0);
  }
  return units;
}

export function times(counts: Counts, factor: number): Counts {
  return Object.fromEntries(Object.entries(counts).map(([name, one]) => [name, one * factor]));
}

export function added(...all: readonly Counts[]): Counts {
  const total: Record<string, number> = {};
  for (const counts of all)
    for (const [name, value] of Object.entries(counts)) total[name] = (total[name] ?? 0) + value;
  return total;
}

/** Units of all that was written, likewise. */
export function writeUnitsOf(counts: Counts): number {
  let units = counts['dynamodb deletions'] ?? 0;
  for (const [name, puts] of Object.entries(counts)) {
    const kind = /^dynamodb puts (.+)$/.exec(name)?.[1];
    if (kind !== undefined && puts > 0)
      units += meanWriteUnits(puts, counts[`dynamodb put bytes ${kind}`] ?? 0);
  }
  return units;
}
