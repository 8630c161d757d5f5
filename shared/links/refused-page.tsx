import type { LinkPageContext } from './frame.tsx';

interface RefusedPageProps {
  readonly context: LinkPageContext;
  readonly sentence: string;
  /** That the link cannot be used, unless something friendlier is to be said. */
  readonly heading?: string;
}

/** One clear sentence in place of the form. */
export function RefusedPage({ context, sentence, heading }: RefusedPageProps) {
  return (
    <section class="panel">
      <h1>{heading ?? context.words.refused.heading}</h1>
      <p>{sentence}</p>
    </section>
  );
}
