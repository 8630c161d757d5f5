import './jsx-hook.ts';
import { once } from 'node:events';
import { serve } from '@hono/node-server';
import type { ConsolePorts } from '../shared/console/console-ports.ts';
import { CallError } from '../shared/errors.ts';
import type { RequestPorts } from '../shared/escalation/request.ts';
import { linksPath } from '../shared/links/link.ts';
import type { Pipeline } from '../shared/pipeline.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { say } from '../shared/whole-language.ts';

/** A running console. */
export interface ConsoleServer {
  readonly url: string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** What the server works with; with a secret for links it answers those in messages too. */
export type ServedPorts = ConsolePorts & RequestPorts & Pick<Pipeline, 'linkKey'>;

/**
 * Serves the console, and the pages of links in messages, to this machine only. Port 0 takes a free
 * one. Throws `CallError` where the port is taken.
 *
 * Besides listening on loopback it answers only addresses that name loopback: otherwise any page
 * that a browser of this machine has open could make its own host name point here and read along
 * (DNS rebinding). Under the name that links lead to, where a gateway of the town's own passes them
 * on, it answers links and nothing else.
 */
export async function serveConsole(ports: ServedPorts, port: number): Promise<ConsoleServer> {
  // Only after the hook is in place can Node read the pages.
  const { consoleApp } = await import('../shared/console/app.tsx');
  const { linkApp } = await import('../shared/links/app.tsx');
  const onFailure = ports.onFailure ?? writeFailure;
  const { cases, now, linkKey } = ports;
  const app = consoleApp({
    ...ports,
    onFailure,
    get settings() {
      return ports.settings;
    },
  });
  const links =
    linkKey &&
    linkApp({
      cases,
      linkKey,
      now,
      onFailure,
      // Read anew for every page: whoever holds a post by now decides who may answer.
      get settings() {
        return ports.settings;
      },
    });
  const listening = Promise.withResolvers<number>();
  const server = serve(
    {
      hostname: loopback,
      port,
      fetch: (request) => {
        const { hostname, pathname } = new URL(request.url);
        const isLink = links !== undefined && pathname.startsWith(linksPath);
        if (isLink && (isLoopback(hostname) || leadsTo(ports.settings, hostname))) {
          return links.fetch(request);
        }
        return isLoopback(hostname) ? app.fetch(request) : new Response(null, { status: 421 });
      },
    },
    (address) => listening.resolve(address.port),
  );
  server.on('error', (cause) => {
    const text = say((c) => c.console.problems.portTaken(String(port)));
    listening.reject(new CallError(text, { cause }));
  });
  const served = await listening.promise;
  return {
    url: `http://${loopback}:${served}/`,
    async close() {
      server.close();
      // A browser may hold a connection on which it has asked nothing yet.
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function isLoopback(hostname: string): boolean {
  return hostname === loopback || hostname === 'localhost' || hostname === '[::1]';
}

/** Whether it is the name that links in messages lead to. */
function leadsTo({ links }: Settings, hostname: string): boolean {
  return links !== null && new URL(links.address).hostname === hostname;
}

/** The reader is told only that it failed; the operator's terminal says why. */
function writeFailure(error: Error): void {
  process.stderr.write(`sekisho: ${error.stack ?? error.message}\n`);
}
