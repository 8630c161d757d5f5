import type { CaseFacts } from '../cases/case.ts';
import type { OutgoingAlert, StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { answerWords } from './answer-words.ts';
import { endingOf, firstOfAll, places, reasons, requestOf, whatHappened } from './case-words.ts';
import type { Notice } from './due.ts';
import { blocksInOrder, filled } from './message-template.ts';
import { callOf, commonWords, deadline, deedsMax, joined, reminderOf } from './message-words.ts';
import { outgoing } from './outgoing.ts';
import { pathWords } from './path-words.ts';
import { standingOf } from './standing.ts';
import { type Writer, writerOf } from './writer.ts';

/**
 * The alert of a notice, complete in plain text in the organisation's language (design,
 * `escalation.md` section 3, rule 8). The subject begins in ASCII, has no line break and stays
 * within `limits.subjectCharactersMax`, the body within `limits.bodyBytesMax`. No resident's data:
 * a staff number, figures, reasons, and the places where the logs show it. `now` in ms since 1970;
 * without a `linkKey` it has no link.
 */
export function alertOf(
  notice: Notice,
  stored: StoredCase,
  settings: Settings,
  now: number,
  linkKey?: Uint8Array,
): OutgoingAlert {
  const { facts } = stored.record;
  const writer = writerOf(settings.organisation);
  const standings = standingOf(stored, settings);
  const told = standings.find(({ key }) => key === notice.key)?.told ?? [];
  const call = callOf(notice, told);
  const reminder = call === 'again';
  const family = writer.say((c) => c.cases.family[facts.family]);
  const blocks = {
    opening: opening(notice, facts, call, settings, writer),
    what: whatHappened(facts, settings, writer),
    reasons: reasons(facts, writer),
    next: [
      ...nextSteps(notice, stored, writer),
      ...answerWords(notice, stored, settings, linkKey, now, writer),
    ],
    path: pathWords(standings, notice.key, now, writer),
    places: places(facts, writer),
    ending: [endingOf(facts, writer)],
  };
  const values = {
    ...joined(blocks),
    ...commonWords(notice, facts.severity, settings, writer),
    case: facts.id,
    family,
    reminder: reminder ? writer.say((c) => c.escalation.reminderMark) : '',
    deadline: deadline(notice, writer),
  };
  const template = settings.templates.alert ?? {
    subject: writer.say((c) => c.escalation.subject(family, reminder)),
    body: blocksInOrder('alert'),
  };
  const words = filled(template.subject, values);
  const body = filled(template.body, values);
  return outgoing(notice, facts, words, body);
}

function opening(
  notice: Notice,
  facts: CaseFacts,
  call: ReturnType<typeof callOf>,
  { organisation }: Settings,
  writer: Writer,
): readonly string[] {
  const { step, section, recipient } = notice;
  const { say, language, name } = writer;
  const role = name(step.title[language]);
  return [
    say((c) => c.escalation.greeting(role, name(section ?? ''))),
    requestOf(facts, name(organisation.name[language]), writer),
    ...(call === 'again' ? [reminderOf(notice, writer)] : []),
    ...(call === 'instead' ? [say((c) => c.escalation.instead)] : []),
    ...(call === 'instead' || recipient.startsWith('holder')
      ? []
      : [say((c) => c.escalation.standIn)]),
  ];
}

/** The harm to residents comes first; then what the detectors advise, and this office's part. */
function nextSteps(
  notice: Notice,
  { record: { facts } }: StoredCase,
  writer: Writer,
): readonly string[] {
  const { say, language, bullet } = writer;
  return [
    say((c) => c.escalation.next),
    bullet(firstOfAll(facts, writer)),
    ...facts.whatToDo.slice(0, deedsMax).map((one) => bullet(one[language])),
    bullet(say((c) => c.escalation.duty(notice.step.duty[language]))),
    deadline(notice, writer),
  ];
}
