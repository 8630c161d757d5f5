import type { CaseFacts } from '../cases/case.ts';
import type { PageContext } from './page-context.ts';
import { ruleById } from './rules.ts';

interface CaseLimitsProps {
  readonly context: PageContext;
  readonly facts: Pick<CaseFacts, 'detectors' | 'source' | 'family'>;
}

/** What the case does not tell: in general, and by the rules that fired. */
export function CaseLimits({ context, facts }: CaseLimitsProps) {
  const { sections, limits, limitsOfSource, limitsOfRule, alsoInnocent } = context.words.detail;
  const ofKind = facts.source === null ? limits : limitsOfSource;
  return (
    <section aria-labelledby="heading-limits" class="panel">
      <h2 id="heading-limits">{sections.limits}</h2>
      <ul class="sentences">
        {(facts.family === 'settings' ? [] : ofKind).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {facts.detectors.flatMap((id) => {
        const rule = ruleById(id);
        if (rule === undefined) return [];
        return [
          <h3>{limitsOfRule(context.read(rule.title))}</h3>,
          <p>{context.read(rule.doesNotSee)}</p>,
          <p>
            {alsoInnocent} {context.read(rule.knownFalsePositives)}
          </p>,
        ];
      })}
    </section>
  );
}
