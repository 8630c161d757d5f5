import { expect, test } from 'vitest';
import { judged } from '../../shared/detectors/example.ts';
import { peopleReached } from '../../shared/detectors/wording.ts';

const at = Date.parse('2026-11-20T22:30:00+09:00');

test('a number of people that the log does not give is never told as 0', () => {
  const uncounted = judged({ at, action: 'print', records: null });
  const three = judged({ at }, 3);
  expect(peopleReached(uncounted)).toEqual({
    ja: '人数不明',
    en: 'records of an unknown number of people',
  });
  expect(peopleReached([...three, ...uncounted])).toEqual({
    ja: '少なくとも3人分',
    en: 'records of at least 3 people',
  });
  expect(peopleReached(three)).toEqual({ ja: '3人分', en: 'records of 3 people' });
  expect(peopleReached(judged({ at, action: 'login', records: 0 })).ja).toBe('0人分');
});
