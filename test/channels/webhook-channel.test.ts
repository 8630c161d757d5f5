import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { webhookChannel } from '../../shared/adapters/local/webhook-channel.ts';
import { DeliveryTroubleError, RefusedDeliveryError } from '../../shared/errors.ts';
import { alertWith } from './alert.ts';

const now = Date.parse('2026-05-11T20:41:00+09:00');
const secret = 'a shared secret of this test';
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Posted {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver on loopback that answers with these codes, one after another. */
async function receiver(...codes: number[]) {
  const posted: Posted[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { url: path = '', headers } = request;
    posted.push({ path, headers, body: Buffer.concat(chunks).toString() });
    const code = codes[posted.length - 1] ?? 204;
    if (code === 0) return;
    response.writeHead(code, code === 302 ? { location: '/elsewhere' } : {}).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { https: `http://127.0.0.1:${port}/hooks?key=sesame`, posted };
}

const channel = (timeoutSeconds = 2) =>
  webhookChannel(
    { secretFile: null, secretEnvironment: 'SECRET', timeoutSeconds },
    secret,
    () => now,
  );
const alertTo = (https: string) =>
  alertWith({ to: { name: '当直', email: null, sms: null, https } });
const outcome = (https: string, timeoutSeconds = 2): Promise<unknown> =>
  channel(timeoutSeconds)
    .deliver(alertTo(https))
    .then(
      () => 'delivered',
      (error: unknown) => error,
    );

/** What the README tells a receiver to do. */
function isGenuine({ headers, body }: Posted, at: number): boolean {
  const timestamp = Number(headers['sekisho-timestamp']);
  if (Math.abs(at / 1_000 - timestamp) > 300) return false;
  const code = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  const given = Buffer.from(String(headers['sekisho-signature']));
  const expected = Buffer.from(`v1=${code}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

describe('a web hook', () => {
  it('brings the whole alert as JSON, under an id that stays, signed with the time', async () => {
    const { https, posted } = await receiver();
    expect(await outcome(https)).toBe('delivered');
    const [post] = posted;
    const { to: _, caseId, ...rest } = alertTo(https);
    expect(JSON.parse(post?.body ?? '')).toEqual({ ...rest, case: caseId });
    expect(post?.path).toBe('/hooks?key=sesame');
    expect(post?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'sekisho-notice': 'C-0123456789abcdef%2F2.section-head%2F1',
      'sekisho-timestamp': String(now / 1_000),
    });
    expect(post && isGenuine(post, now)).toBe(true);
  });

  it('shows a receiver what was changed on the way, or sent again later', async () => {
    const { https, posted } = await receiver();
    await outcome(https);
    const [post] = posted;
    if (post === undefined) throw new Error('Nothing was posted.');
    expect(isGenuine({ ...post, body: `${post.body} ` }, now)).toBe(false);
    expect(isGenuine(post, now + 301_000)).toBe(false);
    const later = { ...post.headers, 'sekisho-timestamp': String(now / 1_000 + 600) };
    expect(isGenuine({ ...post, headers: later }, now + 600_000)).toBe(false);
  });

  it('is tried again where the receiver cannot take it now', async () => {
    const { https } = await receiver(503, 429, 408, 500);
    for (const code of [503, 429, 408, 500]) {
      const error = await outcome(https);
      expect(error).toBeInstanceOf(DeliveryTroubleError);
      expect(String(error)).toContain(`HTTP ${code}`);
      expect(String(error)).not.toContain('sesame');
    }
    expect(await outcome(https)).toBe('delivered');
  });

  it('is not tried again where the receiver refuses it, and follows nobody elsewhere', async () => {
    const { https, posted } = await receiver(404, 302);
    expect(await outcome(https)).toMatchObject({ reason: 'HTTP 404' });
    const error = await outcome(https);
    expect(error).toBeInstanceOf(RefusedDeliveryError);
    expect(error).toMatchObject({ reason: 'HTTP 302' });
    expect(posted.map(({ path }) => path)).toEqual(['/hooks?key=sesame', '/hooks?key=sesame']);
  });

  it('holds us up no longer than was set where nobody answers, or nobody is there', async () => {
    const { https } = await receiver(0);
    const started = performance.now();
    expect(String(await outcome(https, 1))).toContain('TimeoutError');
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(String(await outcome('http://127.0.0.1:9/'))).toMatch(/http:\/\/127\.0\.0\.1:9 did not/);
  });
});
