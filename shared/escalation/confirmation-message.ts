import type { OutgoingAlert, StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { whatHappened } from './case-words.ts';
import type { Notice } from './due.ts';
import { bodyOf, outgoing, requestOpening } from './outgoing.ts';
import { pathWords } from './path-words.ts';
import { standingOf } from './standing.ts';
import { type Writer, writerOf } from './writer.ts';

/**
 * The message that asks an inner role to decide on steps beyond the second gate: which, and how the
 * decision is recorded. It holds to what `alertOf` holds to. `now` in ms since 1970.
 */
export function confirmationOf(
  notice: Notice,
  stored: StoredCase,
  settings: Settings,
  now: number,
): OutgoingAlert {
  const { facts } = stored.record;
  const writer = writerOf(settings.organisation);
  const { say, number } = writer;
  const what = say((c) => c.escalation.confirmation.subject(number(notice.asks.length)));
  const request = (from: string) => say((c) => c.escalation.confirmation.request(from));
  const parts = [
    requestOpening(notice, settings, request, writer),
    decisions(notice, facts.id, writer),
    whatHappened(facts, settings, writer),
    pathWords(standingOf(stored, settings), notice.key, now, writer),
    [say((c) => c.escalation.ending)],
  ];
  return outgoing(notice, facts, what, bodyOf(parts));
}

/** The steps to decide, and how each way of deciding is recorded, shown for the first of them. */
function decisions(notice: Notice, id: string, writer: Writer): readonly string[] {
  const { asks } = notice;
  const { say, language, name, bullet } = writer;
  const first = String(asks[0]?.step ?? '');
  return [
    say((c) => c.escalation.confirmation.heading),
    ...asks.map(({ step, title, duty }) => {
      const what = `${step} ${name(title[language])}`;
      return bullet(say((c) => c.escalation.confirmation.step(what, duty[language])));
    }),
    say((c) => c.escalation.confirmation.choose),
    ...(['confirm', 'notYet', 'notNeeded'] as const).map(
      (way) => `    ${say((c) => c.escalation.confirmation[way](id, first))}`,
    ),
    deadline(notice, writer),
  ];
}

/** By when a decision is wanted. */
function deadline({ nextCallAt }: Notice, { say, time }: Writer): string {
  return say(({ escalation: { confirmation: c } }) =>
    nextCallAt === null ? c.noDeadline : c.deadline(time(nextCallAt)),
  );
}
