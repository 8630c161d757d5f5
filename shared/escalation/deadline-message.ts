import type { OutgoingAlert, StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import type { StatutoryClock } from '../statutory/clock.ts';
import { clockSentences } from '../statutory/clock-words.ts';
import { judgementSentence } from '../statutory/law-words.ts';
import { reminderPrefix } from '../statutory/reminders.ts';
import { endingOf, whatHappened } from './case-words.ts';
import type { Notice } from './due.ts';
import { bodyOf, outgoing, requestOpening } from './outgoing.ts';
import { type Writer, writerOf } from './writer.ts';

/**
 * The reminder of a deadline of the law: which report, by when and why, and how a person writes and
 * records it; the program reports nothing. It holds to what `alertOf` holds to.
 */
export function deadlineReminderOf(
  notice: Notice,
  { record: { facts } }: StoredCase,
  clock: StatutoryClock,
  settings: Settings,
): OutgoingAlert {
  const writer = writerOf(settings.organisation);
  const { say } = writer;
  const report = clock.deadlines.find(
    ({ deadline }) => notice.key === `${reminderPrefix}${deadline.report}`,
  )?.deadline;
  const what = say((c) =>
    c.escalation.deadlines.subject(
      report === undefined ? '' : c.statutory.reportKind[report.report],
      report?.lastDay ?? '',
    ),
  );
  const request = (from: string) => say((c) => c.escalation.deadlines.request(from));
  const parts = [
    requestOpening(notice, settings, request, writer),
    deadlines(clock, settings, writer),
    deeds(facts.id, report?.report ?? '', writer),
    whatHappened(facts, settings, writer),
    [endingOf(facts, writer)],
  ];
  return outgoing(notice, facts, what, bodyOf(parts));
}

/** Both deadlines as they stand, and the classes that apply or may. */
function deadlines(
  clock: StatutoryClock,
  { organisation: { timeZone } }: Settings,
  { say, language, bullet }: Writer,
): readonly string[] {
  const classes = clock.judgements.filter(({ standing }) => standing !== 'does-not-apply');
  return [
    say((c) => c.escalation.deadlines.heading),
    ...clockSentences(clock, timeZone).map((sentence) => bullet(sentence[language])),
    ...classes.map((judgement) => bullet(judgementSentence(judgement)[language])),
    say((c) => c.escalation.deadlines.verify),
  ];
}

/** How a draft is written, a report recorded, and a case of which none is asked for settled. */
function deeds(id: string, report: string, { say }: Writer): readonly string[] {
  return [
    say((c) => c.escalation.next),
    ...(['clock', 'draft', 'reported', 'assess'] as const).flatMap((way) => [
      say((c) => c.escalation.deadlines.ways[way]),
      `    ${say((c) => c.escalation.deadlines.commands[way](id, report))}`,
    ]),
  ];
}
