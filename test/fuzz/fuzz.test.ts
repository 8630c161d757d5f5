import { expect, test } from 'vitest';
import { formats } from '../../shared/formats/registry.ts';
import { collect, sourceOfFormat } from '../reading/collected.ts';
import { sentenceOf } from './catalogue-sentences.ts';
import { fuzz } from './fuzz.ts';
import { countOfJson } from './json-count.ts';
import { uncoveredLines } from './uncovered-lines.ts';

test('thousands of mutated files of every format crash nothing, lose no line and end in time', async () => {
  const report = await fuzz({ seed: 20_261_126, count: 2_000, milliseconds: 60_000 });
  expect(report.failures.map((it) => `${it.format}: ${it.problem}`)).toEqual([]);
  expect(report.inputsOf.size).toBe(formats.length);
  expect(report.outcomes).toBeGreaterThan(formats.length * 3);
}, 120_000);

test('a sentence that is not in the catalogue is found out', () => {
  expect(
    sentenceOf({ ja: '行が長すぎます（5バイトまで）。', en: 'Cannot read property x' }),
  ).toBeNull();
});

test('a line that no record stands for is found out', async () => {
  const line = '192.0.2.7 - x [20/Nov/2026:18:30:00 +0900] "GET / HTTP/1.1" 200 5';
  const text = `${line}\n\n${line}\nno request\n`;
  const read = await collect(text, sourceOfFormat('apache-combined'));
  expect(uncoveredLines('apache-combined', text, read)).toEqual([]);
  expect(uncoveredLines('apache-combined', text, { ...read, rejected: [] })).toEqual([4]);
  expect(uncoveredLines('apache-combined', text, { ...read, events: [] })).toEqual([1, 3]);
  expect(uncoveredLines('aws-cloudtrail', text, read)).toBeNull();
});

test.each([
  ['[{"a":1}, 5,\n{}]', 3],
  ['{"a":1}\n\n{"a":[]}\n', 2],
  ['{"Records":[{}]}', null],
  ['{"a":1}\n{"a":', null],
  ['', 0],
])('JSON.parse finds in %j %s records', (text, count) => expect(countOfJson(text)).toBe(count));
