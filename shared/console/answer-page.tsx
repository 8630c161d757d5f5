import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Text } from '../language.ts';
import { say } from '../whole-language.ts';
import type { Address } from './address.ts';
import type { ConsolePorts } from './console-ports.ts';
import { Layout } from './layout.tsx';
import { type PageContext, type Place, pageContext } from './page-context.ts';
import { ProblemPage } from './problem-page.tsx';

interface Frame {
  readonly title: string;
  readonly section: 'cases' | 'files' | 'about' | null;
}

/** Pages hold facts about people: no browser or proxy keeps a copy. */
export function answerPage(
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

/** One clear sentence in place of a page. */
export function answerProblem(
  c: Context,
  ports: ConsolePorts,
  text: Text,
  status: 400 | 403 | 404 | 413 | 500,
): Response | Promise<Response> {
  const asked = c.req.query('lang');
  const lang = asked === 'ja' || asked === 'en' ? asked : null;
  const context = contextOf(ports, { lang }, { path: '/' });
  c.status(status);
  const title = context.words.problems.heading;
  const content = <ProblemPage context={context} sentence={context.read(text)} />;
  return answerPage(c, ports, context, { title, section: null }, content);
}

/** That there is no case of this id. */
export function answerNoCase(c: Context, ports: ConsolePorts, id: string) {
  const sentence = say(({ console }) => console.problems.noCase(id));
  return answerProblem(c, ports, sentence, 404);
}

/** What a page is drawn with: in the language of its address, else the organisation's. */
export function contextOf(
  { settings, now }: ConsolePorts,
  { lang }: Pick<Address, 'lang'>,
  here: Place,
): PageContext {
  return pageContext(settings, lang ?? settings.organisation.language, here, now());
}
