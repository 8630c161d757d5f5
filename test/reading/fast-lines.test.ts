import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../shared/settings/settings.ts';
import { sourceOfFormat } from './collected.ts';
import { type Folded, foldChunks } from './folded-both-ways.ts';

/** What stands in fields: what programs write, and what someone might who wants to confuse them. */
const odd = fc.constantFrom(
  '',
  ' ',
  '　',
  'S0123',
  'Ｓ０１２３',
  ' S0123',
  'S0123\t',
  '"S0123"',
  'S"0123',
  '"a,b"',
  '"a""b"',
  '"a\nb"',
  '\u0000',
  'a\rb',
  '\r',
  '髙橋',
  '𠮷野家',
  'é'.normalize('NFD'),
  '\ufeff',
  'ab',
  'abc',
  'abcd',
  'abcdefgh',
  'abcdefghi',
  'a-name-of-more-than-sixteen-bytes',
  '住民票照会の画面の名前',
  'x'.repeat(1_100),
  '\\',
  '\\u0041',
  '{',
);
const times = fc.constantFrom(
  '2026-11-20T09:30:00+09:00',
  '2026-11-20T09:30:01.250Z',
  '2026/11/20 23:59:59',
  '2026-11-20 24:10:00',
  '2026-11-20 29:59:59',
  '2026-11-20 30:00:00',
  '2026-02-30 10:00:00',
  '2024-02-29 10:00:00',
  '1867-12-31 10:00:00',
  '2026-11-20T09:30:00-18:00',
  '2026-11-20T09:30:00+18:01',
  '2026-11-20T09:30:00+09:0',
  '2026-11-20T09:30:00.25Z',
  '2026-11-20T09:30:00.',
  '2026-11-20T09:30:00.1a3Z',
  '2026-11-20T09:60:00Z',
  '2026-11/20 09:30:00',
  '2026-11-20X09:30:00',
  '令和8年11月20日 9時30分',
  'R08.11.20 09:30:00',
  '20261120093000',
  ' 2026-11-20 09:30:00',
  '2026-11-20',
  '',
);
const counts = fc.constantFrom(
  '',
  '0',
  '1',
  '007',
  '123456789',
  '1234567890',
  '1,234',
  '12件',
  '-1',
  '1.0',
  '9999999999999999',
);
const sequences = fc.oneof(odd, fc.nat(50).map(String), fc.constantFrom('0012', '1'.repeat(16)));
const mostly = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const fields = fc.record({
  at: mostly('2026-11-20T09:30:00+09:00', times),
  actor: fc.oneof(fc.constantFrom('S0001', 'S0002', 'S0003'), mostly('S0001', odd)),
  action: mostly('view', fc.constantFrom('export', 'login', 'View', 'borrow', '', '０１', ' view')),
  outcome: mostly('success', fc.constantFrom('denied', 'error', '', 'OK')),
  system: mostly('tax', odd),
  records: mostly('', counts),
  subject: fc.oneof(
    fc.nat(40).map((it) => `0000${it}`),
    mostly('00000042', odd),
  ),
  terminal: mostly('T-1', odd),
  screen: mostly('照会', odd),
  sequence: mostly('', sequences),
});
type Fields = Readonly<Record<string, string>>;
const lineEnd = mostly('\n', fc.constantFrom('\r\n', '\n\n', '\n \n', '\r\r\n'));

const names = [
  'at',
  'actor',
  'action',
  'outcome',
  'system',
  'records',
  'subject',
  'terminal',
  'screen',
  'sequence',
];

async function bothWays(chunks: readonly Uint8Array[], source: Source): Promise<Folded> {
  const slow = await foldChunks(chunks, source, 'one by one').catch(String);
  const fast = await foldChunks(chunks, source, 'batches').catch(String);
  if (typeof fast === 'string' || typeof slow === 'string') {
    expect(fast).toBe(slow);
    throw new Error('unreadable');
  }
  expect({ ...fast, batched: 0 }).toEqual(slow);
  expect(fast.read.lines).toBe(fast.read.accepted + fast.read.rejected);
  return fast;
}

/** The same, where the file may be none of its format. */
async function sameBothWays(chunks: readonly Uint8Array[], source: Source): Promise<void> {
  await bothWays(chunks, source).catch((error: unknown) => {
    if (!(error instanceof Error) || error.message !== 'unreadable') throw error;
  });
}

function cutAt(bytes: Buffer, places: readonly number[]): Uint8Array[] {
  const cuts = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort(
    (a, b) => a - b,
  );
  return [0, ...cuts].map((from, index) => bytes.subarray(from, cuts[index] ?? bytes.length));
}

const csvLine = (it: Fields): string => names.map((name) => it[name] ?? '').join(',');
const extra = mostly('', fc.constantFrom(',', ',x', '"'));
const quoting = fc.constantFrom<(line: string) => string>(
  (line) => line,
  (line) => line.replaceAll(/[^,"\r\n]+/gu, '"$&"'),
  (line) => line.replaceAll(/(?<=^|,)[^,"\r\n]*(?=,|$)/gu, '"$&"'),
);
const csvFile = fc
  .tuple(fc.array(fc.tuple(fields, extra, lineEnd), { maxLength: 40 }), quoting)
  .map(([lines, quoted]) =>
    [
      `${names.join(',')}\n`,
      ...lines.map(([it, more, end]) => quoted(csvLine(it)) + more + end),
    ].join(''),
  );

const jsonLine = fc
  .tuple(
    fields,
    fc.shuffledSubarray(names, { minLength: 6 }),
    fc.constantFrom('', 'as text', 'number'),
  )
  .map(([it, keys, kind]: readonly [Fields, readonly string[], string]) => {
    const pairs = keys.map((key) => {
      const value =
        key === 'records' && kind !== 'as text' ? it[key] || 'null' : JSON.stringify(it[key]);
      return `"${key}":${value}`;
    });
    return `{${pairs.join(',')}}`;
  });
const strange = fc.constantFrom(
  '{"at":"2026-11-20T09:30:00Z","at":"2026-11-21T09:30:00Z","actor":"a","action":"view","outcome":"success","system":"x","records":1}',
  '{"at":"2026-11-20T09:30:00Z","actor":"a","action":"view","outcome":"success","system":"x","records":1,"dataClasses":["personal"],"source":"s","line":7}',
  '{"at":"2026-11-20T09:30:00Z","actor":"a","action":"view","outcome":"success","system":"x","records":1,"dataClasses":["other"]}',
  '{"at":"2026-11-20T09:30:00Z","actor":"a","action":"view","outcome":"success","system":"x","records":1,"line":0}',
  '{"at":"2026-11-20T09:30:00Z","actor":"a","action":"view","outcome":"success","system":"x","records":1,"line":null}',
  '{"at":"2026-11-20T09:30:00Z","actor":"\\u0061","action":"view","outcome":"success","system":"x","records":1}',
  '{"at":"2026-11-20T09:30:00Z","actor":"\\ud800","action":"view","outcome":"success","system":"x","records":1}',
  ' {"at":"2026-11-20T09:30:00Z","actor":"a","action":"view","outcome":"success","system":"x","records":1e2}',
  '{"at":"2026-11-20T09:30:00Z","actor":"a","action":"view","outcome":"success","system":"x","records":01}',
  '{"at":"2026-11-20T09:30:00Z","actor":"a","action":"view","outcome":"success","system":"x","records":1}}',
  '{"at":"2026-11-20T09:30:00Z","actor":"a","action":"view","outcome":"success","system":"x","records":1',
  '{"at":"2026-11-20T09:30:00Z","actor":"a","action":"view","outcome":"success","system":"x","records":nul}',
  '{"__proto__":"a"}',
  '{}',
  '[]',
  'null',
  '{"a"',
);
const jsonFile = fc
  .array(fc.tuple(mostly('', strange), jsonLine, lineEnd), { maxLength: 40 })
  .map((lines) => lines.map(([other, line, end]) => (other || line) + end).join(''));

const delimitedSource: Source = {
  ...sourceOfFormat('delimited'),
  map: {
    delimiter: '\t',
    columns: {
      at: 'at',
      actor: 'actor',
      action: { column: 'action', codes: { '01': 'view', view: 'search' }, otherwise: 'other' },
      outcome: { column: 'outcome', codes: { success: 'success', OK: 'success' } },
      system: { constant: 'tax' },
      records: 'records',
      subject: { column: 'subject', otherwise: 'nobody' },
      purpose: { column: 'screen', codes: { 照会: 'inquiry' }, otherwise: '' },
      section: 'terminal',
      sequence: 'sequence',
    },
  },
};

describe('the fast way of reading lines', () => {
  const cuts = fc.array(fc.nat(), { maxLength: 4 });

  it('gives what the general way gives of any table, however it is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(csvFile, cuts, (text, places) =>
        sameBothWays(cutAt(Buffer.from(text), places), sourceOfFormat('sekisho-csv')),
      ),
      { numRuns: 400 },
    );
  });

  it('gives what the general way gives by a map with code tables and constants', async () => {
    await fc.assert(
      fc.asyncProperty(csvFile, cuts, (text, places) =>
        sameBothWays(cutAt(Buffer.from(text.replaceAll(',', '\t')), places), delimitedSource),
      ),
      { numRuns: 200 },
    );
  });

  it('gives what the general way gives of any JSON Lines', async () => {
    await fc.assert(
      fc.asyncProperty(jsonFile, cuts, (text, places) =>
        sameBothWays(cutAt(Buffer.from(text), places), sourceOfFormat('sekisho-jsonl')),
      ),
      { numRuns: 400 },
    );
  });

  it('gives what the general way gives of bytes that were changed anywhere', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(csvFile, jsonFile, changes, async (table, objects, changed) => {
        for (const [text, format] of [
          [table, 'sekisho-csv'],
          [objects, 'sekisho-jsonl'],
        ] as const) {
          const bytes = Buffer.from(text);
          for (const [place, byte] of changed) bytes[place % Math.max(1, bytes.length)] = byte;
          await sameBothWays([bytes], sourceOfFormat(format));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes in batches all that programs write, cut at every byte', async () => {
    const table = `${names.join(',')}\r\n2026-11-20T09:30:00+09:00,S0123,view,success,tax,,00000042,T-1,照会,7\r\n2026-11-20 09:31:00,S0123,export,denied,tax,12,,T-1,照会,\r\n`;
    const objects =
      '{"at":"2026-11-20T00:30:00.000Z","actor":"S0123","action":"view","outcome":"success","system":"tax","records":null,"subject":"42","screen":"照会","dataClasses":["personal"],"source":"x","line":3}\n';
    const quoted = table.replaceAll(/[^,\r\n]+|(?<=,)(?=[,\r])/gu, '"$&"');
    for (const [text, format, lines] of [
      [table, 'sekisho-csv', 2],
      [quoted, 'sekisho-csv', 2],
      [objects, 'sekisho-jsonl', 1],
    ] as const) {
      const bytes = Buffer.from(text);
      for (let cut = 0; cut <= bytes.length; cut += 1) {
        const { batched, rejected } = await bothWays(cutAt(bytes, [cut]), sourceOfFormat(format));
        expect({ batched, rejected }).toEqual({ batched: lines, rejected: [] });
      }
    }
  });

  it('takes CP932 in batches too, and says what the general way says of a broken line', async () => {
    const head = Buffer.from('at,actor,action,screen\n');
    const line = (screen: readonly number[]): Buffer =>
      Buffer.concat([Buffer.from('2026-11-20 09:30:00,S0123,view,'), Buffer.from([...screen, 10])]);
    const good = Array.from({ length: 20 }, () => line([0x8f, 0x5a, 0x96, 0xaf]));
    const source = sourceOfFormat('sekisho-csv');
    const whole = await bothWays([Buffer.concat([head, ...good])], source);
    expect(whole).toMatchObject({ batched: 20, rejected: [] });
    const broken = await bothWays([Buffer.concat([head, ...good, line([0x8f]), ...good])], source);
    expect(broken.rejected).toHaveLength(1);
  });
});
