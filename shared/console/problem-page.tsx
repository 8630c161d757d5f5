import type { PageContext } from './page-context.ts';

/** One clear sentence in place of a page that cannot be shown. */
export function ProblemPage({ context, sentence }: { context: PageContext; sentence: string }) {
  const { problems } = context.words;
  return (
    <section class="empty">
      <h1>{problems.heading}</h1>
      <p>{sentence}</p>
      <p>
        <a href={context.link({ path: '/' })}>{problems.home}</a>
      </p>
    </section>
  );
}
