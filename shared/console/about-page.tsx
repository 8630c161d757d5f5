import { caseStatuses } from '../cases/case.ts';
import { ClockRules } from './clock-rules.tsx';
import { StatusMark } from './marks.tsx';
import type { PageContext } from './page-context.ts';
import { rules } from './rules.ts';

/** What the words mean, what the rules look for, and what Sekisho does not see. */
export function AboutPage({ context }: { context: PageContext }) {
  const { about } = context.words;
  return (
    <>
      <h1>{about.heading}</h1>
      <p class="lead">{about.lead}</p>
      <section aria-labelledby="heading-blind" class="panel">
        <h2 id="heading-blind">{about.blindHeading}</h2>
        <Points sentences={about.blind} />
      </section>
      <section aria-labelledby="heading-handling" class="panel">
        <h2 id="heading-handling">{about.handlingHeading}</h2>
        <Points sentences={about.handling} />
      </section>
      <section aria-labelledby="heading-rules" class="panel">
        <h2 id="heading-rules">{about.rulesHeading}</h2>
        <dl class="glossary">
          {rules.map((rule) => (
            <div>
              <dt>{context.read(rule.title)}</dt>
              <dd>{context.read(rule.sees)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="heading-statuses" class="panel">
        <h2 id="heading-statuses">{about.statusHeading}</h2>
        <dl class="glossary">
          {caseStatuses.map((status) => (
            <div>
              <dt>
                <StatusMark context={context} status={status} />
              </dt>
              <dd>{about.statusNotes[status]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <ClockRules context={context} />
      <section aria-labelledby="heading-words" class="panel">
        <h2 id="heading-words">{about.wordsHeading}</h2>
        <dl class="glossary">
          {about.words.map(([word, meaning]) => (
            <div>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function Points({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul class="sentences">
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}
