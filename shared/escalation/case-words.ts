import type { CaseFacts } from '../cases/case.ts';
import type { Catalogue } from '../catalogue/ja/index.ts';
import { limits } from '../limits.ts';
import type { Settings } from '../settings/settings.ts';
import { refusedSettingsId } from '../watching/refused-settings.ts';
import type { Writer } from './writer.ts';

/** So many reasons and places are written out; the rest is counted. */
const reasonsMax = 12;
const placesMax = 5;

/** What happened: the case, whom or what it is about, section, systems, times and figures. */
export function whatHappened(
  facts: CaseFacts,
  settings: Pick<Settings, 'systems' | 'organisation'>,
  writer: Writer,
): readonly string[] {
  const { say, language, name } = writer;
  const titles = facts.systems.map((id) => settings.systems.get(id)?.title[language] ?? id);
  const systems = say((c) => c.escalation.systems(name(titles.join(', '))));
  return [
    say((c) => c.escalation.what),
    say((c) => c.escalation.caseLine(facts.id, c.cases.severity[facts.severity])),
    about(facts, writer),
    ...(facts.source === null
      ? [
          say((c) => c.escalation.section(name(facts.sections.join(', ')))),
          systems,
          ...deeds(facts, settings, writer),
        ]
      : [
          ...(facts.systems.length === 0 ? [] : [systems]),
          say((c) => c.escalation.logDays(facts.from, facts.until)),
        ]),
  ];
}

/** The family, and a staff number, a source or, without its number, a resident. */
function about(
  { family, detectors, actor, subject, source }: CaseFacts,
  { say, name }: Writer,
): string {
  return say(({ escalation, cases, watching }) => {
    const what = cases.family[family];
    if (family === 'settings')
      return settingsWords(detectors, watching).which(what, name(source ?? ''));
    if (actor !== null) return escalation.who(what, name(actor));
    if (source !== null) return escalation.whichSource(what, name(source));
    return subject === null ? escalation.whoSeveral(what) : escalation.whoResident(what);
  });
}

/** Settings that changed, and settings that were refused, are spoken of in other words. */
function settingsWords(
  detectors: readonly string[],
  watching: Catalogue['watching'],
): Catalogue['watching']['refused'] {
  return detectors.includes(refusedSettingsId) ? watching.refused : watching;
}

/** Before everything else: the harm that residents may come to, or may have come to meanwhile. */
export function firstOfAll({ source, family, detectors }: CaseFacts, { say }: Writer): string {
  return say(({ escalation, watching }) => {
    if (family === 'settings') return settingsWords(detectors, watching).firstOfAll;
    return source === null ? escalation.firstOfAll : escalation.firstOfAllOfSource;
  });
}

/** What is asked of the receiver, in one sentence. */
export function requestOf(
  { source, family, detectors }: CaseFacts,
  organisation: string,
  { say }: Writer,
) {
  return say(({ escalation, watching }) => {
    if (family === 'settings') return settingsWords(detectors, watching).request(organisation);
    const { request, requestOfSource } = escalation;
    return source === null ? request(organisation) : requestOfSource(organisation);
  });
}

/** What the message holds of nobody, for whoever passes it on. */
export function endingOf({ source, family }: CaseFacts, { say }: Writer): string {
  return say(({ escalation, watching }) => {
    if (family === 'settings') return watching.ending;
    return source === null ? escalation.ending : escalation.endingOfSource;
  });
}

/** A case in one line: its id, severity, whom or what it is about, and how many. */
export function caseInOneLine(facts: CaseFacts, writer: Writer): string {
  const { say } = writer;
  const severity = say((c) => c.cases.severity[facts.severity]);
  const parts = [facts.id, severity, about(facts, writer)];
  if (facts.source === null) parts.push(figures(facts, writer));
  return parts.join(' ');
}

/** When it was done, and to the records of how many. */
function deeds(
  facts: CaseFacts,
  { organisation }: Pick<Settings, 'organisation'>,
  writer: Writer,
): readonly string[] {
  const { say, time } = writer;
  const [from, last] = [time(facts.firstAt), time(facts.lastAt)];
  const isOneDay = from.slice(0, 10) === last.slice(0, 10) && from !== last;
  const until = isOneDay ? last.slice(11) : last;
  return [
    say((c) => c.escalation.when(from, until, organisation.timeZone)),
    figures(facts, writer),
  ];
}

function figures(
  { records, subjects, unexplainedSubjects }: CaseFacts,
  { say, number }: Writer,
): string {
  return say((c) => {
    if (subjects === 0 && records === 0) return c.escalation.figuresUnknown;
    if (subjects === 0) return c.escalation.figuresUnnamed(number(records));
    const unexplained = number(unexplainedSubjects);
    return c.escalation.figures(number(records), number(subjects), unexplained);
  });
}

/** Why it needs checking, and how unusual it is; `atMost` reasons are written out. */
export function reasons(
  { why, p }: CaseFacts,
  { say, language, bullet, number }: Writer,
  atMost = reasonsMax,
): readonly string[] {
  const hidden = why.length - atMost;
  return [
    say((c) => c.escalation.why),
    ...why.slice(0, atMost).map((one) => bullet(one[language])),
    ...(hidden > 0 ? [bullet(say((c) => c.escalation.more(number(hidden))))] : []),
    say((c) => (p === null ? c.escalation.fixedRule : c.escalation.rarity(p.toPrecision(2)))),
  ];
}

/** Where the logs show it: the first files and lines. */
export function places(
  { evidence, family, detectors }: CaseFacts,
  { say, bullet, number, time, name }: Writer,
): readonly string[] {
  const hidden = evidence.length - placesMax;
  if (evidence.length === 0)
    return [
      say((c) => c.escalation.evidence),
      bullet(
        say(({ escalation, watching }) =>
          family === 'settings' ? settingsWords(detectors, watching).place : escalation.noPlace,
        ),
      ),
    ];
  const isAll = evidence.length < limits.evidenceLinesMax;
  const more = say((c) => c.escalation.morePlaces(number(hidden), isAll));
  return [
    say((c) => c.escalation.evidence),
    ...evidence
      .slice(0, placesMax)
      .map(({ file, line, at }) =>
        bullet(say((c) => c.escalation.place(name(file), line, time(at)))),
      ),
    ...(hidden > 0 ? [bullet(more)] : []),
  ];
}
