import { clockRules } from '../statutory/clock-rules.ts';
import { clockRuleWords } from '../statutory/rule-words.ts';
import type { PageContext } from './page-context.ts';

/** How the days are counted, and by which rule. */
export function ClockRules({ context }: { context: PageContext }) {
  const { words, read, settings } = context;
  const rules = clockRules.map((rule) => clockRuleWords(rule, settings.statutory));
  return (
    <section aria-labelledby="heading-counting" class="panel">
      <h2 id="heading-counting">{words.handling.counting.heading}</h2>
      <p class="caution">{words.statutory.rules.verify}</p>
      <dl class="glossary">
        {rules.map(({ title, wording, reference, certainty }) => (
          <div>
            <dt>{read(title)}</dt>
            <dd>
              {read(wording)}
              <span class="under">
                {read(reference)} · {read(certainty)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
