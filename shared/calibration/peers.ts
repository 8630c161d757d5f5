import { type EntityScore, withScoresBefore } from './beginnings.ts';
import type { DayScores } from './day-scores.ts';
import { createReference, type Reference } from './reference.ts';
import { strataOf } from './strata.ts';

/** References of named scores, each within the stratum of the account-day that asks. */
export type PeerReferences = (day: Pick<DayScores, 'tenure'>, name: string) => Reference;

/** The account-days of a reference, parted into strata. */
export interface Peers {
  /** Those that scored anything, or on which a standing rule fired, earliest first. */
  readonly active: readonly DayScores[];
  /** The stratum that an account-day is compared within. */
  stratumOf(day: Pick<DayScores, 'tenure'>): string;
  /** References of what `scoresOf` says of the active days; scores of 0 are left out. */
  references(scoresOf: (day: DayScores) => Iterable<readonly [string, number]>): PeerReferences;
}

/** Parts the reference once; references are made when they are first asked for. */
export function peersOf(reference: readonly DayScores[]): Peers {
  const strata = strataOf(reference);
  const active = reference.filter(({ scores, standing }) => scores.length + standing.length > 0);
  return {
    active,
    stratumOf: strata.of,
    references(scoresOf) {
      const lists = new Map<string, EntityScore[]>();
      for (const day of active) {
        const { actor: entity, workingDays } = day;
        const holding = strata.holding(day);
        for (const [name, score] of scoresOf(day)) {
          if (score <= 0) continue;
          for (const stratum of holding)
            listAt(lists, `${stratum}\u0000${name}`).push({ entity, workingDays, score });
        }
      }
      const made = new Map<string, Reference>();
      return (day, name) => {
        const stratum = strata.of(day);
        const key = `${stratum}\u0000${name}`;
        const known =
          made.get(key) ??
          createReference(withScoresBefore(lists.get(key) ?? []), strata.size(stratum));
        made.set(key, known);
        return known;
      };
    },
  };
}

function listAt<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
