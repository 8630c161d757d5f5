import type { CaseFacts } from '../cases/case.ts';
import { limits } from '../limits.ts';
import type { OutgoingAlert } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import type { Notice } from './due.ts';
import { addressOf } from './message-words.ts';
import { oneLine, withinBytes } from './plain-text.ts';
import type { Writer } from './writer.ts';

/**
 * A message about one case on its way: `words` end the subject after severity and id; subject, short
 * form and body are held to their bounds.
 */
export function outgoing(
  notice: Notice,
  { id, severity }: Pick<CaseFacts, 'id' | 'severity'>,
  words: string,
  body: string,
): OutgoingAlert {
  const subject = `[Sekisho] ${severity.toUpperCase()} ${id} ${words}`;
  return {
    notice: notice.id,
    caseId: id,
    role: notice.step.role,
    section: notice.section,
    recipient: notice.recipient,
    severity,
    to: addressOf(notice.contact),
    subject: oneLine(subject, limits.subjectCharactersMax),
    short: oneLine(subject, limits.smsCharactersMax),
    body: withinBytes(body, limits.bodyBytesMax),
  };
}

/** Parts of a body, an empty line between them. */
export function bodyOf(parts: readonly (readonly string[])[]): string {
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** The greeting of whoever is asked, what is asked, and for whom a deputy stands in. */
export function requestOpening(
  { step, section, recipient }: Notice,
  { organisation }: Settings,
  request: (organisation: string) => string,
  { say, language, name }: Writer,
): readonly string[] {
  return [
    say((c) => c.escalation.greeting(name(step.title[language]), name(section ?? ''))),
    request(name(organisation.name[language])),
    ...(recipient.startsWith('holder') ? [] : [say((c) => c.escalation.standIn)]),
  ];
}
