import type { Child } from 'hono/jsx';
import type { CaseFacts } from '../cases/case.ts';
import { dataClassesOf, rarityOf, rulesOf } from './figure-words.ts';
import { Moment, Sections } from './marks.tsx';
import type { PageContext } from './page-context.ts';
import { whenOf } from './whom.ts';

interface CaseFiguresProps {
  readonly context: PageContext;
  readonly facts: CaseFacts;
}

/** The figures of a case: how many, when, where, which kind of data, how unusual. */
export function CaseFigures({ context, facts }: CaseFiguresProps) {
  const { words, moments } = context;
  const { figures, sections } = words.detail;
  return (
    <section aria-labelledby="heading-figures" class="panel">
      <h2 id="heading-figures">{sections.figures}</h2>
      {facts.source === null ? <Counts context={context} facts={facts} /> : null}
      <dl class="facts">
        <Fact term={figures.when}>
          <Moment at={facts.firstAt}>{whenOf(facts, moments)}</Moment>
        </Fact>
        {facts.source === null ? (
          <Fact term={figures.section}>
            {facts.sections.length === 0 ? (
              words.unknown
            ) : (
              <Sections context={context} sections={facts.sections} />
            )}
          </Fact>
        ) : (
          <Fact term={facts.family === 'settings' ? figures.settingsFiles : figures.source}>
            {context.sourceTitle(facts.source)}
          </Fact>
        )}
        <Fact term={figures.systems}>{context.join(facts.systems.map(context.systemTitle))}</Fact>
        <Fact term={figures.dataClasses}>{dataClassesOf(context, facts)}</Fact>
        <Fact term={figures.rarity}>{rarityOf(context, facts)}</Fact>
        <Fact term={figures.detectors}>{rulesOf(context, facts)}</Fact>
      </dl>
    </section>
  );
}

function Counts({ context, facts }: CaseFiguresProps) {
  const { words } = context;
  const { figures } = words.detail;
  const uncounted = facts.evidence.some((line) => line.records === null);
  return (
    <>
      <dl class="counts">
        <Count term={figures.records} value={words.items(context.count(facts.records))} />
        {facts.subjects === 0 ? (
          <Count term={figures.subjects} value={words.unknown} note={figures.subjectsNone} />
        ) : (
          <>
            <Count
              term={figures.subjects}
              value={words.people(context.count(facts.subjects))}
              note={figures.subjectsNote}
            />
            <Count
              term={figures.unexplained}
              value={words.people(context.count(facts.unexplainedSubjects))}
            />
          </>
        )}
      </dl>
      {uncounted ? <p class="caution">{figures.uncounted}</p> : null}
    </>
  );
}

function Count({ term, value, note }: { term: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <span class="big">{value}</span>
        {note === undefined ? null : <span class="under">{note}</span>}
      </dd>
    </div>
  );
}

function Fact({ term, children }: { term: string; children?: Child }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
