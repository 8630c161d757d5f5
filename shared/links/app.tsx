import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { secureHeaders } from 'hono/secure-headers';
import type { RequestPorts } from '../escalation/request.ts';
import { writerOf } from '../escalation/writer.ts';
import { limits } from '../limits.ts';
import { AnswerForm } from './answer-form.tsx';
import { answerLink } from './answer-link.ts';
import { DonePage } from './done-page.tsx';
import { Frame, type LinkPageContext } from './frame.tsx';
import { linksPath } from './link.ts';
import { answerOf, readForm } from './link-answer.ts';
import { type LinkPorts, openLink, type RefusedLink } from './open-link.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { RefusedPage } from './refused-page.tsx';
import { styleDigest } from './style.ts';
import { linkWords } from './words.ts';

/** What the pages of links work with. */
export interface LinkAppPorts extends Omit<LinkPorts, 'cases'>, RequestPorts {
  /** The instant, ms since 1970. */
  readonly now: () => number;
  /** Whether whoever asks may: by the network that they come from. Left out: everybody may. */
  readonly admits?: (context: Context) => boolean;
  /** Told of what a reader is not: why a page could not be made. */
  readonly onFailure?: (error: Error) => void;
}

/**
 * The pages behind the links in messages: a GET shows and changes nothing, however often a scanner
 * follows it; a POST answers. The link itself shows that whoever asks may, so that no sign-in is
 * needed, and no other page can make a browser send it. Plain HTML without a script.
 */
export function linkApp(ports: LinkAppPorts): Hono {
  const app = new Hono();
  const path = `${linksPath}:token`;
  app.use(protection);
  app.use(path, async (c, next) => {
    if (ports.admits?.(c) !== false) return next();
    return refused(c, ports, 'elsewhere', 403);
  });
  app.get(path, (c) => shownPage(c, ports, c.req.param('token')));
  const onError = (c: Context) => refused(c, ports, 'tooLarge', 413);
  const bounded = bodyLimit({ maxSize: limits.linkBodyBytesMax, onError });
  app.post(path, bounded, (c) => answeredPage(c, ports, c.req.param('token')));
  app.all(path, (c) => refused(c, ports, 'notAllowed', 405));
  app.notFound((c) => refused(c, ports, 'forged', 404));
  app.onError((error, c) => {
    ports.onFailure?.(error);
    return refused(c, ports, 'broken', 500);
  });
  return app;
}

/** Nothing but the page's own stylesheet; no copy, no referrer, no frame, no script. */
const protection = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [`'sha256-${styleDigest}'`],
    imgSrc: ['data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
});

async function shownPage(c: Context, ports: LinkAppPorts, token: string): Promise<Response> {
  const link = await openLink(token, ports, ports.now());
  const context = contextOf(ports);
  if (link.kind !== 'open') return refusedPage(c, context, link);
  return page(c, context, 200, <AnswerForm context={context} link={link} />);
}

async function answeredPage(c: Context, ports: LinkAppPorts, token: string): Promise<Response> {
  const context = contextOf(ports);
  const link = await openLink(token, ports, ports.now());
  if (link.kind !== 'open') return refusedPage(c, context, link);
  const fields = readForm(await c.req.parseBody());
  const answer = answerOf(fields, link);
  if (typeof answer === 'string') {
    const form = <AnswerForm context={context} link={link} fields={fields} missing={answer} />;
    return page(c, context, 422, form);
  }
  const answered = await answerLink(token, answer, ports, ports.now());
  if (answered.kind === 'done') {
    return page(c, context, 200, <DonePage context={context} answered={answered} />);
  }
  if (answered.kind !== 'refused') return refusedPage(c, context, answered);
  return page(
    c,
    context,
    409,
    <RefusedPage context={context} sentence={answered.text[context.language]} />,
  );
}

const statuses = {
  forged: 404,
  expired: 410,
  'not-yours': 403,
  superseded: 410,
  'not-told': 409,
  used: 409,
  closed: 410,
} as const;

function refusedPage(c: Context, context: LinkPageContext, link: RefusedLink) {
  const sentence = refusalSentence(context, link);
  const { heading, usedHeading } = context.words.refused;
  const title = link.kind === 'used' ? usedHeading : heading;
  const content = <RefusedPage context={context} sentence={sentence} heading={title} />;
  return page(c, context, statuses[link.kind], content);
}

function refused(
  c: Context,
  ports: LinkAppPorts,
  why: 'elsewhere' | 'tooLarge' | 'notAllowed' | 'forged' | 'broken',
  status: 403 | 404 | 405 | 413 | 500,
) {
  const context = contextOf(ports);
  const sentence = context.words.refused[why];
  return page(c, context, status, <RefusedPage context={context} sentence={sentence} />);
}

function contextOf({ settings }: LinkAppPorts): LinkPageContext {
  const { language } = settings.organisation;
  const words = linkWords[language];
  return { language, words, settings, writer: writerOf(settings.organisation) };
}

/** Pages hold facts about people: no browser or proxy keeps a copy. */
function page(
  c: Context,
  context: LinkPageContext,
  status: 200 | 403 | 404 | 405 | 409 | 410 | 413 | 422 | 500,
  content: Child,
): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store');
  c.header('Content-Language', context.language);
  c.header('X-Robots-Tag', 'noindex, nofollow');
  c.status(status);
  return c.html(html`<!doctype html>${<Frame context={context}>{content}</Frame>}`);
}
