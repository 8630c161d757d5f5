import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request } from 'node:https';
import { join } from 'node:path';
import { type Emulator, outputFolder } from '../../cloud/emulator.ts';
import { billedFor } from './request-units.ts';

/** How often each request was made (`s3 PUT`, `dynamodb Query`), and what was billed by size. */
export type Counts = Readonly<Record<string, number>>;

/** An edge of the emulator that one function speaks to, so that its requests are counted. */
export interface CountingEdge {
  readonly endpoint: string;
  /** What came since the last time, and forgets it. */
  take(): Counts;
  close(): void;
}

/** Everything is passed on as it is, the name of the host included: it is part of the signature. */
export async function openCountingEdge({ client }: Emulator): Promise<CountingEdge> {
  const folder = join(outputFolder, 'tmp', 'ministack-tls');
  const cert = readFileSync(join(folder, 'server.crt'));
  const key = readFileSync(join(folder, 'server.key'));
  const agent = client.requestHandler.httpsAgent;
  let counts = new Map<string, number>();
  const add = (name: string, amount: number) => {
    if (amount > 0) counts.set(name, (counts.get(name) ?? 0) + amount);
  };
  const server = createServer({ cert, key }, async (incoming, outgoing) => {
    const sent = await bytesOf(incoming);
    const answer = await passOn(incoming, sent, client.endpoint, agent);
    const name = nameOf(incoming, sent);
    const [service, operation = ''] = name.split(' ');
    add(`${service} bytes in`, sent.length);
    // Queries are told apart by what they ask for.
    if (operation !== 'Query') add(name, 1);
    if (service === 'dynamodb') {
      const billed = billedFor(operation, JSON.parse(`${sent}`), JSON.parse(`${answer.body}`));
      for (const [what, amount] of Object.entries(billed)) add(`dynamodb ${what}`, amount);
    }
    give(outgoing, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    endpoint: `https://127.0.0.1:${port}`,
    take() {
      const taken = Object.fromEntries([...counts].sort());
      counts = new Map();
      return taken;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function passOn(
  { url, method, headers }: IncomingMessage,
  sent: Buffer,
  endpoint: string,
  agent: Emulator['client']['requestHandler']['httpsAgent'],
): Promise<Answer> {
  const { hostname, port } = new URL(endpoint);
  return new Promise((resolve, reject) => {
    const onward = request({ hostname, port, path: url, method, headers, agent }, (answer) => {
      const { statusCode: status = 502 } = answer;
      bytesOf(answer).then((body) => resolve({ status, headers: answer.headers, body }), reject);
    });
    onward.once('error', reject);
    onward.end(sent);
  });
}

function give(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  const { 'transfer-encoding': _, ...kept } = headers;
  outgoing.writeHead(status, kept);
  outgoing.end(body);
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** `s3 GET`, `dynamodb PutItem`, `sns Publish`: the service that the signature names, and the act. */
function nameOf({ headers, method, url }: IncomingMessage, sent: Buffer): string {
  const [, service = 'unsigned'] =
    /\/([a-z0-9]+)\/aws4_request/.exec(headers.authorization ?? '') ?? [];
  if (service === 's3') return `s3 ${/[?&]list-type=/.test(url ?? '') ? 'LIST' : method}`;
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return `${service} ${target.split('.').at(-1)}`;
  return `${service} ${new URLSearchParams(`${sent}`).get('Action') ?? method}`;
}
