import type { Catalogue } from '../catalogue/ja/index.ts';
import { say, type Text } from '../language.ts';
import type { ClockRule } from './clock-rules.ts';
import type { StatutoryFactId } from './facts.ts';
import type { ClassJudgement, Standing } from './judge-classes.ts';
import type { LawNumbers } from './law-numbers.ts';
import type { Act, ReportClass } from './report-classes.ts';
import type { StatutorySettings } from './settings.ts';

/** A rule as a page shows it; `verify` and `certainty` always stand beside it. */
export interface RuleWords {
  readonly title: Text;
  readonly reference: Text;
  readonly wording: Text;
  /** "Verify against the current text". */
  readonly verify: Text;
  readonly certainty: Text;
}

/** What a class of incidents is called, where it stands and what it says. */
export function classWords({ id, certainty }: ReportClass, settings: StatutorySettings): RuleWords {
  return ruleWords((c) => c.statutory.classes[id], certainty, settings);
}

/** What a rule of the clock is called, where it stands and what it says. */
export function clockRuleWords(
  { id, certainty }: ClockRule,
  settings: StatutorySettings,
): RuleWords {
  return ruleWords((c) => c.statutory.clockRules[id], certainty, settings);
}

/** The Act that a class belongs to, with the article that asks for the report. */
export function actTitle(act: Act): Text {
  return say((c) => c.statutory.acts[act]);
}

/** Whether a class applies, in a word or two. */
export function standingTitle(standing: Standing): Text {
  return say((c) => c.statutory.standing[standing]);
}

/** Where a case stands with regard to a class, in neutral words, and what must be found out. */
export function judgementSentence({
  reportClass: { id },
  standing,
  toFindOut,
  assumed,
  ruledOutBy,
}: ClassJudgement): Text {
  return say(({ statutory }) => {
    const { title, reference } = statutory.classes[id];
    const names = (facts: readonly StatutoryFactId[]) =>
      facts.map((fact) => statutory.facts[fact]).join(statutory.listed);
    const sentence = {
      applies: () => statutory.applies(title, reference),
      'may-apply': () => statutory.mayApply(title, reference, names(toFindOut)),
      'does-not-apply': () => statutory.doesNotApply(title, reference, names(ruledOutBy)),
    }[standing]();
    return assumed.length === 0 ? sentence : sentence + statutory.assumed(names(assumed));
  });
}

type Rule = Catalogue['statutory']['classes'][ReportClass['id']];

function ruleWords(
  rule: (catalogue: Catalogue) => Rule,
  certainty: ReportClass['certainty'],
  settings: StatutorySettings,
): RuleWords {
  return {
    title: say((c) => rule(c).title),
    reference: say((c) => rule(c).reference),
    wording: say((c) => rule(c).wording(numbersOf(settings, c))),
    verify: say((c) => c.statutory.verify),
    certainty: say((c) => c.statutory.certainty[certainty]),
  };
}

function numbersOf(settings: StatutorySettings, { statutory }: Catalogue): LawNumbers {
  return {
    peopleOver: String(settings.peopleOver),
    firstDay: statutory.firstDay[settings.firstDay],
    preliminaryFrom: String(settings.preliminaryFromDay),
    preliminaryUntil: String(settings.preliminaryUntilDay),
    final: String(settings.finalUntilDay),
    finalLonger: String(settings.finalLongerUntilDay),
  };
}
