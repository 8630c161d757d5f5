import { describe, expect, it } from 'vitest';
import { statutoryClock } from '../../shared/statutory/clock.ts';
import { clockSentences } from '../../shared/statutory/clock-words.ts';
import { documentDates } from '../../shared/statutory/document-dates.ts';
import { acknowledged, clockSettings, did, exported, opened, tokyo } from './material.ts';

describe('the dates of documents', () => {
  const { day, minute, minuteAfter } = documentDates('ja', 'Asia/Tokyo');

  it('have the year of the era first and the western year beside it', () => {
    expect(day('2026-11-23')).toBe('令和8年（2026年）11月23日（月）');
    expect(day('2019-05-01')).toBe('令和元年（2019年）5月1日（水）');
    expect(day('2019-04-30')).toBe('平成31年（2019年）4月30日（火）');
    expect(minute(tokyo('2026-11-24T00:05'))).toBe('令和8年（2026年）11月24日（火）0時05分');
  });

  it('leave out the date of the end where it is that of the beginning', () => {
    const beginning = tokyo('2026-11-23T19:36');
    expect(minuteAfter(tokyo('2026-11-23T19:38'), beginning)).toBe('19時38分');
    expect(minuteAfter(tokyo('2026-11-24T00:38'), beginning)).toBe(
      '令和8年（2026年）11月24日（火）0時38分',
    );
  });

  it('are plain in English', () => {
    const english = documentDates('en', 'Asia/Tokyo');
    expect(english.day('2026-11-23')).toBe('Mon 23 Nov 2026');
    expect(english.minute(tokyo('2026-11-24T00:05'))).toBe('Tue 24 Nov 2026 00:05');
    expect(english.minuteAfter(tokyo('2026-11-24T09:05'), tokyo('2026-11-24T00:05'))).toBe('09:05');
  });
});

describe('the clock in sentences', () => {
  const at = (now: string, actions: Parameters<typeof statutoryClock>[1]) =>
    clockSentences(statutoryClock(exported, actions, clockSettings, tokyo(now)), 'Asia/Tokyo');

  it('says that nothing runs until somebody knows', () => {
    expect(at('2026-11-24T09:00', [opened]).map(({ ja }) => ja)).toEqual([
      '事態を知った日時がまだ記録されていないため、期限は始まっていません（最初の確認の記録から数えます）。',
    ]);
  });

  it('says by when, in which state, and what the purpose would change', () => {
    expect(at('2026-11-25T09:00', [opened, acknowledged])).toEqual([
      {
        ja: '速報（提出の時期）：期限は令和8年（2026年）11月27日（金）まで（5日目）。',
        en: 'Preliminary report (due): by Fri 27 Nov 2026 (day 5).',
      },
      {
        ja: '確報（期限前）：期限は令和8年（2026年）12月22日（火）まで（30日目）。',
        en: 'Final report (running): by Tue 22 Dec 2026 (day 30).',
      },
      {
        ja: '行為の目的による事態に当たる場合は、令和9年（2027年）1月21日（木）まで（60日目）。',
        en: 'By Thu 21 Jan 2027 (day 60) if the class of its purpose is found to apply.',
      },
    ]);
  });

  it('says why a deadline is where it is, and when the report was made', () => {
    const later = { ...acknowledged, at: tokyo('2026-12-01T09:00') };
    const made = did('2026-12-03T11:00', 'S0900', {
      kind: 'report-made',
      report: 'preliminary',
      madeAt: tokyo('2026-12-03T10:40'),
      reason: '提出した。',
    });
    const preliminary = '期限は令和8年（2026年）12月5日（土）まで（5日目）。';
    expect(at('2026-12-02T09:00', [opened, later]).map(({ ja }) => ja)).toEqual([
      `速報（期限前）：${preliminary}この日は閉庁日ですが、期限は延びません。前の開庁日までに提出してください。`,
      '確報（期限前）：期限は令和9年（2027年）1月4日（月）まで（30日目）。令和8年（2026年）12月30日（水）が閉庁日のため、次の開庁日になっています。',
      '行為の目的による事態に当たる場合は、令和9年（2027年）1月29日（金）まで（60日目）。',
    ]);
    expect(at('2026-12-04T09:00', [opened, later, made])[0]?.ja).toBe(
      `速報（期限内に提出済み）：${preliminary}提出の記録：令和8年（2026年）12月3日（木）10時40分。`,
    );
  });
});
