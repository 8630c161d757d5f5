import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type {
  Detector,
  DetectorExamples,
  LocalWords,
  Report,
} from '../../shared/detectors/detector.ts';
import { detectorById, detectors, sourceDetectors } from '../../shared/detectors/registry.ts';
import type { Text } from '../../shared/language.ts';
import { printLocalTime, zoneShift } from '../../shared/log-day.ts';
import { examplesOf } from './examples.ts';

const shift = zoneShift('Asia/Tokyo');
const words: LocalWords = {
  time: (at) => printLocalTime(at, shift),
  systemTitle: () => ({ ja: '住民記録', en: 'Resident register' }),
};

/** What the entries are made of; a new detector is none of these. */
const notEntries = [
  'account-state-channels.ts',
  'account-state-sentences.ts',
  'after-hours-sentences.ts',
  'channel.ts',
  'detector.ts',
  'example.ts',
  'example-sight.ts',
  'hot-subject-looks.ts',
  'registry.ts',
  'slow-accumulation-sentences.ts',
  'uncounted-sentence.ts',
  'volume-sentences.ts',
  'wording.ts',
];

describe('the registry of detectors', () => {
  it('lists every file of its folder once, and each id is its file name', () => {
    const folder = new URL('../../shared/detectors/', import.meta.url);
    const files = readdirSync(folder).filter((file) => !notEntries.includes(file));
    const listed = [...detectors, ...sourceDetectors].map(({ id }) => `${id}.ts`);
    expect(listed.toSorted()).toEqual(files.sort());
  });

  it('finds a detector by its id, and none by another', () => {
    for (const one of detectors) expect(detectorById(one.id)).toBe(one);
    expect(detectorById('no-such-detector')).toBeUndefined();
  });

  it('holds only detectors that judge something, in one of three ways at the least', () => {
    const idle = detectors.filter(
      ({ rule, calibrated, bySubject }) => !rule && !calibrated && !bySubject,
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('names every channel once, after its detector, and parts its weight among them', () => {
    const names = detectors.flatMap(({ calibrated }) => calibrated?.channels ?? []);
    expect(new Set(names.map(({ id }) => id)).size).toBe(names.length);
    for (const { id, calibrated } of detectors) {
      if (calibrated === undefined) continue;
      for (const channel of calibrated.channels) expect(channel.id.split('.')[0]).toBe(id);
      const sum = calibrated.channels.reduce((all, { share }) => all + share, 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  for (const detector of detectors) {
    describe(detector.id, () => {
      const examples = examplesOf(detector.id);
      it('has examples of each of its parts', () => {
        for (const part of ['rule', 'calibrated', 'bySubject'] as const)
          expect(examples[part] !== undefined).toBe(detector[part] !== undefined);
      });
      checkExplanation(detector);
      checkRule(detector, examples.rule);
      checkCalibrated(detector, examples.calibrated);
      checkBySubject(detector, examples.bySubject);
    });
  }
});

type Examples = ReturnType<DetectorExamples>;

function checkExplanation(detector: Detector): void {
  it('says what it sees, in both languages and in neutral words', () => {
    const { title, sees, doesNotSee, knownFalsePositives, whatToDo } = detector;
    expectNeutral([title, sees, doesNotSee, knownFalsePositives, whatToDo]);
    expect(detector.reference).not.toBe('');
  });
}

function checkRule({ id, rule }: Detector, examples: Examples['rule']): void {
  for (const example of examples?.fires ?? [])
    it(`fires on ${example.title}`, () => {
      const finding = rule?.judge(example.day, words);
      expect(finding?.detector).toBe(id);
      expect(finding?.events.length).toBeGreaterThan(0);
      expectNeutral(finding?.why ?? []);
    });
  for (const example of examples?.quiet ?? [])
    it(`says nothing on ${example.title}`, () => {
      expect(rule?.judge(example.day, words)).toBeNull();
    });
}

/** Examples of a score fire at 3: less often than once in a thousand days, before calibration. */
function checkCalibrated({ calibrated }: Detector, examples: Examples['calibrated']): void {
  if (calibrated === undefined) return;
  const { channels } = calibrated;
  for (const { title, sight } of examples?.fires ?? [])
    it(`stands out on ${title}`, () => {
      const scores = channels.map((channel) => channel.read(sight));
      expect(Math.max(...scores)).toBeGreaterThanOrEqual(3);
      expect(scores.every((score) => Number.isFinite(score) && score >= 0)).toBe(true);
      expectReport(calibrated.report(sight, [], words));
    });
  for (const { title, sight } of examples?.quiet ?? [])
    it(`does not stand out on ${title}`, () => {
      const scores = channels.map((channel) => channel.read(sight));
      expect(Math.max(...scores)).toBeLessThan(3);
      expect(scores.every((score) => Number.isFinite(score) && score >= 0)).toBe(true);
    });
}

function checkBySubject({ bySubject }: Detector, examples: Examples['bySubject']): void {
  for (const { title, date, histories } of examples?.fires ?? [])
    it(`sees a resident in ${title}`, () => {
      const scores = bySubject?.read(date, histories) ?? [];
      expect(scores.some(({ score }) => score > 0)).toBe(true);
      for (const { actors } of scores) expect(actors).toEqual(actors.toSorted());
    });
  for (const { title, date, histories } of examples?.quiet ?? [])
    it(`sees no resident in ${title}`, () => {
      const scores = bySubject?.read(date, histories) ?? [];
      expect(scores.filter(({ score }) => score > 0)).toEqual([]);
    });
}

function expectReport({ severity, why }: Report): void {
  expect(['low', 'medium', 'high', 'critical']).toContain(severity);
  expectNeutral(why);
}

function expectNeutral(sentences: readonly Text[]): void {
  expect(sentences.length).toBeGreaterThan(0);
  for (const sentence of sentences) {
    expect(sentence.ja).toMatch(/[\p{Script=Han}\p{Script=Hiragana}]/u);
    expect(sentence.ja).not.toMatch(/undefined|NaN|Infinity|犯人|不正/);
    expect(sentence.en).not.toMatch(/undefined|NaN|Infinity|culprit|fraud/);
  }
}
