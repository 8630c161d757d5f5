import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../shared/errors.ts';
import { collect, sourceOfFormat } from './collected.ts';

const folder = new URL('../../../shared/data/json-test-suite/test_parsing/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const good = {
  'sekisho-jsonl':
    '{"at":"2026-11-20T09:30:00Z","actor":"S1","action":"view","outcome":"success","system":"x","records":1}',
  'aws-cloudtrail':
    '{"eventTime":"2026-11-20T09:30:00Z","eventName":"GetObject","eventSource":"s3.amazonaws.com","eventID":"e1"}',
  'fhir-auditevent':
    '{"resourceType":"AuditEvent","recorded":"2026-11-20T09:30:00Z","agent":[{"altId":"S1"}]}',
  ecs: '{"@timestamp":"2026-11-20T09:30:00Z"}',
  'box-events':
    '{"event_type":"DOWNLOAD","created_at":"2026-11-20T09:30:00Z","created_by":{"id":"7"}}',
};

describe('the 318 texts of the JSON test suite', () => {
  test('are all there', () => expect(files).toHaveLength(318));

  describe.each(Object.entries(good))('as %s', (format, line) => {
    const source = sourceOfFormat(format, {}, 'utf-8');

    test('none crashes the reader, none is taken for an event', async () => {
      for (const name of files) {
        const bytes = readFileSync(new URL(encodeURIComponent(name), folder));
        try {
          const { summary } = await collect(bytes, source);
          expect(summary.accepted, name).toBe(0);
        } catch (error) {
          if (!(error instanceof UnreadableFileError)) throw new Error(name, { cause: error });
        }
      }
    });

    test('none hides the good lines around it, and what is not blank is counted', async () => {
      for (const name of files) {
        const middle = readFileSync(new URL(encodeURIComponent(name), folder));
        // NUL bytes make the whole file binary.
        if (middle.includes(0)) continue;
        const bytes = Buffer.concat([Buffer.from(`${line}\n`), middle, Buffer.from(`\n${line}\n`)]);
        const { summary } = await collect(bytes, source);
        expect(summary.accepted, name).toBe(2);
        if (middle.toString().trim() !== '') {
          expect(summary.rejected, name).toBeGreaterThan(0);
        }
      }
    });
  });

  test('none that must be refused is accepted as part of an array of events', async () => {
    const source = sourceOfFormat('aws-cloudtrail', {}, 'utf-8');
    for (const name of files.filter((it) => it.startsWith('n_'))) {
      const middle = readFileSync(new URL(encodeURIComponent(name), folder));
      if (middle.includes(0) || middle.length === 0) continue;
      const event = good['aws-cloudtrail'];
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
