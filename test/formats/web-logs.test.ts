import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatById } from '../../shared/formats/registry.ts';
import { webRequestOf } from '../../shared/reading/web-line.ts';
import { collect, sourceOfFormat } from '../reading/collected.ts';

const data = new URL('../../../shared/data/', import.meta.url);

describe('a log of another kind', () => {
  test.each([
    ['apache-combined', 'apache/error/test/test.log'],
    ['nginx-access', 'nginx/error/test/error.log'],
  ])('%s refuses the error log %s, which is another format', async (format, name) => {
    const text = readFileSync(new URL(`elastic-beats/${name}`, data), 'utf8');
    await expect(collect(text, sourceOfFormat(format))).rejects.toThrow(/not one of/);
  });
});

describe('a request line', () => {
  const line = (user: string, request: string) =>
    `192.0.2.7 - ${user} [20/Nov/2026:18:30:00 +0900] "${request}" 200 5`;

  test.each([
    ['taro yamada', 'GET / HTTP/1.1', { user: 'taro yamada' }],
    ['""', 'GET / HTTP/1.1', { user: null }],
    ['x', 'GET /a b HTTP/1.1', { method: 'GET', target: '/a b' }],
    ['x', 'GET /old', { method: 'GET', target: '/old' }],
    ['x', String.raw`GET /\"q\" HTTP/1.1`, { target: String.raw`/\"q\"` }],
    ['x', String.raw`\x16\x03\x01`, { method: null, target: null }],
    ['x', '', { method: null }],
    // Whoever is refused may call himself anything: the time stays the server's.
    ['[01/Jan/2000:00:00:00 +0000]', 'GET / HTTP/1.1', { time: '20/Nov/2026:18:30:00 +0900' }],
  ])('of %s: %s', (user, request, fields) => {
    expect(webRequestOf(line(user, request))).toMatchObject(fields);
  });

  test.each([
    ['192.0.2.7 - S0123', '192.0.2.7', 'S0123'],
    ['192.0.2.7 clerk -', '192.0.2.7', null],
    ['192.0.2.7 clerk S0123', '192.0.2.7', 'S0123'],
    ['juki.example 192.0.2.7 clerk -', '192.0.2.7', null],
    ['juki.example:443 2001:db8::7 - S0123', '2001:db8::7', 'S0123'],
    ['unknown, 10.0.0.1 - S0123', '10.0.0.1', 'S0123'],
    ['10.0.0.2, 100.64.0.1, 172.16.0.1, 192.168.0.1, fd00::1 - -', '10.0.0.2', null],
    ['10.0.0.2, 172.32.0.1 - -', '172.32.0.1', null],
  ])('of %s is from %s and %s', (head, address, user) => {
    const text = `${head} [20/Nov/2026:18:30:00 +0900] "GET / HTTP/1.1" 200 5`;
    expect(webRequestOf(text)).toMatchObject({ address, user });
  });

  test.each([
    '192.0.2.7 - - [20/Nov/2026:18:30:00 +0900] "GET /',
    '192.0.2.7 - - [20/Nov/2026:18:30:00 +0900] "GET / HTTP/1.1"',
    '- - - [20/Nov/2026:18:30:00 +0900] "GET / HTTP/1.1" 200 5',
    'GET / HTTP/1.1',
  ])('%s is none', (text) => expect(webRequestOf(text)).toBeNull());

  test.each([
    '31/Nov/2026:18:30:00 +0900',
    '20/Now/2026:18:30:00 +0900',
    '20/Nov/2026:24:30:00 +0900',
  ])('of %s, a time that is none, is rejected', async (time) => {
    const good = line('x', 'GET / HTTP/1.1');
    const bad = good.replace(/\[.*\]/u, `[${time}]`);
    const { rejected } = await collect(`${good}\n${bad}`, sourceOfFormat('nginx-access'));
    expect(rejected.map((it) => it.reason.en)).toEqual([
      `The time "${time}" cannot be read, or there is no such time.`,
    ]);
  });

  test('a line that was made to keep a pattern busy is done at once', async () => {
    const started = performance.now();
    const blanks = ' '.repeat(400_000);
    const time = '[20/Nov/2026:18:30:00 +0900]';
    const lines = [`a${blanks}${time} "x`, `a - ${'x '.repeat(200_000)}${time} "x" 200 5`];
    lines.push(`${time.repeat(20_000)}`, `a - - ${time} "${'\\"'.repeat(200_000)}`);
    lines.push(`a - - ${time} "GET ${'/a HTTP/'.repeat(50_000)}" 200 5`);
    await collect(lines.join('\n'), sourceOfFormat('apache-combined'));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('the map of a web log', () => {
  const map = formatById('apache-combined')?.map;

  test.each([
    { subject: { pattern: '^/(?<person>[0-9]+)' } },
    { subject: { pattern: '(?<subject>a)(?=b)' } },
    { actor: { pattern: 'x' } },
    { actions: [{ pattern: '(', action: 'view' }] },
    { actions: [{ action: 'steal' }] },
  ])('%j is refused', (given) => expect(map?.safeParse(given).success).toBe(false));

  test('a subject in escapes is resolved and never shown in the screen', async () => {
    const text =
      '192.0.2.7 - x [20/Nov/2026:18:30:00 +0900] "GET /%E4%BD%8F/%E5%A4%AA%E9%83%8E/x?y HTTP/1.1" 200 5';
    const given = { subject: { pattern: '^/[^/]+/(?<subject>[^/?]+)' } };
    const { events } = await collect(text, sourceOfFormat('nginx-access', given));
    expect(events).toMatchObject([{ subject: '太郎', screen: '/%E4%BD%8F/{subject}/x' }]);
  });
});

test('an access log in JSON is read by the format json, whose map has the same outcomes', async () => {
  const line = (user: string, status: number) =>
    JSON.stringify({
      time_iso8601: '2026-11-20T18:30:00+09:00',
      remote_addr: '192.0.2.7',
      remote_user: user,
      request: { method: 'GET', uri: '/residents/42' },
      status,
    });
  const map = {
    columns: {
      at: 'time_iso8601',
      actor: { column: 'remote_user', otherwise: '(anonymous)' },
      action: { column: 'request.method', codes: { GET: 'view' }, otherwise: 'other' },
      outcome: {
        column: 'status',
        codes: { '200': 'success', '401': 'denied', '403': 'denied' },
        otherwise: 'error',
      },
      terminal: 'remote_addr',
      screen: 'request.uri',
    },
  };
  const text = [line('S0123', 200), line('', 403), line('S0123', 502)].join('\n');
  const { events, rejected } = await collect(text, sourceOfFormat('json', map));
  expect(rejected).toEqual([]);
  expect(events.map((it) => [it.actor, it.action, it.outcome, it.terminal, it.screen])).toEqual([
    ['S0123', 'view', 'success', '192.0.2.7', '/residents/42'],
    ['(anonymous)', 'view', 'denied', '192.0.2.7', '/residents/42'],
    ['S0123', 'view', 'error', '192.0.2.7', '/residents/42'],
  ]);
});
