import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LocalWords } from '../../shared/detectors/detector.ts';
import { detectors } from '../../shared/detectors/registry.ts';
import { printLocalTime, zoneShift } from '../../shared/log-day.ts';

const shift = zoneShift('Asia/Tokyo');
const words: LocalWords = {
  time: (at) => printLocalTime(at, shift),
  systemTitle: () => ({ ja: '住民記録', en: 'Resident register' }),
};
const notEntries = ['detector.ts', 'example.ts', 'registry.ts', 'wording.ts'];

describe('the registry of detectors', () => {
  it('lists every file of its folder once, and each id is its file name', () => {
    const folder = new URL('../../shared/detectors/', import.meta.url);
    const files = readdirSync(folder).filter((file) => !notEntries.includes(file));
    expect(detectors.map((one) => `${one.id}.ts`).sort()).toEqual(files.sort());
  });

  for (const detector of detectors) {
    for (const example of detector.examples.fires)
      it(`${detector.id} fires on ${example.title}`, () => {
        const finding = detector.judge(example.day, words);
        expect(finding?.detector).toBe(detector.id);
        expect(finding?.events.length).toBeGreaterThan(0);
        for (const sentence of finding?.why ?? []) {
          expect(sentence.ja).not.toMatch(/undefined|NaN|犯人|不正/);
          expect(sentence.en).not.toMatch(/undefined|NaN|culprit|fraud/);
        }
        expect(finding?.why.length).toBeGreaterThan(0);
      });
    for (const example of detector.examples.quiet)
      it(`${detector.id} says nothing on ${example.title}`, () => {
        expect(detector.judge(example.day, words)).toBeNull();
      });
  }
});
