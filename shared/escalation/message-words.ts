import type { Severity } from '../cases/case.ts';
import type { OutgoingAlert } from '../ports.ts';
import type { Contact, Settings } from '../settings/settings.ts';
import type { Notice } from './due.ts';
import type { StepStanding } from './standing.ts';
import type { Writer } from './writer.ts';

/** What the adapters need of a contact. */
export function addressOf({ name, email, sms, https }: Contact): OutgoingAlert['to'] {
  return { name, email, sms, https };
}

/** The words that every template may use. */
export function commonWords(
  { step, section }: Notice,
  severity: Severity,
  { organisation }: Settings,
  { say, language, name }: Writer,
): Readonly<Record<string, string>> {
  return {
    severity: say((c) => c.cases.severity[severity]),
    organisation: name(organisation.name[language]),
    role: name(step.title[language]),
    section: name(section ?? ''),
  };
}

/** Blocks of lines as the values of a template. */
export function joined<Name extends string>(
  blocks: Readonly<Record<Name, readonly string[]>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries<readonly string[]>(blocks).map(([name, lines]) => [name, lines.join('\n')]),
  );
}

/** By when an acknowledgement is wanted. */
export function deadline({ nextCallAt }: Notice, { say, time }: Writer): string {
  return say((c) =>
    nextCallAt === null ? c.escalation.noDeadline : c.escalation.deadline(time(nextCallAt)),
  );
}

/**
 * Whether somebody is called for the first time in a step, again, or instead of a contact who has not
 * answered. `told` as in `StepStanding`.
 */
export function callOf(
  { recipient, purpose }: Notice,
  told: StepStanding['told'],
): 'first' | 'again' | 'instead' {
  if (told.length === 0) return 'first';
  const isSame = told.some((one) => calleeOf(one.recipient) === calleeOf(recipient));
  return isSame || purpose === 'reminder' ? 'again' : 'instead';
}

/** `holder-night` → `holder`. */
function calleeOf(recipient: string): string {
  return recipient.replace(/-(?:day|night)$/, '');
}

/** Why the same is said again: nobody has acknowledged it, or nothing has been done since. */
export function reminderOf({ purpose }: Notice, { say }: Writer): string {
  return say(({ escalation: c }) => (purpose === 'reminder' ? c.stillOpen : c.reminder));
}

/** Of what detectors advise, so much is written out: no message grows without a bound. */
export const deedsMax = 12;
