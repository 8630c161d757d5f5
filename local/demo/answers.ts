import type { CaseRecord } from '../../shared/ports.ts';
import { explainCase } from './case-work.ts';
import type { DeedPorts } from './deeds.ts';
import { acknowledge, passMinutes } from './walk.ts';

/** In the story of the demo, the output without an approval proves to be work. */
const harmlessDetector = 'unapproved-bulk-export';
const comment = '業務かを確認します。';

/** Where nobody is kept waiting: the section head of the case's section answers in 8 minutes. */
export async function answerCase(record: CaseRecord, ports: DeedPorts): Promise<void> {
  const { pipeline } = ports;
  const { facts, status } = record;
  if (status !== 'open') return;
  const posts = pipeline.settings.escalation.roles.get('section-head')?.posts ?? [];
  const post = posts.find(({ section }) => section !== null && facts.sections.includes(section));
  const [head] = post?.holder.actors ?? [];
  if (head === undefined) return;
  await passMinutes(8, ports);
  await acknowledge(facts.id, head, comment, ports);
  await passMinutes(1, ports);
  if (facts.detectors.includes(harmlessDetector)) await explainCase(record, head, ports);
  ports.stage.line();
}
