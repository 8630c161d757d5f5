import type { CaseFacts } from '../cases/case.ts';
import { limits } from '../limits.ts';
import type { OutgoingAlert, StoredCase } from '../ports.ts';
import type { Contact, Settings } from '../settings/settings.ts';
import { places, reasons, whatHappened } from './case-words.ts';
import type { Notice } from './due.ts';
import { pathWords } from './path-words.ts';
import { oneLine, withinBytes } from './plain-text.ts';
import { standingOf } from './standing.ts';
import { type Writer, writerOf } from './writer.ts';

/**
 * The alert of a notice, complete in plain text in the organisation's language (design,
 * `escalation.md` section 3, rule 8). The subject begins in ASCII, has no line break and stays
 * within `limits.subjectCharactersMax`, the body within `limits.bodyBytesMax`. No resident's data:
 * a staff number, figures, reasons, and the places where the logs show it. `now` in ms since 1970.
 */
export function alertOf(
  notice: Notice,
  stored: StoredCase,
  settings: Settings,
  now: number,
): OutgoingAlert {
  const { facts } = stored.record;
  const writer = writerOf(settings.organisation);
  const isOfSource = facts.source !== null;
  const standings = standingOf(stored, settings);
  const reminder = standings.some(({ key, told }) => key === notice.key && told.length > 0);
  const what = writer.say((c) => c.escalation.subject(c.cases.family[facts.family], reminder));
  const subject = `[Sekisho] ${facts.severity.toUpperCase()} ${facts.id} ${what}`;
  const parts = [
    opening(notice, facts, reminder, settings, writer),
    whatHappened(facts, settings, writer),
    reasons(facts, writer),
    nextSteps(notice, stored, writer),
    pathWords(standings, notice.key, now, writer),
    places(facts, writer),
    [writer.say((c) => (isOfSource ? c.escalation.endingOfSource : c.escalation.ending))],
  ];
  const body = parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
  return {
    notice: notice.id,
    caseId: facts.id,
    role: notice.step.role,
    section: notice.section,
    recipient: notice.recipient,
    severity: facts.severity,
    to: addressOf(notice.contact),
    subject: oneLine(subject, limits.subjectCharactersMax),
    body: withinBytes(body, limits.bodyBytesMax),
    short: oneLine(subject, limits.smsCharactersMax),
  };
}

/** What the adapters need of a contact. */
export function addressOf({ name, email, https }: Contact): OutgoingAlert['to'] {
  return { name, email, https };
}

function opening(
  { step, section, recipient, purpose }: Notice,
  { source }: CaseFacts,
  reminder: boolean,
  { organisation }: Settings,
  { say, language, name }: Writer,
): readonly string[] {
  const role = name(step.title[language]);
  return [
    say((c) => c.escalation.greeting(role, name(section ?? ''))),
    say(({ escalation }) => {
      const request = source === null ? escalation.request : escalation.requestOfSource;
      return request(name(organisation.name[language]));
    }),
    ...(reminder
      ? [say(({ escalation: c }) => (purpose === 'reminder' ? c.stillOpen : c.reminder))]
      : []),
    ...(recipient.startsWith('holder') ? [] : [say((c) => c.escalation.standIn)]),
  ];
}

/** The harm to residents comes first; then what the detectors advise, and this office's part. */
function nextSteps(
  { nextCallAt, step }: Notice,
  { record: { facts } }: StoredCase,
  { say, language, time, bullet }: Writer,
): readonly string[] {
  return [
    say((c) => c.escalation.next),
    bullet(
      say(({ escalation: { firstOfAll, firstOfAllOfSource } }) =>
        facts.source === null ? firstOfAll : firstOfAllOfSource,
      ),
    ),
    ...facts.whatToDo.map((one) => bullet(one[language])),
    bullet(say((c) => c.escalation.duty(step.duty[language]))),
    say((c) =>
      nextCallAt === null ? c.escalation.noDeadline : c.escalation.deadline(time(nextCallAt)),
    ),
    say((c) => c.escalation.acknowledge),
    `    ${say((c) => c.escalation.command(facts.id))}`,
  ];
}
