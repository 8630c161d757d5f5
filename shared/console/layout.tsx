import type { Child } from 'hono/jsx';
import type { Language } from '../language.ts';
import { languages } from '../language.ts';
import type { PageContext, Place } from './page-context.ts';

interface LayoutProps {
  readonly context: PageContext;
  readonly title: string;
  /** Which entry of the navigation the page belongs to. */
  readonly section: 'cases' | 'files' | 'about' | null;
  /** Whether the page of read files can be shown here. */
  readonly hasFiles: boolean;
  readonly children?: Child;
}

/** The frame of every page: skip link, header, navigation, language switch, main part, footer. */
export function Layout({ context, title, section, hasFiles, children }: LayoutProps) {
  const { words, language, settings } = context;
  const organisation = context.read(settings.organisation.name);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{words.title(title, organisation)}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="top">
          <div class="top-inner">
            <a class="brand" href={context.link({ path: '/' })}>
              <Gate />
              <span class="brand-name">{words.product}</span>
              <span class="brand-of">{organisation}</span>
            </a>
            <Navigation context={context} section={section} hasFiles={hasFiles} />
            <LanguageSwitch context={context} />
          </div>
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer class="bottom">
          <p>{words.footer}</p>
        </footer>
      </body>
    </html>
  );
}

/** A 冠木門, the gate of a checkpoint: two posts that stand out above one beam. */
function Gate() {
  return (
    <svg class="gate" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M.5 6h23v4H.5zM3.5 2h4v20h-4zM16.5 2h4v20h-4z" fill="currentColor" />
    </svg>
  );
}

function Navigation({
  context,
  section,
  hasFiles,
}: Pick<LayoutProps, 'context' | 'section' | 'hasFiles'>) {
  const entries: { id: 'cases' | 'files' | 'about'; place: Place }[] = [
    { id: 'cases', place: { path: '/' } },
    ...(hasFiles ? [{ id: 'files' as const, place: { path: '/files' } }] : []),
    { id: 'about', place: { path: '/about' } },
  ];
  return (
    <nav class="pages" aria-label={context.words.navigation}>
      <ul>
        {entries.map(({ id, place }) => (
          <li>
            <a href={context.link(place)} aria-current={id === section ? 'page' : undefined}>
              {context.words.pages[id]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const languageNames: Readonly<Record<Language, string>> = { ja: '日本語', en: 'English' };

function LanguageSwitch({ context }: { context: PageContext }) {
  return (
    <nav class="languages" aria-label={context.words.languageSwitch}>
      <ul>
        {languages.map((language) => (
          <li>
            <a
              href={context.link(context.here, language)}
              lang={language}
              hreflang={language}
              aria-current={language === context.language ? 'true' : undefined}
            >
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
