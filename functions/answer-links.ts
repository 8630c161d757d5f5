import type { Context } from 'aws-lambda';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { type LinkAppPorts, linkApp } from '../shared/links/app.tsx';
import { logger, onRequest, withoutWords } from './middleware.ts';
import { networks } from './networks.ts';

/** The handler of links: requests of an HTTP API (payload 2.0), from these networks alone. */
export function answerLinks(ports: () => Promise<LinkAppPorts>, linksFrom: string) {
  const isAllowed = networks(linksFrom);
  return onRequest(async (request: LambdaEvent, _context: Context) => {
    const app = linkApp({
      ...(await ports()),
      admits: ({ env }) => isAllowed(sourceOf(env.event)),
      onFailure: (error) => logger.error('A page could not be made', { ...withoutWords(error) }),
    });
    return handle(app)(request);
  });
}

/** Where a request comes from, as the HTTP API saw it: no header that its sender may write. */
function sourceOf({ requestContext }: LambdaEvent): string {
  return 'http' in requestContext ? requestContext.http.sourceIp : '';
}
