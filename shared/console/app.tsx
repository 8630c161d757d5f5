import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { secureHeaders } from 'hono/secure-headers';
import { CallError } from '../errors.ts';
import type { Text } from '../language.ts';
import type { CaseStore, ManifestStore } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { say } from '../whole-language.ts';
import { AboutPage } from './about-page.tsx';
import { type Address, readAddress } from './address.ts';
import { CaseList } from './case-list.tsx';
import { CasePage } from './case-page.tsx';
import { listFiles } from './file-list.ts';
import { FilesPage } from './files-page.tsx';
import { icon } from './icon.ts';
import { Layout } from './layout.tsx';
import { listCases } from './listing.ts';
import { casePlace, type PageContext, type Place, pageContext } from './page-context.ts';
import { ProblemPage } from './problem-page.tsx';
import { summarise } from './reading-summary.ts';
import { style } from './style.ts';

/** What the console reads. It writes nothing. */
export interface ConsolePorts {
  readonly cases: Pick<CaseStore, 'read' | 'list'>;
  readonly settings: Settings;
  /** The instant, ms since 1970. */
  readonly now: () => number;
  /** Without it the page of read files is left out. */
  readonly manifests?: Pick<ManifestStore, 'all'>;
  /** Told of what a reader is not: why a page could not be made. */
  readonly onFailure?: (error: Error) => void;
}

/**
 * The console: server-rendered, read-only pages that need no script. Serve it on loopback or
 * behind a sign-in: by itself it asks nobody who they are.
 */
export function consoleApp(ports: ConsolePorts): Hono {
  const app = new Hono();
  app.use(protection);
  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/icon.svg', (c) => c.body(icon, 200, { 'Content-Type': 'image/svg+xml' }));
  app.get('/', (c) => listPage(c, ports));
  app.get('/cases/:id', (c) => casePage(c, ports, c.req.param('id')));
  if (ports.manifests !== undefined) app.get('/files', (c) => filesPage(c, ports));
  app.get('/about', (c) => {
    const context = contextOf(ports, readAddress(c.req.query()), { path: '/about' });
    const title = context.words.about.heading;
    return page(c, ports, context, { title, section: 'about' }, <AboutPage context={context} />);
  });
  app.notFound((c) => {
    const sentence = say(({ console }) => console.problems.noPage(c.req.path));
    return problem(c, ports, sentence, 404);
  });
  app.onError((error, c) => {
    if (error instanceof CallError) return problem(c, ports, error.text, 400);
    ports.onFailure?.(error);
    return problem(
      c,
      ports,
      say(({ console }) => console.problems.broken),
      500,
    );
  });
  return app;
}

/** Nothing but the console's own stylesheet and icon; no script at all; no copies kept. */
const protection = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
});

async function listPage(c: Context, ports: ConsolePorts): Promise<Response> {
  const address = readAddress(c.req.query());
  const { status, severity, after } = address;
  const filter = { status, severity };
  const context = contextOf(ports, address, { path: '/', query: { ...filter, after } });
  const listing = await listCases(ports.cases, filter, after);
  const isEmpty = listing.records.length === 0;
  const reading =
    isEmpty && ports.manifests !== undefined
      ? summarise(await Array.fromAsync(ports.manifests.all()))
      : null;
  const title = context.words.list.heading;
  return page(
    c,
    ports,
    context,
    { title, section: 'cases' },
    <CaseList
      context={context}
      filter={filter}
      listing={listing}
      continued={after !== null}
      reading={reading}
    />,
  );
}

async function casePage(c: Context, ports: ConsolePorts, id: string): Promise<Response> {
  const context = contextOf(ports, readAddress(c.req.query()), casePlace(id));
  const stored = await ports.cases.read(id);
  if (stored === null) {
    return problem(
      c,
      ports,
      say(({ console }) => console.problems.noCase(id)),
      404,
    );
  }
  const title = context.words.detail.heading(id);
  const content = <CasePage context={context} stored={stored} />;
  return page(c, ports, context, { title, section: 'cases' }, content);
}

async function filesPage(c: Context, ports: ConsolePorts): Promise<Response> {
  if (ports.manifests === undefined) return c.notFound();
  const address = readAddress(c.req.query());
  const { only } = address;
  const listing = await listFiles(ports.manifests, ports.settings.sources, only, address.page);
  const query = { only, page: listing.page === 1 ? null : String(listing.page) };
  const context = contextOf(ports, address, { path: '/files', query });
  const title = context.words.files.heading;
  const content = <FilesPage context={context} listing={listing} only={only} />;
  return page(c, ports, context, { title, section: 'files' }, content);
}

function problem(c: Context, ports: ConsolePorts, text: Text, status: 400 | 404 | 500) {
  const asked = c.req.query('lang');
  const lang = asked === 'ja' || asked === 'en' ? asked : null;
  const context = contextOf(ports, { lang }, { path: '/' });
  c.status(status);
  const title = context.words.problems.heading;
  const content = <ProblemPage context={context} sentence={context.read(text)} />;
  return page(c, ports, context, { title, section: null }, content);
}

function contextOf(
  { settings, now }: ConsolePorts,
  { lang }: Pick<Address, 'lang'>,
  here: Place,
): PageContext {
  return pageContext(settings, lang ?? settings.organisation.language, here, now());
}

interface Frame {
  readonly title: string;
  readonly section: 'cases' | 'files' | 'about' | null;
}

/** Pages hold facts about people: no browser or proxy keeps a copy. */
function page(
  c: Context,
  ports: ConsolePorts,
  context: PageContext,
  { title, section }: Frame,
  content: Child,
): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store');
  c.header('Content-Language', context.language);
  const hasFiles = ports.manifests !== undefined;
  const frame = { context, title, section, hasFiles };
  return c.html(html`<!doctype html>${<Layout {...frame}>{content}</Layout>}`);
}
