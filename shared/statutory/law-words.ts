import { say, type Text } from '../language.ts';
import type { StatutoryFactId } from './facts.ts';
import type { ClassJudgement } from './judge-classes.ts';

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
