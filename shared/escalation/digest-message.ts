import { type Severity, severities } from '../cases/case.ts';
import { limits } from '../limits.ts';
import type { OutgoingAlert } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { answerWords } from './answer-words.ts';
import { caseInOneLine, firstOfAll, reasons, whatHappened } from './case-words.ts';
import type { DigestCall } from './digest.ts';
import { blocksInOrder, filled } from './message-template.ts';
import {
  addressOf,
  callOf,
  commonWords,
  deadline,
  deedsMax,
  joined,
  reminderOf,
} from './message-words.ts';
import { pathWords } from './path-words.ts';
import { oneLine, withinBytes } from './plain-text.ts';
import { standingOf } from './standing.ts';
import { type Writer, writerOf } from './writer.ts';

/**
 * One message about several cases, to one holder of one post. It holds to what `alertOf` holds to:
 * plain text, the limits, no resident's data. Every case has its line at the top, which no limit
 * cuts off; then comes each case with what an alert by itself would say, but for the places in the
 * logs. `id` is the digest's; `calls` has one at least; `now` in ms since 1970;
 * without a `linkKey` it has no links.
 */
export function digestOf(
  id: string,
  calls: readonly DigestCall[],
  settings: Settings,
  now: number,
  linkKey?: Uint8Array,
): OutgoingAlert {
  const [first] = calls;
  if (first === undefined) throw new RangeError('A digest tells of one case at least.');
  const { step, section, recipient, contact } = first.notice;
  const writer = writerOf(settings.organisation);
  const has = (one: Severity) => calls.some(({ stored }) => stored.record.facts.severity === one);
  const severity = severities.findLast(has) ?? first.stored.record.facts.severity;
  const count = writer.number(calls.length);
  const cases = calls.map(
    (call) => `${caseParts(call, settings, now, writer, linkKey).join('\n')}\n`,
  );
  const values = {
    ...joined({
      opening: opening(calls, settings, writer),
      list: calls.map(({ stored }) => writer.bullet(caseInOneLine(stored.record.facts, writer))),
      cases: cases.join('\n').trimEnd().split('\n'),
      ending: [writer.say((c) => c.escalation.digest.ending)],
    }),
    ...commonWords(first.notice, severity, settings, writer),
    count,
  };
  const template = settings.templates.digest ?? {
    subject: writer.say((c) => c.escalation.digest.subject(count)),
    body: blocksInOrder('digest'),
  };
  const words = filled(template.subject, values);
  const subject = `[Sekisho] ${severity.toUpperCase()} ${calls.length} cases ${words}`;
  return {
    notice: id,
    caseId: null,
    role: step.role,
    section,
    recipient,
    severity,
    to: addressOf(contact),
    subject: oneLine(subject, limits.subjectCharactersMax),
    short: oneLine(subject, limits.smsCharactersMax),
    body: withinBytes(filled(template.body, values), limits.bodyBytesMax),
  };
}

function opening(
  calls: readonly DigestCall[],
  { organisation }: Settings,
  { say, language, name, number }: Writer,
): readonly string[] {
  const [first] = calls;
  const role = name(first?.notice.step.title[language] ?? '');
  const isStandIn = !first?.notice.recipient.startsWith('holder');
  return [
    say((c) => c.escalation.greeting(role, name(first?.notice.section ?? ''))),
    say((c) => c.escalation.digest.request(name(organisation.name[language]))),
    say((c) => c.escalation.digest.why(number(calls.length))),
    ...(isStandIn ? [say((c) => c.escalation.standIn)] : []),
  ];
}

/** Everything about one case: what, why, what to do next and by when, who has been told. */
function caseParts(
  { stored, notice }: DigestCall,
  settings: Settings,
  now: number,
  writer: Writer,
  linkKey: Uint8Array | undefined,
): readonly string[] {
  const { say, language, bullet } = writer;
  const { facts } = stored.record;
  const standings = standingOf(stored, settings);
  const told = standings.find(({ key }) => key === notice.key)?.told ?? [];
  const call = callOf(notice, told);
  return [
    say((c) => c.escalation.digest.caseHeading(facts.id)),
    ...(call === 'again' ? [reminderOf(notice, writer)] : []),
    ...(call === 'instead' ? [say((c) => c.escalation.instead)] : []),
    ...whatHappened(facts, settings, writer),
    ...reasons(facts, writer, reasonsMax),
    say((c) => c.escalation.next),
    bullet(firstOfAll(facts, writer)),
    ...facts.whatToDo.slice(0, deedsMax).map((one) => bullet(one[language])),
    bullet(say((c) => c.escalation.duty(notice.step.duty[language]))),
    deadline(notice, writer),
    ...answerWords(notice, stored, settings, linkKey, now, writer),
    ...pathWords(standings, notice.key, now, writer),
  ];
}

/** Of each case so many reasons are written out; the rest is counted. */
const reasonsMax = 3;
