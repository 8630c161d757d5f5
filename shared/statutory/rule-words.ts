import type { WholeCatalogue } from '../catalogue/ja/whole.ts';
import type { Text } from '../language.ts';
import { say } from '../whole-language.ts';
import type { ClockRule } from './clock-rules.ts';
import type { LawNumbers } from './law-numbers.ts';
import type { ReportClass } from './report-classes.ts';
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
  const rule = (c: WholeCatalogue) => {
    const { classes, rules } = c.statutory;
    return { ...classes[id], wording: rules.wordings[id] };
  };
  return ruleWords(rule, certainty, settings);
}

/** What a rule of the clock is called, where it stands and what it says. */
export function clockRuleWords(
  { id, certainty }: ClockRule,
  settings: StatutorySettings,
): RuleWords {
  return ruleWords((c) => c.statutory.rules.clockRules[id], certainty, settings);
}

type Rule = WholeCatalogue['statutory']['rules']['clockRules'][ClockRule['id']];

function ruleWords(
  rule: (catalogue: WholeCatalogue) => Rule,
  certainty: ReportClass['certainty'],
  settings: StatutorySettings,
): RuleWords {
  return {
    title: say((c) => rule(c).title),
    reference: say((c) => rule(c).reference),
    wording: say((c) => rule(c).wording(numbersOf(settings, c))),
    verify: say((c) => c.statutory.rules.verify),
    certainty: say((c) => c.statutory.rules.certainty[certainty]),
  };
}

function numbersOf(settings: StatutorySettings, { statutory }: WholeCatalogue): LawNumbers {
  return {
    peopleOver: String(settings.peopleOver),
    firstDay: statutory.rules.firstDay[settings.firstDay],
    preliminaryFrom: String(settings.preliminaryFromDay),
    preliminaryUntil: String(settings.preliminaryUntilDay),
    final: String(settings.finalUntilDay),
    finalLonger: String(settings.finalLongerUntilDay),
  };
}
