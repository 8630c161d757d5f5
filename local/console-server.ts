import './jsx-hook.ts';
import { once } from 'node:events';
import { serve } from '@hono/node-server';
import type { ConsolePorts } from '../shared/console/app.tsx';
import { CallError } from '../shared/errors.ts';
import { say } from '../shared/whole-language.ts';

/** A running console. */
export interface ConsoleServer {
  readonly url: string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/**
 * Serves the console to this machine only. Port 0 takes a free one. Throws `CallError` where the
 * port is taken.
 *
 * Besides listening on loopback it answers only addresses that name loopback: otherwise any page
 * that a browser of this machine has open could make its own host name point here and read along
 * (DNS rebinding).
 */
export async function serveConsole(ports: ConsolePorts, port: number): Promise<ConsoleServer> {
  // Only after the hook is in place can Node read the pages.
  const { consoleApp } = await import('../shared/console/app.tsx');
  const app = consoleApp({ onFailure: writeFailure, ...ports });
  const listening = Promise.withResolvers<number>();
  const server = serve(
    {
      hostname: loopback,
      port,
      fetch: (request) =>
        namesLoopback(request) ? app.fetch(request) : new Response(null, { status: 421 }),
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

function namesLoopback(request: Request): boolean {
  const { hostname } = new URL(request.url);
  return hostname === loopback || hostname === 'localhost' || hostname === '[::1]';
}

/** The reader is told only that it failed; the operator's terminal says why. */
function writeFailure(error: Error): void {
  process.stderr.write(`sekisho: ${error.stack ?? error.message}\n`);
}
