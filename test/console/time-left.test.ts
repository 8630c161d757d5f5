import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageContext } from '../../shared/console/page-context.ts';
import { spanWords, timeLeft } from '../../shared/console/time-left.ts';
import { kisaragi } from './kisaragi-settings.ts';
import { now } from './sample-cases.ts';

const ja = pageContext(kisaragi, 'ja', { path: '/' }, now);
const en = pageContext(kisaragi, 'en', { path: '/' }, now);
const minuteMs = 60_000;

describe('the time that is left', () => {
  it.each([
    [0, '期限から0分経過', '0 minutes past'],
    [1, 'あと1分', '1 minute left'],
    [61, 'あと1時間1分', '1 hour 1 minute left'],
    [24 * 60, 'あと1日', '1 day left'],
    [25 * 60 + 59, 'あと1日1時間', '1 day 1 hour left'],
    [-30 * 24 * 60, '期限から30日経過', '30 days past'],
  ])('of %i minutes reads %s, and %s', (minutes, japanese, english) => {
    expect(timeLeft(ja, now + minutes * minuteMs)).toBe(japanese);
    expect(timeLeft(en, now + minutes * minuteMs)).toBe(english);
  });

  it('never promises more than there is, and less by under an hour, from a day on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24 * 60, max: 90 * 24 * 60 }), (minutes) => {
        const words = spanWords(ja, minutes * minuteMs);
        const [, days = '0', hours = '0'] = /^(\d+)日(?:(\d+)時間)?$/u.exec(words) ?? [];
        const said = Number(days) * 24 * 60 + Number(hours) * 60;
        expect(said).toBeLessThanOrEqual(minutes);
        expect(minutes - said).toBeLessThan(60);
      }),
    );
  });
});
