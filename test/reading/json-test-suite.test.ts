import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collect, sourceOfFormat } from './collected.ts';

const folder = new URL('../../../shared/data/json-test-suite/test_parsing/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const event =
  '{"eventTime":"2026-11-20T09:30:00Z","eventName":"GetObject","eventSource":"s3.amazonaws.com","eventID":"e1"}';

describe('the texts of the JSON test suite', () => {
  test('none that must be refused is accepted as part of an array of events', async () => {
    const source = sourceOfFormat('aws-cloudtrail', {}, 'utf-8');
    for (const name of files.filter((it) => it.startsWith('n_'))) {
      const middle = readFileSync(new URL(encodeURIComponent(name), folder));
      if (middle.includes(0) || middle.length === 0) continue;
      const bytes = Buffer.concat([
        Buffer.from(`[${event},{"eventTime":"2026-11-20T09:30:00Z","eventName":`),
        middle,
        Buffer.from(`,"eventSource":"s3.amazonaws.com"}]`),
      ]);
      const { summary } = await collect(bytes, source);
      expect(summary.rejected, name).toBeGreaterThan(0);
    }
  });
});
