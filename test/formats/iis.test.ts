import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collect, sourceOfFormat } from '../reading/collected.ts';

const folder = new URL('../../../shared/data/elastic-beats/iis/', import.meta.url);

describe('a log of another kind', () => {
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
