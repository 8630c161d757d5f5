import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import type { Emulator } from './emulator.ts';

/** What the page behind a link answered. */
export interface OpenedLink {
  readonly status: number | undefined;
  readonly page: string;
}

/** The link of an alert: which HTTP API it leads to, and which path of it. */
const pattern = /^ {4}https:\/\/(?<api>[a-z0-9]+)\.execute-api\.[^/]+(?<path>\/links\/\S+)$/m;

/**
 * Opens the link in an alert as a browser does, or with a form answers it. On one machine the emulator
 * finds an HTTP API by a path of its own in place of a host name.
 */
export function openLink(
  { client }: Emulator,
  alert: string,
  form?: Readonly<Record<string, string>>,
): Promise<OpenedLink> {
  const { api = '', path = '' } = pattern.exec(alert)?.groups ?? {};
  const { hostname, port } = new URL(client.endpoint);
  const { promise, resolve, reject } = Promise.withResolvers<OpenedLink>();
  const asked = request(
    {
      hostname,
      port,
      path: `/_aws/execute-api/${api}/$default${path}`,
      method: form === undefined ? 'GET' : 'POST',
      agent: client.requestHandler.httpsAgent,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    (answer) => {
      text(answer).then((page) => resolve({ status: answer.statusCode, page }), reject);
    },
  );
  asked.on('error', reject);
  asked.end(form === undefined ? undefined : new URLSearchParams(form).toString());
  return promise;
}
