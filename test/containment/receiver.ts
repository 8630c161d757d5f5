import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

/** A reference receiver: what a town's own automation has to do, and no more. */
export interface Receiver {
  readonly address: string;
  /** What was carried out: each event once. */
  readonly carriedOut: readonly { readonly id: string; readonly account: string | null }[];
  /** Status codes of all answers, in order. */
  readonly answered: readonly number[];
  close(): Promise<void>;
}

/** How a receiver answers. */
export interface ReceiverOptions {
  readonly secret: string;
  /** Codes of the first answers, before it answers by itself. */
  readonly codes?: readonly number[];
  /** The body of an answer of success. */
  readonly answer?: object;
}

/** Starts a receiver on loopback: it checks signature and time, and does nothing twice. */
export async function startReceiver({
  secret,
  codes = [],
  answer,
}: ReceiverOptions): Promise<Receiver> {
  const carriedOut: { id: string; account: string | null }[] = [];
  const seen = new Set<string>();
  const answered: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const stamp = String(request.headers['sekisho-timestamp']);
    const expected = `v1=${createHmac('sha256', secret).update(`${stamp}.${body}`).digest('hex')}`;
    const given = Buffer.from(String(request.headers['sekisho-signature']));
    const isFresh = Math.abs(Date.now() / 1_000 - Number(stamp)) <= 300;
    const isSigned =
      given.length === expected.length && timingSafeEqual(given, Buffer.from(expected));
    const code = !isFresh || !isSigned ? 401 : (codes[answered.length] ?? 200);
    answered.push(code);
    if (code !== 200) return void response.writeHead(code).end();
    const event = JSON.parse(body);
    // A repeated delivery is answered like the first, and carried out once.
    if (!seen.has(event.id)) carriedOut.push({ id: event.id, account: event.account });
    seen.add(event.id);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(answer === undefined ? '' : JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}/contain`,
    carriedOut,
    answered,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
