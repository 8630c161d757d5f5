import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { actionsBefore } from '../cases/actions-before.ts';
import { CallError } from '../errors.ts';
import { limits } from '../limits.ts';
import { draftStyleDigests } from '../statutory/draft-style.ts';
import { say } from '../whole-language.ts';
import { AboutPage } from './about-page.tsx';
import { readAddress } from './address.ts';
import { answerNoCase, answerPage, answerProblem, contextOf } from './answer-page.tsx';
import { CaseList } from './case-list.tsx';
import { CasePage } from './case-page.tsx';
import type { ConsolePorts } from './console-ports.ts';
import { answerDraft, answerDraftDoor } from './draft-answers.tsx';
import { listFiles } from './file-list.ts';
import { FilesPage } from './files-page.tsx';
import { icon } from './icon.ts';
import { listCases } from './listing.ts';
import { casePlace } from './page-context.ts';
import { pressingCases, pressingOfAll } from './pressing-cases.ts';
import { summarise } from './reading-summary.ts';
import { style } from './style.ts';

/**
 * The console: server-rendered pages that need no script and show only; who opens a draft is asked
 * and recorded. Serve it on loopback or behind a sign-in: by itself it asks nobody who they are.
 */
export function consoleApp(ports: ConsolePorts): Hono {
  const app = new Hono();
  app.use(protection);
  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/icon.svg', (c) => c.body(icon, 200, { 'Content-Type': 'image/svg+xml' }));
  app.get('/', (c) => listPage(c, ports));
  app.get('/cases/:id', (c) => casePage(c, ports, c.req.param('id')));
  app.get(draftPath, (c) => answerDraftDoor(c, ports));
  app.post(draftPath, csrf(), boundedBody(ports), (c) => answerDraft(c, ports));
  if (ports.manifests !== undefined) app.get('/files', (c) => filesPage(c, ports));
  app.get('/about', (c) => {
    const context = contextOf(ports, readAddress(c.req.query()), { path: '/about' });
    const title = context.words.about.heading;
    return answerPage(
      c,
      ports,
      context,
      { title, section: 'about' },
      <AboutPage context={context} />,
    );
  });
  app.notFound((c) => {
    const sentence = say(({ console }) => console.problems.noPage(c.req.path));
    return answerProblem(c, ports, sentence, 404);
  });
  app.onError((error, c) => {
    if (error instanceof HTTPException) return answerProblem(c, ports, elsewhere, 403);
    if (error instanceof CallError) return answerProblem(c, ports, error.text, 400);
    ports.onFailure?.(error);
    const broken = say(({ console }) => console.problems.broken);
    return answerProblem(c, ports, broken, 500);
  });
  return app;
}

const draftPath = '/cases/:id/drafts/:document/:edition';

/** A form that another page sends in a reader's name records nothing. */
const elsewhere = say(({ console }) => console.handling.drafts.elsewhere);

function boundedBody(ports: ConsolePorts): MiddlewareHandler {
  const { linkBodyBytesMax: maxSize, nameCharactersMax } = limits;
  const tooLong = say((c) => c.console.handling.drafts.tooLong(String(nameCharactersMax)));
  return bodyLimit({ maxSize, onError: (c) => answerProblem(c, ports, tooLong, 413) });
}

/** Nothing but the own stylesheets, that of drafts by its hash, and the icon; no script at all. */
const protection = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'", ...draftStyleDigests.map((digest) => `'sha256-${digest}'` as const)],
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
  const { settings } = ports;
  const pressing = await pressingOfAll(ports.cases, listing.records, settings, context.now);
  const isFront = status === null && severity === null && after === null;
  const front = isFront ? await pressingCases(ports.cases, settings, context.now) : null;
  const isEmpty = listing.records.length === 0;
  const reading =
    isEmpty && ports.manifests !== undefined
      ? summarise(await Array.fromAsync(ports.manifests.all()))
      : null;
  const title = context.words.list.heading;
  return answerPage(
    c,
    ports,
    context,
    { title, section: 'cases' },
    <CaseList
      context={context}
      filter={filter}
      listing={listing}
      continued={after !== null}
      pressing={pressing}
      front={front}
      reading={reading}
    />,
  );
}

async function casePage(c: Context, ports: ConsolePorts, id: string): Promise<Response> {
  const context = contextOf(ports, readAddress(c.req.query()), casePlace(id));
  const stored = await ports.cases.read(id);
  if (stored === null) return answerNoCase(c, ports, id);
  const before = await actionsBefore(stored, ports.cases);
  const title = context.words.detail.heading(id);
  const content = <CasePage context={context} stored={stored} before={before} />;
  return answerPage(c, ports, context, { title, section: 'cases' }, content);
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
  return answerPage(c, ports, context, { title, section: 'files' }, content);
}
