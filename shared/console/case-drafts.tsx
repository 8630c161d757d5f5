import { draftNames, draftPlace, draftTitle } from './draft-place.ts';
import type { PageContext } from './page-context.ts';

/** The way to each draft that the law may ask for. Opening one is recorded, so a form comes first. */
export function CaseDrafts({ context, id }: { context: PageContext; id: string }) {
  const { drafts } = context.words.handling;
  return (
    <section aria-labelledby="heading-drafts" class="panel">
      <h2 id="heading-drafts">{drafts.heading}</h2>
      <p class="quiet">{drafts.note}</p>
      <ul class="sentences">
        {draftNames.map((name) => (
          <li>
            <a href={context.link(draftPlace(id, name))}>{draftTitle(context.words, name)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
