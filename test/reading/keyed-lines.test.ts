import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatById } from '../../shared/formats/registry.ts';
import { cefKeysOf } from '../../shared/reading/cef-line.ts';
import { plainTimeOf } from '../../shared/reading/keyed-time.ts';
import { leefKeysOf } from '../../shared/reading/leef-line.ts';
import { collect, sourceOfFormat } from './collected.ts';

const key = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/);
const value = fc
  .string({ unit: fc.constantFrom('a', '住', ' ', '|', '=', '\\', 'n', ':', '^'), minLength: 1 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const values = fc.dictionary(
  key.filter((name) => name !== 'time'),
  value,
  { maxKeys: 6 },
);

describe('CEF', () => {
  test('gives back every value that was written by its rules', () => {
    fc.assert(
      fc.property(value, values, (vendor, given) => {
        const header = vendor.replaceAll(/[\\|]/gu, String.raw`\$&`);
        const extension = Object.entries(given)
          .map(([name, text]) => `${name}=${text.replaceAll(/[\\=]/gu, String.raw`\$&`)}`)
          .join(' ');
        const keys = cefKeysOf(`CEF:0|${header}|p|1|2|name|3|${extension}`);
        expect(keys?.get('deviceVendor')).toBe(vendor);
        for (const [name, text] of Object.entries(given)) {
          if (name !== 'name') expect(keys?.get(name)).toBe(text);
        }
      }),
    );
  });

  test('takes the first of keys that stand twice, since a text may smuggle in another', () => {
    expect(cefKeysOf('CEF:0|v|p|1|2|n|3|suser=a msg=x suser=b')?.get('suser')).toBe('a');
  });

  test.each(['CEF:0|a|b|c', 'XCEF:0|a|b|c|d|e|f|', 'hello'])('%s is none', (line) => {
    expect(cefKeysOf(line)).toBeNull();
  });
});

describe('LEEF', () => {
  test('gives back every attribute, whatever parts them', () => {
    const separators = [
      ['LEEF:1.0|v|p|1|2|', '\t'],
      ['LEEF:2.0|v|p|1|2|', '\t'],
      ['LEEF:2.0|v|p|1|2||', '\t'],
      ['LEEF:2.0|v|p|1|2|;|', ';'],
      ['LEEF:2.0|v|p|1|2|0x7E|', '~'],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...separators), values, ([header, separator], given) => {
        const named = Object.entries(given).filter(
          ([name]) => !['vendor', 'product', 'version', 'eventId'].includes(name),
        );
        const attributes = named.map((parts) => parts.join('=')).join(separator);
        const keys = leefKeysOf(header + attributes);
        for (const [name, text] of named) expect(keys?.get(name)).toBe(text);
      }),
    );
  });
});

test.each([
  ['1795167120000', '2026-11-20T09:32:00.000Z'],
  ['Nov 20 2026 18:30:00', '2026-11-20 18:30:00'],
  ['Nov  5 2026 18:30:00.5', '2026-11-05 18:30:00.5'],
  ['Nov 20 2026 18:30:00.123 JST', '2026-11-20T09:30:00.123Z'],
  ['Nov 20 18:30:00', 'Nov 20 18:30:00'],
  ['Now 20 2026 18:30:00', 'Now 20 2026 18:30:00'],
  ['Nov 20 2026 18:30:00 XYZ', 'Nov 20 2026 18:30:00 XYZ'],
  ['1795167120', '1795167120'],
])('the time %s is %s', (text, plain) => expect(plainTimeOf(text)).toBe(plain));

test('days that do not exist and times without a year are rejected', async () => {
  const source = sourceOfFormat('cef', { columns: { action: { constant: 'view' } } });
  const lines = ['Nov 31 2026 18:30:00', 'Nov 20 18:30:00', 'Nov 20 2026 18:30:00'].map(
    (time) => `CEF:0|v|p|1|2|n|3|rt=${time} suser=a`,
  );
  const { rejected, events } = await collect(lines.join('\n'), source);
  expect(rejected.map((it) => it.line)).toEqual([1, 2]);
  expect(events.map((it) => it.at)).toEqual([Date.UTC(2026, 10, 20, 9, 30)]);
});

test('the columns of CEF and LEEF have names', () => {
  const map = formatById('cef')?.map;
  expect(map?.safeParse({ columns: { action: 'act' } }).success).toBe(true);
  expect(map?.safeParse({ columns: { action: 3 } }).success).toBe(false);
  expect(map?.safeParse({ columns: {} }).success).toBe(false);
});

test('lines that were made to keep a pattern busy are done at once', async () => {
  const started = performance.now();
  const header = 'CEF:0|v|p|1|2|n|3|';
  const lines = [`${header}${'a '.repeat(300_000)}`, `${header}${' a='.repeat(200_000)}`];
  lines.push(`${header}${'a'.repeat(600_000)}`, `CEF:0${'|\\'.repeat(300_000)}`);
  lines.push(' CEF:'.repeat(150_000), `${header}${' '.repeat(600_000)}x`);
  await collect(lines.join('\n'), sourceOfFormat('cef', { columns: { action: 'act' } })).catch(
    () => {},
  );
  const leef = ['LEEF:2.0|'.repeat(80_000), ` LEEF:1|${'a'.repeat(600_000)}`];
  await collect(leef.join('\n'), sourceOfFormat('leef', { columns: { action: 'act' } })).catch(
    () => {},
  );
  await collect(
    `<34>1 ${'- '.repeat(300_000)}\n<3>1 - m p - - ${'[a]'.repeat(200_000)}`,
    sourceOfFormat('syslog', { format: 'apache-combined' }),
  ).catch(() => {});
  expect(performance.now() - started).toBeLessThan(5_000);
});
