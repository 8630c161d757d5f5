import type { Pipeline } from '../../shared/pipeline.ts';
import type { CaseRecord } from '../../shared/ports.ts';
import type { DemoClock } from './clock.ts';
import type { Stage } from './stage.ts';
import { acknowledge, passMinutes } from './walk.ts';

const comment = '業務かを確認します。';

/** Where nobody is kept waiting: the section head of the case's section answers in 8 minutes. */
export async function answerCase(
  { facts, status }: CaseRecord,
  pipeline: Pipeline,
  clock: DemoClock,
  stage: Stage,
): Promise<void> {
  if (status !== 'open') return;
  const posts = pipeline.settings.escalation.roles.get('section-head')?.posts ?? [];
  const post = posts.find(({ section }) => section !== null && facts.sections.includes(section));
  const [head] = post?.holder.actors ?? [];
  if (head === undefined) return;
  await passMinutes(8, pipeline, clock);
  await acknowledge(facts.id, head, comment, pipeline, clock, stage);
  await passMinutes(1, pipeline, clock);
  stage.line();
}
