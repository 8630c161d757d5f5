import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { LinkWords } from '../catalogue/ja/links.ts';
import type { Writer } from '../escalation/writer.ts';
import type { Language } from '../language.ts';
import type { Settings } from '../settings/settings.ts';
import { style } from './style.ts';

/** What every page of a link is drawn with. */
export interface LinkPageContext {
  readonly language: Language;
  readonly words: LinkWords;
  readonly settings: Settings;
  readonly writer: Writer;
}

/** The frame of every page of a link: whose it is, and the main part. It names no case. */
export function Frame({ context, children }: { context: LinkPageContext; children?: Child }) {
  const { language, words, settings } = context;
  const organisation = settings.organisation.name[language];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{words.title(words.acknowledge.heading, organisation)}</title>
        <link rel="icon" href="data:," />
        <style>{raw(style)}</style>
      </head>
      <body>
        <header>
          <strong>{words.product}</strong> <span>{organisation}</span>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
