import { html, raw } from 'hono/html';
import type { Language } from '../language.ts';
import { type Draft, type DraftLine, type DraftSection, termGroups } from './draft.ts';
import { draftStyle } from './draft-style.ts';

/** The way back from a draft that is served, in the language of the page that it leads to. */
export interface WayBack {
  readonly href: string;
  readonly words: string;
  readonly language: Language;
}

/**
 * A draft as one self-contained HTML document that prints on A4 portrait: no script, nothing that
 * is fetched, the reader's own fonts. Where it is served under a content security policy, the one
 * inline style to allow is one of `draftStyleDigests`. `way` is not printed; null: there is none.
 */
export function draftPage(draft: Draft, way: WayBack | null = null): string {
  return html`<!doctype html>${<DraftDocument draft={draft} way={way} />}`.toString();
}

function DraftDocument({ draft, way }: { draft: Draft; way: WayBack | null }) {
  const { language, kind, mark, title, opening, sections, footer } = draft;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} ${draft.caseId}`}</title>
        <style>{raw(draftStyle(mark))}</style>
      </head>
      <body class={kind}>
        {way === null ? null : (
          <nav lang={way.language}>
            <a href={way.href}>{way.words}</a>
          </nav>
        )}
        <Warnings draft={draft} />
        <main>
          <h1>
            {title}
            <span class="mark">{mark}</span>
          </h1>
          <Lines lines={draft.head} label="head" />
          {opening.map((paragraph) => (
            <p class="paragraph">{paragraph}</p>
          ))}
          {sections.map((section) => (
            <Section section={section} />
          ))}
        </main>
        <footer>{footer}</footer>
      </body>
    </html>
  );
}

/** Not part of the document: what whoever handles it must know. */
function Warnings({ draft: { mark, warnings } }: { draft: Draft }) {
  return (
    <aside aria-label={mark}>
      <strong>{mark}</strong>
      <ul>
        {warnings.map((warning) => (
          <li>{warning}</li>
        ))}
      </ul>
    </aside>
  );
}

function Section({ section: { number, title, lines } }: { section: DraftSection }) {
  return (
    <section>
      <h2>
        <span class="number">{number}</span>
        {title}
      </h2>
      <Lines lines={lines} label="lines" />
    </section>
  );
}

/** Paragraphs, and terms with what belongs to them; a term that repeats is printed once. */
function Lines({ lines, label }: { lines: readonly DraftLine[]; label: string }) {
  const terms = termGroups(lines).filter(({ term }) => term !== null);
  const paragraphs = lines.filter(({ term }) => term === null);
  return (
    <>
      {paragraphs.map(({ words, state }) => (
        <p class={`paragraph ${state}`}>{words}</p>
      ))}
      {terms.length === 0 ? null : (
        <dl class={label}>
          {terms.map(({ term, lines: group }) => (
            <div>
              <dt>{term}</dt>
              {group.map(({ words, state }) => (
                <dd>
                  <span class={state}>{words}</span>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
