import { expect, test } from 'vitest';
import { formats } from '../../shared/formats/registry.ts';
import { sentenceOf } from './catalogue-sentences.ts';
import { fuzz } from './fuzz.ts';

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
