import type { CaseFacts } from '../cases/case.ts';
import { recusedActorsOf } from '../cases/transitions.ts';
import type { EscalationSettings, Holder, PathStep, Post } from '../settings/settings.ts';

/** Someone who may be called for a step: `holder`, `deputy-1`, `deputy-2` … */
export interface Callee {
  readonly name: string;
  readonly holder: Holder;
}

/** Who is called for a step, in that order, and who is left out because the case is about them. */
export interface Recipients {
  /** The section that the post serves; null: the whole organisation. */
  readonly section: string | null;
  readonly callees: readonly Callee[];
  readonly recused: readonly string[];
}

/**
 * The post of the actor's section, or else of the whole organisation; in it the holder and the
 * deputies, but for those whose accounts the case is about.
 */
export function recipientsOf(
  step: PathStep,
  facts: Pick<CaseFacts, 'actor' | 'sections'>,
  escalation: EscalationSettings,
): Recipients {
  const post = step.kind === 'notice' ? postOf(step, facts.sections, escalation) : undefined;
  if (!post) return { section: null, callees: [], recused: [] };
  const everyone = [
    { name: 'holder', holder: post.holder },
    ...post.deputies.map((holder, index) => ({ name: `deputy-${index + 1}`, holder })),
  ];
  const about = recusedActorsOf(facts);
  const isRecused = ({ holder }: Callee) => holder.actors.some((one) => about.includes(one));
  return {
    section: post.section,
    callees: everyone.filter((callee) => !isRecused(callee)),
    recused: everyone.filter(isRecused).map(({ name }) => name),
  };
}

function postOf(
  step: PathStep,
  sections: readonly string[],
  escalation: EscalationSettings,
): Post | undefined {
  const posts = escalation.roles.get(step.role)?.posts ?? [];
  return (
    posts.find(({ section }) => section !== null && sections.includes(section)) ??
    posts.find(({ section }) => section === null)
  );
}
