import { limits } from '../limits.ts';
import type { OutgoingAlert, StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { whatHappened } from './case-words.ts';
import type { Notice } from './due.ts';
import { addressOf } from './message-words.ts';
import { pathWords } from './path-words.ts';
import { oneLine, withinBytes } from './plain-text.ts';
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
  const subject = `[Sekisho] ${facts.severity.toUpperCase()} ${facts.id} ${what}`;
  const parts = [
    opening(notice, settings, writer),
    decisions(notice, facts.id, writer),
    whatHappened(facts, settings, writer),
    pathWords(standingOf(stored, settings), notice.key, now, writer),
    [say((c) => c.escalation.ending)],
  ];
  return {
    notice: notice.id,
    caseId: facts.id,
    role: notice.step.role,
    section: notice.section,
    recipient: notice.recipient,
    severity: facts.severity,
    to: addressOf(notice.contact),
    subject: oneLine(subject, limits.subjectCharactersMax),
    short: oneLine(subject, limits.smsCharactersMax),
    body: withinBytes(
      parts.map((lines) => `${lines.join('\n')}\n`).join('\n'),
      limits.bodyBytesMax,
    ),
  };
}

function opening(
  { step, section, recipient }: Notice,
  { organisation }: Settings,
  { say, language, name }: Writer,
): readonly string[] {
  return [
    say((c) => c.escalation.greeting(name(step.title[language]), name(section ?? ''))),
    say((c) => c.escalation.confirmation.request(name(organisation.name[language]))),
    ...(recipient.startsWith('holder') ? [] : [say((c) => c.escalation.standIn)]),
  ];
}

/** The steps to decide, and how each way of deciding is recorded, shown for the first of them. */
function decisions(
  { asks, nextCallAt }: Notice,
  id: string,
  { say, language, name, bullet, time }: Writer,
): readonly string[] {
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
    say((c) =>
      nextCallAt === null ? c.escalation.noDeadline : c.escalation.deadline(time(nextCallAt)),
    ),
  ];
}
