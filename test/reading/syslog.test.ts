import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatById } from '../../shared/formats/registry.ts';
import { syslogLineOf } from '../../shared/reading/syslog-line.ts';
import { collect, sourceOfFormat } from './collected.ts';

describe('the envelope of syslog', () => {
  test.each([
    // The examples of RFC 5424, section 6.5, and RFC 3164, section 5.4, in shape.
    [
      '<34>1 2003-10-11T22:14:15.003Z m su - ID47 - \u{FEFF}failed',
      '2003-10-11T22:14:15.003Z',
      'failed',
    ],
    [
      '<165>1 2003-08-24T05:14:15.000003-07:00 m p 8710 - - %% x',
      '2003-08-24T05:14:15.000003-07:00',
      '%% x',
    ],
    ['<165>1 - m p - ID47 [a@1 b="\\"]" c="]"][d@2] text', null, 'text'],
    ['17 <165>1 - m p - - - x', null, 'x'],
    ['<165>1 - m p - ID47 [a@1]', null, ''],
    ['<34>Oct 11 22:14:15 m su: failed: x', 'Oct 11 22:14:15', 'failed: x'],
    ['<13>Feb  5 17:32:18 10.0.0.99 use it', 'Feb  5 17:32:18', 'use it'],
    ['Nov 20 2026 18:30:00 m p[7]: x', 'Nov 20 2026 18:30:00', 'x'],
    ['2026-11-20T18:30:00+09:00 m p/q.r[7]: {"a": 1}', '2026-11-20T18:30:00+09:00', '{"a": 1}'],
    ['Nov 20 18:30:00 m {"a": 1}', 'Nov 20 18:30:00', '{"a": 1}'],
  ])('%j is opened', (line, time, message) => {
    expect(syslogLineOf(line)).toEqual({ time, message });
  });

  test.each([
    '',
    'x',
    '<34>',
    '<34>1 - m p - -',
    '<34>1 - m p - - [a@1 text',
    '<34>1 - m p - - [a@1]text',
    '<34>2 - m p - - - x',
  ])('%j has none', (line) => expect(syslogLineOf(line)).toBeNull());
});

describe('what syslog carries', () => {
  const envelope = '<134>1 2026-11-20T18:30:01+09:00 h p - - - ';
  const entry = '2026-11-20 18:30:00.123 JST [7] s0123@juki LOG:  statement: SELECT 1';

  test('keeps the numbers of its lines, and records over several of them', async () => {
    const lines = [
      '',
      `${envelope}${entry}`,
      `${envelope}\tFROM x`,
      'no envelope',
      '',
      `${envelope}${entry}`,
    ];
    const map = { format: 'postgresql-stderr' };
    const { events, rejected, summary } = await collect(
      lines.join('\r\n'),
      sourceOfFormat('syslog', map),
    );
    expect(events.map((it) => [it.line, it.action])).toEqual([
      [2, 'search'],
      [6, 'search'],
    ]);
    expect(rejected.map((it) => it.line)).toEqual([4]);
    expect(summary.lines).toBe(3);
  });

  test('is read as it would be without syslog', async () => {
    const header = 'at,actor,action,records';
    const row = fc
      .tuple(fc.constantFrom('S0123', '', 'S,1'), fc.constantFrom('view', 'steal', 'export'))
      .map(([actor, action]) => `2026-11-20 18:30:00,"${actor}",${action},5`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(row, fc.constant('"x'))), async (rows) => {
        const plain = [header, ...rows];
        const bare = await collect(plain.join('\n'), sourceOfFormat('sekisho-csv')).catch(String);
        const carried = await collect(
          plain.map((line) => envelope + line).join('\n'),
          sourceOfFormat('syslog', { format: 'sekisho-csv' }),
        ).catch(String);
        if (typeof bare === 'string' || typeof carried === 'string') {
          expect(typeof carried).toBe(typeof bare);
        } else {
          expect(carried.events).toEqual(bare.events);
          expect(carried.rejected.map((it) => it.line)).toEqual(bare.rejected.map((it) => it.line));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('of a document is one record a line', async () => {
    const record = '{"eventTime":"2026-11-20T09:30:00Z","eventName":"x","eventSource":"y"}';
    const { events, rejected } = await collect(
      [record, `[${record},${record}]`, `[${record}]`].map((it) => envelope + it).join('\n'),
      sourceOfFormat('syslog', { format: 'aws-cloudtrail' }),
    );
    expect(events.map((it) => it.line)).toEqual([1, 3]);
    expect(rejected.map((it) => [it.line, it.reason.en])).toEqual([
      [2, 'The line holds 2 records where one is expected.'],
    ]);
  });

  test.each([
    [{}, 'format'],
    [{ format: 'papyrus' }, 'format'],
    [{ format: 'syslog', map: { format: 'cef' } }, 'format'],
    [{ format: 'delimited' }, 'map'],
    [{ format: 'iis-w3c', map: { fields: 'date time' } }, 'map.fields'],
    [
      { format: 'apache-combined', map: { actions: [{ action: 'steal' }] } },
      'map.actions.0.action',
    ],
    [{ format: 'apache-combined', map: { subject: { pattern: '(' } } }, 'map.subject.pattern'],
  ])('%j is refused at %s', (map, path) => {
    const error = formatById('syslog')?.map.safeParse(map).error;
    expect(error?.issues.map((issue) => issue.path.join('.'))[0]).toBe(path);
  });
});
