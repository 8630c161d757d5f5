import type { Context } from 'aws-lambda';
import type { LambdaEvent } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { answerLinks } from '../../functions/answer-links.ts';
import { networks } from '../../functions/networks.ts';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import type { CaseStore } from '../../shared/ports.ts';
import { type DynamodbInProcess, startDynamodb } from '../adapters/dynamodb-in-process.ts';
import { facts } from '../escalation/kisaragi.ts';
import { townHall } from '../links/sent-links.ts';

let dynamodb: DynamodbInProcess;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.close());

const { id } = facts();
const context: Partial<Context> = { functionName: 'acknowledge', awsRequestId: 'r' };
const reply = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isBase64Encoded: z.boolean(),
});

/** An event as an HTTP API writes it (payload format 2.0); bodies of forms come in base64. */
function event(method: string, token: string, body?: string, sourceIp = '192.0.2.7'): LambdaEvent {
  const path = `/links/${token}`;
  const headers: Record<string, string> = {
    host: 'abc123.execute-api.ap-northeast-1.amazonaws.com',
    'x-forwarded-for': '192.0.2.200',
    'x-forwarded-proto': 'https',
  };
  if (body !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded';
  return {
    version: '2.0',
    routeKey: `${method} /links/{token}`,
    rawPath: path,
    rawQueryString: '',
    headers,
    pathParameters: { token },
    body: body === undefined ? null : Buffer.from(body).toString('base64'),
    isBase64Encoded: body !== undefined,
    requestContext: {
      accountId: '123456789012',
      apiId: 'abc123',
      authentication: null,
      authorizer: {},
      domainName: headers['host'] ?? '',
      domainPrefix: 'abc123',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: 'mail scanner' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: `${method} /links/{token}`,
      stage: '$default',
      time: '11/May/2026:10:00:00 +0900',
      timeEpoch: 1_778_461_200_000,
    },
  };
}

/** The function behind links over a real table, with a case of which everybody has been told. */
async function desk() {
  const { cases, batches } = dynamodbStore(dynamodb.client, await dynamodb.createTable());
  const hall = townHall(undefined, { cases, batches });
  await hall.open();
  const handler = answerLinks(async () => hall.ports, '192.0.2.0/24,2001:db8::/32');
  const ask = async (...request: Parameters<typeof event>) =>
    reply.parse(await Reflect.apply(handler, null, [event(...request), context]));
  return { hall, ask, cases };
}

const acknowledgements = async (cases: CaseStore) =>
  (await cases.read(id))?.actions.filter(({ deed }) => deed.kind === 'acknowledged');
const comment = new URLSearchParams({ comment: '本人に確認します。' }).toString();

describe('the function behind links, over a real table', () => {
  it('shows the page on GET and changes nothing, as often as a scanner asks', async () => {
    const { hall, ask, cases } = await desk();
    const token = hall.token('2.section-head');
    const stored = JSON.stringify(await cases.read(id));
    for (const method of ['GET', 'HEAD', 'GET']) {
      expect((await ask(method, token)).statusCode).toBe(200);
    }
    const { body, headers } = await ask('GET', token);
    expect(body).toContain('確認の記録');
    expect(headers['content-type']).toBe('text/html; charset=UTF-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.stringify(await cases.read(id))).toBe(stored);
  });

  it('records the answer once, whoever of several workers takes it', async () => {
    const { hall, ask, cases } = await desk();
    const token = hall.token('2.section-head');
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('POST', token, comment)));
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
    expect(await acknowledgements(cases)).toHaveLength(1);
    expect((await cases.read(id))?.record).toMatchObject({
      status: 'acknowledged',
      dueAt: hall.now,
    });
  });

  it('opens from the networks of the deployment alone, whatever a header says', async () => {
    const { hall, ask, cases } = await desk();
    const token = hall.token('2.section-head');
    for (const from of ['198.51.100.9', '2001:db9::1', '', 'unknown']) {
      const { statusCode, body } = await ask('POST', token, comment, from);
      expect(statusCode).toBe(403);
      expect(body).toContain('このネットワークからは開けません');
      expect(body).not.toContain('S0001');
    }
    expect(await acknowledgements(cases)).toEqual([]);
    expect((await ask('GET', token, undefined, '2001:db8::7')).statusCode).toBe(200);
  });

  it('tells its reader that it failed, and its log where, without the link', async () => {
    const { hall } = await desk();
    const broken = { ...hall.cases, read: () => Promise.reject(new RangeError('secret')) };
    const handler = answerLinks(async () => ({ ...hall.ports, cases: broken }), '0.0.0.0/0');
    const token = hall.token('2.section-head');
    const request = event('GET', token);
    const { statusCode, body } = reply.parse(
      await Reflect.apply(handler, null, [request, context]),
    );
    expect(statusCode).toBe(500);
    expect(body).toContain('記録はされていません');
    expect(body).not.toContain('secret');
  });
});

describe('the networks that links may be opened from', () => {
  it('hold the addresses between their ends, of both versions', () => {
    const isAllowed = networks('192.0.2.128/25,2001:db8::/32,10.0.0.1/32');
    for (const address of ['192.0.2.128', '192.0.2.255', '10.0.0.1', '2001:db8:ffff::1']) {
      expect(isAllowed(address), address).toBe(true);
    }
    for (const address of ['192.0.2.127', '192.0.3.0', '10.0.0.2', '2001:db9::', '::1', 'x']) {
      expect(isAllowed(address), address).toBe(false);
    }
  });
});
