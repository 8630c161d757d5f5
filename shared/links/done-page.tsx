import type { AnsweredLink } from './answer-link.ts';
import type { LinkPageContext } from './frame.tsx';

interface DonePageProps {
  readonly context: LinkPageContext;
  readonly answered: Extract<AnsweredLink, { readonly kind: 'done' }>;
}

/** What was recorded, and what follows from it. */
export function DonePage({ context: { words, writer }, answered }: DonePageProps) {
  const { link, answer } = answered;
  const { facts } = link.stored.record;
  const { work } = answer;
  return (
    <section class="panel">
      <h1>
        {work === null ? words.acknowledge.done : words.work.done(words.work.answers[work.answer])}
      </h1>
      <p>{writer.say((c) => c.escalation.caseLine(facts.id, c.cases.severity[facts.severity]))}</p>
      {work?.answer === 'yes' ? <blockquote>{work.reference}</blockquote> : null}
      <blockquote>{answer.comment}</blockquote>
      <p>{work === null ? words.acknowledge.afterwards : words.work.afterwards[work.answer]}</p>
    </section>
  );
}
