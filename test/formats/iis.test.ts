import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collect, sourceOfFormat } from '../reading/collected.ts';

const folder = new URL('../../../shared/data/elastic-beats/iis/', import.meta.url);

/** What IIS logs where nobody chose otherwise, and what the files without directives add to it. */
const usual =
  'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken';
const all =
  'date time s-sitename s-computername s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs-version cs(User-Agent) cs(Cookie) cs(Referer) cs-host sc-status sc-substatus sc-win32-status sc-bytes cs-bytes time-taken';

interface Expected {
  readonly '@timestamp': string;
  readonly 'user.name'?: string;
  readonly 'source.address': string | readonly string[];
  readonly 'http.request.method': string;
  readonly 'event.outcome': string;
  readonly 'event.original': string;
  readonly 'url.original': string;
}

/** A file that went through a Markdown editor: Filebeat's expectation names the address twice. */
function addressOf(given: string | readonly string[]): string {
  return typeof given === 'string' ? given : `[${given[0]}](http://${given[1]})`;
}

describe('IIS logs that Filebeat tests with', () => {
  test.each([
    ['test-iis-7.2.log', usual, 5],
    ['test-iis-7.5.log', undefined, 4],
    ['test-ipv6zone.log', undefined, 1],
    ['test-x-forward-for.log', `${usual} X-Forwarded-For`, 9],
    ['test-x-forward-for-extended.log', `${all} X-Forwarded-For`, 6],
    // Its last two lines are not as the directive before them says, but as IIS logs by itself.
    ['test.log', usual, 5],
  ])('%s is read as expected', async (name, fields, count) => {
    const text = readFileSync(new URL(`access/test/${name}`, folder), 'utf8');
    const expected: Expected[] = JSON.parse(
      readFileSync(new URL(`access/test/${name}-expected.json`, folder), 'utf8'),
    );
    const map = fields === undefined ? {} : { fields };
    const { events, canonicals, rejected } = await collect(text, sourceOfFormat('iis-w3c', map));
    expect(rejected).toEqual([]);
    expect(events).toHaveLength(count);
    expect(canonicals).toEqual(expected.map((it) => it['event.original']));
    expect(
      events.map((event) => [
        new Date(event.at).toISOString(),
        event.actor,
        event.terminal,
        event.action,
        event.screen,
        event.outcome === 'success',
      ]),
    ).toEqual(
      expected.map((it) => [
        it['@timestamp'],
        it['user.name'] ?? '(anonymous)',
        addressOf(it['source.address']),
        it['http.request.method'] === 'GET' ? 'view' : 'other',
        it['url.original'],
        it['event.outcome'] === 'success',
      ]),
    );
  });

  test.each([
    ['test.log', /not one of 4 lines/],
    ['ipv6_zone_id.log', /not one of 1 lines/],
    ['iis_error_url.log', /not one of 8 lines/],
  ])('HTTPERR logs are another format: %s is refused', async (name, sentence) => {
    const text = readFileSync(new URL(`error/test/${name}`, folder));
    await expect(collect(text, sourceOfFormat('iis-w3c'))).rejects.toThrow(sentence);
  });
});

describe('a line of IIS', () => {
  const reasons = async (text: string, map: object = {}) => {
    const good =
      '#Fields: date time cs-method cs-uri-stem sc-status\n2026-11-20 09:30:00 GET / 200';
    const { rejected } = await collect(`${good}\n${text}`, sourceOfFormat('iis-w3c', map));
    return rejected.map((it) => it.reason.en);
  };

  test.each([
    ['2026-11-20 24:30:00 GET / 200', 'The time "2026-11-20 24:30:00" cannot be read'],
    ['2026-11-20 09:30:00 GET / OK', 'This is not a line of IIS.'],
    ['2026-11-20 09:30:00 GET / 200 5', 'The line has 6 fields where 5 are expected.'],
    ['#Field: x', 'The line has 2 fields where 5 are expected.'],
    [
      '#Fields: date time cs-uri\n2026-11-20 09:30:00 /',
      '#Fields lacks "cs-method", "cs-uri-stem"',
    ],
  ])('%s is rejected', async (text, reason) => {
    expect(await reasons(text)).toEqual([expect.stringContaining(reason)]);
  });

  test('is rejected before any directive where the map does not say the fields', async () => {
    const text =
      '2026-11-20 09:30:00 GET / 200\n#Fields: date time cs-method cs-uri-stem sc-status\n';
    const { rejected, events } = await collect(
      `${text}2026-11-20 09:30:00 GET / 200`,
      sourceOfFormat('iis-w3c'),
    );
    expect(rejected.map((it) => it.line)).toEqual([1]);
    expect(events.map((it) => it.line)).toEqual([3]);
  });
});
