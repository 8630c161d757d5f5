import type { LinkPageContext } from './frame.tsx';

/** One clear sentence in place of the form. */
export function RefusedPage({ context, sentence }: { context: LinkPageContext; sentence: string }) {
  return (
    <section class="panel">
      <h1>{context.words.refused.heading}</h1>
      <p>{sentence}</p>
    </section>
  );
}
