import { describe, expect, test } from 'vitest';
import { exampleSight } from '../../shared/detectors/example-sight.ts';
import { yearSentence } from '../../shared/detectors/slow-accumulation-sentences.ts';
import { logDayFromNumber } from '../../shared/log-day.ts';

const figures = { past: { unexplainedPeople: 5 }, today: { unexplainedPeople: 7 } };

describe('the year that is told of an account', () => {
  test('is told beside what the others of its section come to', () => {
    const sight = exampleSight({ ...figures, pastDays: 400 });
    const from = logDayFromNumber(sight.date.day - 364);
    expect(yearSentence(sight, 'unexplainedPeople')).toEqual({
      ja: `この日までの365日間（${from}から）では、業務の記録で説明できない閲覧がのべ1,827人あり、同じ所属のほかの7人の中央値はのべ1,825人です。`,
      en: `In the 365 days up to this one (since ${from}) there were 1,827 residents viewed without recorded work (repeats counted); the median of the 7 others in the section is 1,825.`,
    });
  });

  test('is told as what it is where the records do not go back so far', () => {
    const sight = exampleSight(figures);
    const from = logDayFromNumber(sight.date.day - 100);
    const { ja, en } = yearSentence(sight, 'unexplainedPeople');
    expect(ja).toMatch(`記録のある101日間（${from}から）では、`);
    expect(en).toContain(`In the 101 days with records (since ${from}) there were 507 `);
  });

  test('is told alone where nobody is like the account', () => {
    const sight = exampleSight(figures);
    const today = { ...sight.today, tenure: null };
    const { ja, en } = yearSentence({ ...sight, today }, 'unexplainedPeople');
    expect(ja).toMatch(/のべ507人あります。$/u);
    expect(en).toMatch(/507 residents viewed without recorded work \(repeats counted\)\.$/u);
  });
});
