import { allOf, anyOf } from './answer.ts';
import { type StatutoryFactId, type StatutoryFacts, yesWhileUnknown } from './facts.ts';
import { type ReportClass, reportClasses } from './report-classes.ts';

export const standings = ['applies', 'may-apply', 'does-not-apply'] as const;
/** Whether a case is an incident of a class, as far as is known. */
export type Standing = (typeof standings)[number];

/** Where a case stands with regard to one class, and why. */
export interface ClassJudgement {
  readonly reportClass: ReportClass;
  readonly standing: Standing;
  /** May apply: what must be found out, since it could settle the matter. Else empty. */
  readonly toFindOut: readonly StatutoryFactId[];
  /** Unknown facts that are counted as `yes`. */
  readonly assumed: readonly StatutoryFactId[];
  /** Does not apply: the facts that rule it out. Else empty. */
  readonly ruledOutBy: readonly StatutoryFactId[];
}

/** Judges every class, in the order of the rules. */
export function judgeClasses(
  facts: StatutoryFacts,
  classes: readonly ReportClass[] = reportClasses,
): readonly ClassJudgement[] {
  return classes.map((reportClass) => judged(reportClass, facts));
}

function judged(reportClass: ReportClass, facts: StatutoryFacts): ClassJudgement {
  const answerTo = (fact: StatutoryFactId) =>
    facts[fact] === 'unknown' && yesWhileUnknown.includes(fact) ? 'yes' : facts[fact];
  const lines = reportClass.when.map((line) => ({ line, holds: allOf(line.map(answerTo)) }));
  const answer = anyOf(lines.map(({ holds }) => holds));
  const factsOf = (held: (fact: StatutoryFactId) => boolean) =>
    [...new Set(lines.filter(({ holds }) => holds === answer).flatMap(({ line }) => line))].filter(
      held,
    );
  return {
    reportClass,
    standing: standingBy[answer],
    toFindOut: answer === 'unknown' ? factsOf((fact) => answerTo(fact) === 'unknown') : [],
    assumed: answer === 'no' ? [] : factsOf((fact) => facts[fact] !== answerTo(fact)),
    ruledOutBy: answer === 'no' ? factsOf((fact) => answerTo(fact) === 'no') : [],
  };
}

const standingBy = { yes: 'applies', unknown: 'may-apply', no: 'does-not-apply' } as const;

/** Whether a report is asked for: some class applies, one may, or none does. */
export function reportAskedFor(judgements: readonly ClassJudgement[]): Standing {
  const found = judgements.map(({ standing }) => standing);
  return standings.find((standing) => found.includes(standing)) ?? 'does-not-apply';
}

/**
 * Whether the final report may take the longer time. Where both Acts ask for one, the earlier date
 * counts; what only may be so does not lengthen anything.
 */
export function mayTakeLonger(judgements: readonly ClassJudgement[]): boolean {
  const asked = judgements.filter(({ standing }) => standing !== 'does-not-apply');
  const longerActs = new Set(
    asked
      .filter(({ standing, reportClass }) => standing === 'applies' && reportClass.longerFinal)
      .map(({ reportClass }) => reportClass.act),
  );
  return asked.length > 0 && asked.every(({ reportClass }) => longerActs.has(reportClass.act));
}
