import type { LogPart, SystemLog } from './logs/log-format.ts';
import { type CityDate, instantOf, type Operation } from './operation.ts';

/** A part of a date's log, and what stands in it. */
export interface FilledPart {
  readonly part: LogPart;
  readonly operations: readonly Operation[];
}

/**
 * The parts in which a system hands over the log of a date, in their order: in each stands what was
 * done before its time and after that of the part before. A system that hands over several times a
 * day leaves out a part in which nothing was done. `operations` by time.
 */
export function partsOf(
  date: CityDate,
  operations: readonly Operation[],
  { handOvers = [] }: Pick<SystemLog, 'handOvers'>,
): readonly FilledPart[] {
  let operationsBefore = 0;
  const parts = [...handOvers, null].map((until) => {
    const end = until === null ? Number.POSITIVE_INFINITY : instantOf(date, until);
    const own = operations.slice(operationsBefore).filter(({ at }) => at < end);
    const part = { until, operationsBefore };
    operationsBefore += own.length;
    return { part, operations: own };
  });
  return handOvers.length === 0 ? parts : parts.filter((one) => one.operations.length > 0);
}
