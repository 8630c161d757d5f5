import { type Action, actions, type Outcome, outcomes } from '../event.ts';
import { codeOf, dataClassFlags } from '../event-codes.ts';
import type { GrowingMemory } from '../growing-memory.ts';
import type { System } from '../settings/settings.ts';
import type { ByteNames } from './byte-names.ts';
import { dataClassesOf } from './data-classes.ts';
import { type PairTable, pairTable } from './pair-table.ts';

/** What follows from the numbers of a line's names, worked out once for each pair of them. */
export interface LineCodes {
  /** `codeOf`, by the numbers of action and outcome. */
  readonly deeds: PairTable;
  /** `dataClassFlags`, by the numbers of system and screen. */
  readonly classes: PairTable;
  /** Makes room for all numbers that there are. */
  widen(): void;
  /** Works out both for a line. False: its action or outcome is none. */
  settle(action: number, outcome: number, system: number, screen: number): boolean;
  /** Called when the numbers are forgotten. */
  forget(): void;
}

/** For the numbers of these tables. */
export function lineCodes(
  tables: Readonly<Record<'action' | 'outcome' | 'system' | 'screen', ByteNames>>,
  systems: ReadonlyMap<string, System>,
  memory: GrowingMemory,
): LineCodes {
  const deeds = pairTable(memory);
  const classes = pairTable(memory);
  return {
    deeds,
    classes,
    widen() {
      deeds.widen(tables.action.texts.length);
      classes.widen(tables.system.texts.length);
    },
    settle(action, outcome, system, screen) {
      const deed = wordOf(actions, tables.action.texts[action]);
      const result = wordOf(outcomes, tables.outcome.texts[outcome]);
      if (deed === undefined || result === undefined) return false;
      deeds.set(action, outcome, codeOf(deed, result));
      const name = screen === 0 ? undefined : tables.screen.texts[screen];
      const kept = dataClassesOf(systems, tables.system.texts[system] ?? '', name);
      classes.set(system, screen, dataClassFlags(kept));
      return true;
    },
    forget() {
      deeds.forget();
      classes.forget();
    },
  };
}

function wordOf<Word extends Action | Outcome>(
  words: readonly Word[],
  text: string | undefined,
): Word | undefined {
  return words.find((word) => word === text);
}
