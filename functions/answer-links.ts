import type { Context } from 'aws-lambda';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { type LinkAppPorts, linkApp } from '../shared/links/app.tsx';
import { logger, onRequest, withoutWords } from './middleware.ts';
import { networks } from './networks.ts';

/** The handler of links: requests of an HTTP API (payload 2.0), from these networks alone. */
export function answerLinks(ports: LinkAppPorts, linksFrom: string) {
  const isAllowed = networks(linksFrom);
  const app = linkApp({
    ...ports,
    admits: ({ env }) => isAllowed(sourceOf(env.event)),
    onFailure: (error) => logger.error('A page could not be made', { ...withoutWords(error) }),
  });
  const answer = handle(app);
  return onRequest((request: LambdaEvent, _context: Context) => answer(request));
}

/** Where a request comes from, as the HTTP API saw it: no header that its sender may write. */
function sourceOf({ requestContext }: LambdaEvent): string {
  return 'http' in requestContext ? requestContext.http.sourceIp : '';
}
