import type { CaseFacts, Deed } from '../cases/case.ts';
import { statementsOf } from '../cases/stated.ts';
import type { PathStep } from '../settings/settings.ts';
import { casePath, type PathSettings, stepKey } from './facts.ts';
import { type Gate, gateOf, openSince } from './gate.ts';
import { firstReached, type Recipients } from './recipients.ts';
import type { Round } from './round.ts';
import { type Slot, slotsOf, type TimedStep } from './timetable.ts';

/** Decisions that an inner role is asked for, all open since the same instant. */
export interface Question extends Pick<Recipients, 'section' | 'recused'> {
  /** `confirmations.<role>`: what the log calls it. */
  readonly key: string;
  /** The role that is asked, as a step that calls it. */
  readonly step: PathStep;
  /** The steps that wait for a decision, in the order of the path. */
  readonly asks: readonly PathStep[];
  readonly slots: readonly Slot[];
}

/** How the key of a question begins, which tells it from that of a step. */
export const questionPrefix = 'confirmations.';

/**
 * What an inner role is to be asked: the steps beyond the second gate that wait for a decision, and
 * those that were put off, from their next review on. The role of the settings is asked; where the
 * case is about everybody in it, the next level, in the order of the path.
 */
export function questionsOf(
  facts: CaseFacts,
  round: Round,
  steps: readonly TimedStep[],
  settings: PathSettings,
): readonly Question[] {
  const { escalation } = settings;
  const gate = gateOf(round);
  const { confirmations } = escalation;
  if (gate === null || confirmations === null) return [];
  const one = firstReached([confirmations.role, ...levelsOf(steps)], facts, escalation);
  if (one === null) return [];
  const { role, title, section, callees, recused } = one;
  const key = `${questionPrefix}${role}`;
  const joinedAt = joinings(facts, round, gate, settings);
  return [...groupsOf(steps, gate, joinedAt)].map(([since, asks]) => ({
    key,
    step: { ...calling, ...confirmations, role, title },
    asks,
    section,
    recused,
    slots: slotsOf(confirmations, since, callees, `${key}/${since}-`),
  }));
}

/** The roles that a suspicion is told to, in the order of the path. */
export function levelsOf(steps: readonly Pick<TimedStep, 'step'>[]): readonly string[] {
  return steps.flatMap(({ step }) =>
    step.gate === 'suspicion' && step.kind === 'notice' ? [step.role] : [],
  );
}

/** Steps that wait for a decision, by the instant since when they do. */
function groupsOf(
  steps: readonly TimedStep[],
  gate: Gate,
  joinedAt: (key: string) => number,
): ReadonlyMap<number, PathStep[]> {
  const groups = new Map<number, PathStep[]>();
  for (const { key, step } of steps) {
    const open = step.gate === 'confirmation' ? openSince(gate, key) : null;
    if (open === null) continue;
    const since = Math.max(open, joinedAt(key));
    groups.set(since, [...(groups.get(since) ?? []), step]);
  }
  return groups;
}

/**
 * Since when a step is on the path, where that is later than the gate: what people have said since
 * has brought it in (a large impact, more people). ms since 1970.
 */
function joinings(
  facts: CaseFacts,
  { actions }: Round,
  { openedAt }: Gate,
  settings: PathSettings,
): (key: string) => number {
  const later = actions.filter(({ at, deed }) => at > openedAt && saying.includes(deed.kind));
  const saidAt = later.at(-1)?.at ?? openedAt;
  const said = statementsOf(actions.filter((action) => !later.includes(action)));
  const atFirst = new Set(casePath(facts, settings, said).map(stepKey));
  return (key) => (atFirst.has(key) ? openedAt : saidAt);
}

/** Deeds that may bring a step onto the path. */
const saying: readonly Deed['kind'][] = ['stated', 'people-stated', 'fact-answered'];

/** What a question has in common with a step that calls a role. */
const calling = {
  step: 0,
  duty: {
    ja: '段階ごとに、行う・まだ・不要のいずれかを決めて記録する',
    en: 'Decide on each step, and record it: taken, not yet, or not needed',
  },
  when: [],
  gate: 'confirmation',
  kind: 'notice',
  notify: 'always',
  waitMinutes: 0,
  remindMinutes: 0,
} as const;
