import { type Action, actions, type Outcome, outcomes } from '../event.ts';
import { codeOf, dataClassFlags } from '../event-codes.ts';
import type { System } from '../settings/settings.ts';
import type { ByteNames } from './byte-names.ts';
import { dataClassesOf } from './data-classes.ts';

/** What follows from the numbers of a line's names, worked out once for each pair of them. */
export interface LineCodes {
  /** `codeOf`; -1 where one of the two is no action or no outcome. */
  codeOf(action: number, outcome: number): number;
  /** `dataClassFlags`. */
  dataClassesOf(system: number, screen: number): number;
}

/** For the numbers of these tables, until they are forgotten. */
export function lineCodes(
  tables: Readonly<Record<'action' | 'outcome' | 'system' | 'screen', ByteNames>>,
  systems: ReadonlyMap<string, System>,
): LineCodes {
  const codes = pairs((action, outcome) => {
    const deed = wordOf(actions, tables.action.texts[action]);
    const result = wordOf(outcomes, tables.outcome.texts[outcome]);
    return deed === undefined || result === undefined ? -1 : codeOf(deed, result);
  });
  const classes = pairs((system, screen) => {
    const name = screen === 0 ? undefined : tables.screen.texts[screen];
    return dataClassFlags(dataClassesOf(systems, tables.system.texts[system] ?? '', name));
  });
  return { codeOf: codes, dataClassesOf: classes };
}

type Pairs = (one: number, other: number) => number;

/** A function of two small numbers that remembers its values. */
function pairs(compute: Pairs): Pairs {
  const known: number[][] = [];
  return (one, other) => {
    const value = known[one]?.[other];
    if (value !== undefined) return value;
    const computed = compute(one, other);
    let row = known[one];
    if (row === undefined) {
      row = [];
      known[one] = row;
    }
    row[other] = computed;
    return computed;
  };
}

function wordOf<Word extends Action | Outcome>(
  words: readonly Word[],
  text: string | undefined,
): Word | undefined {
  return words.find((word) => word === text);
}
