import type { Catalogue } from '../catalogue/ja/index.ts';
import { type Language, say } from '../language.ts';
import { limits } from '../limits.ts';
import { printLocalTime, zoneShift } from '../log-day.ts';
import type { OutgoingAlert, StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import type { Notice } from './due.ts';
import { oneLine, shortened, withinBytes } from './plain-text.ts';
import { type StepStanding, standingOf } from './standing.ts';

/** Names, titles and file names are cut to so many characters in a message. */
const nameCharactersMax = 120;
/** A reason or an advice is cut to so many characters. */
const sentenceCharactersMax = 800;
/** So many reasons and places are written out; the rest is counted. */
const reasonsMax = 12;
const placesMax = 5;

/**
 * The alert of a notice, complete in plain text in the organisation's language (design,
 * `escalation.md` section 3, rule 8). The subject begins in ASCII, has no line break and stays
 * within `limits.subjectCharactersMax`, the body within `limits.bodyBytesMax`. No resident's data:
 * a staff number, figures, reasons, and the places where the logs show it.
 */
export function alertOf(
  notice: Notice,
  stored: StoredCase,
  settings: Settings,
  now: number,
): OutgoingAlert {
  const { facts } = stored.record;
  const writer = writerOf(settings);
  const standings = standingOf(stored, settings);
  const reminder = standings.some(({ key, told }) => key === notice.key && told.length > 0);
  const what = writer.say((c) => c.escalation.subject(c.cases.family[facts.family], reminder));
  const subject = `[Sekisho] ${facts.severity.toUpperCase()} ${facts.id} ${what}`;
  const lines = [
    ...opening(notice, reminder, settings, writer),
    '',
    ...whatHappened(stored, settings, writer),
    '',
    ...reasons(stored, writer),
    '',
    ...nextSteps(notice, stored, writer),
    '',
    writer.say((c) => c.escalation.path),
    ...standings.map((one) => printStanding(one, one.key === notice.key ? now : null, writer)),
    '',
    ...places(stored, writer),
    '',
    writer.say((c) => c.escalation.ending),
  ];
  return {
    notice: notice.id,
    caseId: facts.id,
    role: notice.step.role,
    section: notice.section,
    recipient: notice.recipient,
    severity: facts.severity,
    to: { name: notice.contact.name, email: notice.contact.email },
    subject: shortened(oneLine(subject, limits.subjectCharactersMax), limits.subjectCharactersMax),
    body: withinBytes(`${lines.join('\n')}\n`, limits.bodyBytesMax),
  };
}

/** How an organisation writes: its language, its numbers and its local time. */
interface Writer {
  readonly language: Language;
  say(pick: (catalogue: Catalogue) => string): string;
  number(value: number): string;
  time(at: number): string;
}

function writerOf({ organisation }: Settings): Writer {
  const { language, timeZone } = organisation;
  const shift = zoneShift(timeZone);
  const digits = new Intl.NumberFormat('en-US');
  return {
    language,
    say: (pick) => say(pick)[language],
    number: (value) => digits.format(value),
    time: (at) => printLocalTime(at, shift),
  };
}

function opening(
  { step, section, recipient }: Notice,
  reminder: boolean,
  { organisation }: Settings,
  { say: speak, language }: Writer,
): readonly string[] {
  const role = oneLine(step.title[language], nameCharactersMax);
  const name = oneLine(organisation.name[language], nameCharactersMax);
  return [
    speak((c) => c.escalation.greeting(role, oneLine(section ?? '', nameCharactersMax))),
    speak((c) => c.escalation.request(name)),
    ...(reminder ? [speak((c) => c.escalation.reminder)] : []),
    ...(recipient.startsWith('holder') ? [] : [speak((c) => c.escalation.standIn)]),
  ];
}

function whatHappened(
  { record: { facts } }: StoredCase,
  { systems, organisation }: Settings,
  { say: speak, language, number, time }: Writer,
): readonly string[] {
  const actor = facts.actor === null ? null : oneLine(facts.actor, nameCharactersMax);
  const titles = facts.systems.map((id) => systems.get(id)?.title[language] ?? id);
  const sections = oneLine(facts.sections.join(', '), nameCharactersMax);
  const [from, until] = [time(facts.firstAt), time(facts.lastAt)];
  return [
    speak((c) => c.escalation.what),
    speak((c) => c.escalation.caseLine(facts.id, c.cases.severity[facts.severity])),
    speak((c) => {
      const family = c.cases.family[facts.family];
      return actor === null ? c.escalation.whoSeveral(family) : c.escalation.who(family, actor);
    }),
    speak((c) => c.escalation.section(sections)),
    speak((c) => c.escalation.systems(oneLine(titles.join(', '), nameCharactersMax))),
    speak((c) => c.escalation.when(from, until, organisation.timeZone)),
    speak((c) =>
      c.escalation.figures(
        number(facts.records),
        number(facts.subjects),
        number(facts.unexplainedSubjects),
      ),
    ),
  ];
}

function reasons({ record: { facts } }: StoredCase, writer: Writer): readonly string[] {
  const { say: speak, language, number } = writer;
  const hidden = facts.why.length - reasonsMax;
  const p = facts.p;
  return [
    speak((c) => c.escalation.why),
    ...facts.why.slice(0, reasonsMax).map((one) => bullet(one[language])),
    ...(hidden > 0 ? [bullet(speak((c) => c.escalation.more(number(hidden))))] : []),
    speak((c) => (p === null ? c.escalation.fixedRule : c.escalation.rarity(p.toPrecision(2)))),
  ];
}

function nextSteps(
  { nextCallAt }: Notice,
  { record: { facts } }: StoredCase,
  { say: speak, language, time }: Writer,
): readonly string[] {
  return [
    speak((c) => c.escalation.next),
    bullet(speak((c) => c.escalation.firstOfAll)),
    ...facts.whatToDo.slice(0, reasonsMax).map((one) => bullet(one[language])),
    speak((c) =>
      nextCallAt === null ? c.escalation.noDeadline : c.escalation.deadline(time(nextCallAt)),
    ),
    speak((c) => c.escalation.acknowledge),
    `    ${speak((c) => c.escalation.command(facts.id))}`,
  ];
}

function places(
  { record: { facts } }: StoredCase,
  { say: speak, number, time }: Writer,
): readonly string[] {
  const hidden = facts.evidence.length - placesMax;
  return [
    speak((c) => c.escalation.evidence),
    ...facts.evidence.slice(0, placesMax).map(({ file, line, at }) => {
      return bullet(
        speak((c) => c.escalation.place(oneLine(file, nameCharactersMax), line, time(at))),
      );
    }),
    ...(hidden > 0 ? [bullet(speak((c) => c.escalation.more(number(hidden))))] : []),
  ];
}

/** `toldNowAt`: the step is the very one that this alert goes out for. */
function printStanding(
  { step, state, startsAt, told, acknowledgement }: StepStanding,
  toldNowAt: number | null,
  { say: speak, language, time }: Writer,
): string {
  const title = oneLine(step.title[language], nameCharactersMax);
  const words = speak((c) => {
    const { state: states } = c.escalation;
    if (toldNowAt !== null) return states.now;
    const last = told.at(-1)?.at ?? 0;
    switch (state) {
      case 'waiting':
        return step.kind === 'task' ? states.taskWaiting : states.waiting(time(startsAt ?? 0));
      case 'done':
        return states.done;
      case 'told':
        return states.told(time(last), told.length);
      case 'acknowledged':
        return states.acknowledged(time(acknowledgement?.at ?? last));
      case 'not-called':
        return states.notCalled;
      case 'vacant':
        return states.vacant;
      case 'awaiting-confirmation':
        return states.awaitingConfirmation;
    }
  });
  return speak((c) => c.escalation.standing(step.step, title, words));
}

function bullet(sentence: string): string {
  return `- ${oneLine(sentence, sentenceCharactersMax)}`;
}
