import { troublesOf } from '../containment/calls.ts';
import { shortName } from '../containment/orders.ts';
import { limits } from '../limits.ts';
import type { OutgoingAlert, StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { endingOf, whatHappened } from './case-words.ts';
import type { Notice } from './due.ts';
import { addressOf, deadline } from './message-words.ts';
import { oneLine, withinBytes } from './plain-text.ts';
import { type Writer, writerOf } from './writer.ts';

/**
 * The message that an order to the town's automation was not carried out, or may not have been. It
 * holds to what `alertOf` holds to.
 */
export function containmentTroubleOf(
  notice: Notice,
  stored: StoredCase,
  settings: Settings,
): OutgoingAlert {
  const { facts } = stored.record;
  const writer = writerOf(settings.organisation);
  const { say, language, name } = writer;
  const { step, section, recipient } = notice;
  const what = say((c) => c.escalation.containment.subject(notice.key.split('.')[1] ?? ''));
  const subject = `[Sekisho] ${facts.severity.toUpperCase()} ${facts.id} ${what}`;
  const organisation = name(settings.organisation.name[language]);
  const parts = [
    [
      say((c) => c.escalation.greeting(name(step.title[language]), name(section ?? ''))),
      say((c) => c.escalation.containment.request(organisation)),
      ...(recipient.startsWith('holder') ? [] : [say((c) => c.escalation.standIn)]),
    ],
    [...order(notice, stored, settings, writer), deadline(notice, writer)],
    whatHappened(facts, settings, writer),
    [endingOf(facts, writer)],
  ];
  return {
    notice: notice.id,
    caseId: facts.id,
    role: step.role,
    section,
    recipient,
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

/** What was ordered, by whom, as it stands, and how its end is recorded. */
function order(
  { key }: Notice,
  stored: StoredCase,
  { containment }: Settings,
  { say, bullet, name, time }: Writer,
): readonly string[] {
  const found = troublesOf(stored, containment).find((one) => one.key === key);
  if (found === undefined) return [];
  const { order: ordered, standing, what } = found;
  const [short, target] = [shortName(ordered), name(ordered.target)];
  return [
    say((c) => c.escalation.containment.heading),
    bullet(say((c) => c.escalation.containment.order(short, standing.event, ordered.what, target))),
    bullet(say((c) => c.escalation.containment.ordered(name(standing.by), time(standing.at)))),
    bullet(say((c) => c.escalation.containment.trouble[what])),
    say((c) => c.escalation.containment.what),
    `    ${say((c) => c.escalation.containment.done(stored.record.facts.id, short))}`,
  ];
}
