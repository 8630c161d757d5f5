import {
  type Action,
  actions,
  type DataClass,
  dataClasses,
  type Outcome,
  outcomes,
} from './event.ts';

const actionCodes: ReadonlyMap<Action, number> = new Map(actions.map((it, code) => [it, code]));
const outcomeCodes: ReadonlyMap<Outcome, number> = new Map(
  outcomes.map((it, code) => [it, code << 4]),
);

/** What was done and what came of it as 8 bits: the action in the lower four, the outcome above. */
export function codeOf(action: Action, outcome: Outcome): number {
  return (actionCodes.get(action) ?? 0) | (outcomeCodes.get(outcome) ?? 0);
}

/** null: no action and outcome have this code. */
export function actionAndOutcome(code: number): { action: Action; outcome: Outcome } | null {
  const action = actions[code & 15];
  const outcome = outcomes[code >> 4];
  return action === undefined || outcome === undefined ? null : { action, outcome };
}

/** The data classes as the upper four bits of 8, the lower ones clear. */
export function dataClassFlags(classes: readonly DataClass[]): number {
  let bits = 0;
  for (const one of classes) bits |= 16 << dataClasses.indexOf(one);
  return bits;
}

const classesByBits = Array.from({ length: 16 }, (_, bits) =>
  Object.freeze(dataClasses.filter((_, place) => (bits >> place) & 1)),
);

/** The data classes of such flags, in the order of `dataClasses`; the array is shared. */
export function dataClassesOf(flags: number): readonly DataClass[] {
  return classesByBits[flags >> 4] ?? [];
}
