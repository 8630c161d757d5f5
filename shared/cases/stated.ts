import type { CaseAction } from './case.ts';
import { type StatedFact, statedFacts } from './said-deed.ts';
import { countedOf } from './transitions.ts';

/** How many people a case concerns, as far as anybody can say. */
export interface People {
  readonly atLeast: number;
  /** null: nobody can say. */
  readonly atMost: number | null;
}

/** What people have said of a case, the last word of each; null: nobody has said anything of it. */
export interface Statements extends Readonly<Record<StatedFact, boolean | null>> {
  readonly specificPersonalInformation: 'yes' | 'no' | 'unknown' | null;
  readonly people: People | null;
}

/** What people have said of a case, by its log. A case that is reopened is still the same. */
export function statementsOf(actions: readonly CaseAction[]): Statements {
  const said = new Map<StatedFact, boolean | null>(statedFacts.map((fact) => [fact, null]));
  let specificPersonalInformation: Statements['specificPersonalInformation'] = null;
  let people: People | null = null;
  for (const { deed } of countedOf(actions)) {
    if (deed.kind === 'stated') said.set(deed.fact, deed.after);
    if (deed.kind === 'people-stated') people = { atLeast: deed.atLeast, atMost: deed.atMost };
    if (deed.kind === 'fact-answered' && deed.fact === 'specific-personal-information') {
      specificPersonalInformation = deed.answer;
    }
  }
  const of = (fact: StatedFact) => said.get(fact) ?? null;
  return {
    electronic: of('electronic'),
    'juki-net': of('juki-net'),
    'large-impact': of('large-impact'),
    specificPersonalInformation,
    people,
  };
}
