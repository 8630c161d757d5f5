import type { CaseFacts } from '../cases/case.ts';
import type { Settings } from '../settings/settings.ts';
import type { Writer } from './writer.ts';

/** So many reasons and places are written out; the rest is counted. */
const reasonsMax = 12;
const placesMax = 5;

/** What happened: the case, the staff number, section, systems, times and figures. */
export function whatHappened(
  facts: CaseFacts,
  { systems, organisation }: Pick<Settings, 'systems' | 'organisation'>,
  { say, language, number, time, name }: Writer,
): readonly string[] {
  const titles = facts.systems.map((id) => systems.get(id)?.title[language] ?? id);
  const actor = facts.actor === null ? null : name(facts.actor);
  return [
    say((c) => c.escalation.what),
    say((c) => c.escalation.caseLine(facts.id, c.cases.severity[facts.severity])),
    say((c) => {
      const family = c.cases.family[facts.family];
      return actor === null ? c.escalation.whoSeveral(family) : c.escalation.who(family, actor);
    }),
    say((c) => c.escalation.section(name(facts.sections.join(', ')))),
    say((c) => c.escalation.systems(name(titles.join(', ')))),
    say((c) => c.escalation.when(time(facts.firstAt), time(facts.lastAt), organisation.timeZone)),
    say((c) => {
      const records = number(facts.records);
      if (facts.subjects === 0) return c.escalation.figuresUnnamed(records);
      const unexplained = number(facts.unexplainedSubjects);
      return c.escalation.figures(records, number(facts.subjects), unexplained);
    }),
  ];
}

/** Why it needs checking, and how unusual it is. */
export function reasons(
  { why, p }: CaseFacts,
  { say, language, bullet, number }: Writer,
): readonly string[] {
  const hidden = why.length - reasonsMax;
  return [
    say((c) => c.escalation.why),
    ...why.slice(0, reasonsMax).map((one) => bullet(one[language])),
    ...(hidden > 0 ? [bullet(say((c) => c.escalation.more(number(hidden))))] : []),
    say((c) => (p === null ? c.escalation.fixedRule : c.escalation.rarity(p.toPrecision(2)))),
  ];
}

/** Where the logs show it: the first files and lines. */
export function places(
  { evidence }: CaseFacts,
  { say, bullet, number, time, name }: Writer,
): readonly string[] {
  const hidden = evidence.length - placesMax;
  return [
    say((c) => c.escalation.evidence),
    ...evidence
      .slice(0, placesMax)
      .map(({ file, line, at }) =>
        bullet(say((c) => c.escalation.place(name(file), line, time(at)))),
      ),
    ...(hidden > 0 ? [bullet(say((c) => c.escalation.more(number(hidden))))] : []),
  ];
}
