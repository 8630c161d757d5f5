import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseFacts } from '../../shared/cases/case.ts';
import { type WrittenCity, writtenCity } from '../simulation/written-city.ts';
import { type PlainCity, plainCity } from './plain/plain-city.ts';
import { checkedSentences, shownByPlainCode } from './plain/sentences.ts';
import { type Firing, type Replayed, replayed } from './replayed.ts';

/** A generous budget: the more alerts, the more sentences there are to hold against the logs. */
const budget = 'falseAlertsPerThousandStaffDays: 20';

async function casesOf(city: WrittenCity): Promise<Pick<Replayed, 'cases' | 'firings'>> {
  const config: Record<string, string> = {};
  for (const [name, text] of city.texts)
    if (name.startsWith('config/')) config[name.slice('config/'.length)] = text;
  config['sekisho.yaml'] = (config['sekisho.yaml'] ?? '').replace(
    /falseAlerts\w+: [\d.]+/u,
    budget,
  );
  const logs = [...city.texts].flatMap(([name, text]) => {
    if (!name.startsWith('logs/')) return [];
    return [{ name: name.slice('logs/'.length), open: () => bytesOf(text) }];
  });
  const { cases, firings } = await replayed(config, logs);
  // What the logs themselves lack is no figure of a person's; test/history holds it.
  return { cases: cases.filter(({ family }) => family !== 'log-integrity'), firings };
}

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

/** Dates, times and the names of accounts, approvals and sections hold digits, and are no figures. */
const noFigures = /\d{4}-\d\d-\d\d|\d\d:\d\d|[A-Z]-?\d+|svc-\w+/gu;
/** Numbers as they are written. Where Japanese writes 1, English may say once, a or this. */
const numbersIn = (sentence: string): readonly string[] =>
  (
    sentence
      .replaceAll('twice', '2')
      .replace('ten ', '10 ')
      .match(/\d[\d,.]*\d|\d/gu) ?? []
  )
    .filter((one) => one !== '1')
    .sort();

describe('every figure of an alert, counted anew by code that shares nothing with the detectors', () => {
  let cases: readonly CaseFacts[];
  let firings: readonly Firing[];
  let plain: PlainCity;
  const firedIn = ({ actor, subject, detectors, from, until }: CaseFacts): readonly Firing[] =>
    firings.filter(
      ({ about, logDay, detector }) =>
        about === (actor ?? subject) &&
        detectors.includes(detector) &&
        from <= logDay &&
        logDay <= until,
    );
  beforeAll(async () => {
    const city = writtenCity(4, 100, 119);
    ({ cases, firings } = await casesOf(city));
    plain = plainCity(city.texts);
  }, 300_000);

  test('says what the log lines and the tables say', () => {
    const wrong = cases.flatMap((facts) =>
      checkedSentences(facts, plain, firedIn(facts)).flatMap((one) =>
        one === null || one.told.join() === one.counted.join() ? [] : [one],
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('is checked: no sentence with a figure is left out, and most kinds of them occur', () => {
    const kinds = new Set<string>();
    const unchecked = cases.flatMap((facts) =>
      checkedSentences(facts, plain, firedIn(facts)).flatMap((one, place) => {
        if (one !== null) kinds.add(one.kind);
        const sentence = facts.why[place]?.ja ?? '';
        return one === null && /\d/u.test(sentence.replaceAll(noFigures, '')) ? [sentence] : [];
      }),
    );
    expect(unchecked).toEqual([]);
    expect(kinds.size).toBeGreaterThanOrEqual(15);
  });

  test('is the same in Japanese and in English', () => {
    for (const { why } of cases)
      for (const { ja, en } of why) expect(numbersIn(en), `${ja} ${en}`).toEqual(numbersIn(ja));
  });

  /** Holds totals and evidence of cases against the lines that plain code finds. */
  const holdEvidence = (some: readonly CaseFacts[]) => {
    expect(some.length).toBeGreaterThan(0);
    for (const facts of some) {
      const { lines, ...totals } = shownByPlainCode(facts, plain, firedIn(facts));
      const { records, subjects, unexplainedSubjects } = facts;
      expect({ records, subjects, unexplainedSubjects }, `${facts.id} ${facts.detectors}`).toEqual(
        totals,
      );
      expect(facts.evidence.length).toBe(Math.min(50, lines.size));
      for (const { file, line, at, records: people } of facts.evidence) {
        const found = plain.lineAt(file, line);
        expect(found && lines.has(found), `${facts.id} ${file}:${line}`).toBe(true);
        expect(found).toMatchObject({ at, records: people });
        expect(facts.actors).toContain(found?.actor);
      }
    }
  };

  test('stands on lines of the account that the case is about', () => {
    holdEvidence(cases.filter(({ actor }) => actor !== null));
  });

  test('stands on looks at the resident that the case is about, each once', () => {
    holdEvidence(cases.filter(({ subject }) => subject !== null));
  });
});
