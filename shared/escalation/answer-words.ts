import { linkOf } from '../links/link.ts';
import type { StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import type { Notice } from './due.ts';
import { askedFirst } from './first-question.ts';
import { roundOf } from './round.ts';
import type { Writer } from './writer.ts';

/**
 * How a notice is answered: by its link, where links are set up, and by a command; whoever is asked
 * first is asked whether it was work. `now` in ms since 1970.
 */
export function answerWords(
  notice: Notice,
  stored: StoredCase,
  settings: Settings,
  linkKey: Uint8Array | undefined,
  now: number,
  { say, time }: Writer,
): readonly string[] {
  const { id } = stored.record.facts;
  const round = roundOf(stored.actions);
  const first = round && askedFirst(stored.record.facts, round, settings.escalation);
  const asksWork = first?.role === notice.step.role;
  const link = linkOf(notice, stored, { settings, linkKey }, now);
  const until = time(link?.expiresAt ?? now);
  return [
    ...(asksWork ? [say((c) => c.escalation.wasItWork)] : []),
    ...(link === null
      ? [say((c) => c.escalation.acknowledge)]
      : [
          say((c) => c.escalation.byLink(until)),
          `    ${link.address}`,
          say((c) => c.escalation.orByCommand),
        ]),
    `    ${say((c) => (asksWork ? c.escalation.answerCommand(id) : c.escalation.command(id)))}`,
  ];
}
