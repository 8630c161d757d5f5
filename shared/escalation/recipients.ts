import type { CaseFacts } from '../cases/case.ts';
import { recusedActorsOf } from '../cases/transitions.ts';
import type { Text } from '../language.ts';
import type { EscalationSettings, Holder, PathStep, Post } from '../settings/settings.ts';
import { contactsFor, type TimeOfDay, timesOfDay } from './recusal.ts';

/** Someone who may be called for a step: `holder`, `deputy-1`, `deputy-2` … */
export interface Callee {
  readonly name: string;
  readonly holder: Holder;
  /** Which of the holder's contacts may be called; the other reaches whom the case is about. */
  readonly times: readonly TimeOfDay[];
}

/** Who is called for a step, in that order, and who is left out because the case is about them. */
export interface Recipients {
  /** The section that the post serves; null: the whole organisation. */
  readonly section: string | null;
  readonly callees: readonly Callee[];
  /** `holder`, `deputy-1` … or, where only one of the contacts is left out, `holder-night`. */
  readonly recused: readonly string[];
}

/**
 * The post of the actor's section, or else of the whole organisation; in it the holder and the
 * deputies, but for those whom the case is about (see `recusal.ts`).
 */
export function recipientsOf(
  step: Pick<PathStep, 'kind' | 'role'>,
  facts: Pick<CaseFacts, 'actor' | 'actors' | 'sections'>,
  escalation: EscalationSettings,
): Recipients {
  const post = step.kind === 'notice' ? postOf(step, facts.sections, escalation) : undefined;
  if (!post) return { section: null, callees: [], recused: [] };
  const timesOf = contactsFor(recusedActorsOf(facts), escalation);
  const everyone = [
    { name: 'holder', holder: post.holder, times: timesOf(post.holder) },
    ...post.deputies.map((holder, index) => {
      return { name: `deputy-${index + 1}`, holder, times: timesOf(holder) };
    }),
  ];
  return {
    section: post.section,
    callees: everyone.filter(({ times }) => times.length > 0),
    recused: everyone.flatMap(leftOut),
  };
}

/** Whom one role is called by for something that is no step of the path. */
export interface Called extends Recipients {
  readonly role: string;
  readonly title: Text;
}

/**
 * Of several roles the first in which somebody can be called, else the first of them; `recused` names
 * all who were passed over on the way. null: the settings have none of them.
 */
export function firstReached(
  roles: readonly string[],
  facts: Pick<CaseFacts, 'actor' | 'actors' | 'sections'>,
  escalation: EscalationSettings,
): Called | null {
  const asked = roles.flatMap((role) => {
    const title = escalation.roles.get(role)?.title;
    if (title === undefined) return [];
    return [{ role, title, ...recipientsOf({ kind: 'notice', role }, facts, escalation) }];
  });
  const one = asked.find(({ callees }) => callees.length > 0) ?? asked[0];
  if (one === undefined) return null;
  const passed = asked.slice(0, asked.indexOf(one) + 1);
  return { ...one, recused: passed.flatMap(({ recused }) => recused) };
}

function leftOut({ name, times }: Callee): readonly string[] {
  if (times.length === 0) return [name];
  return timesOfDay.filter((time) => !times.includes(time)).map((time) => `${name}-${time}`);
}

function postOf(
  step: Pick<PathStep, 'role'>,
  sections: readonly string[],
  escalation: EscalationSettings,
): Post | undefined {
  const posts = escalation.roles.get(step.role)?.posts ?? [];
  return (
    posts.find(({ section }) => section !== null && sections.includes(section)) ??
    posts.find(({ section }) => section === null)
  );
}
