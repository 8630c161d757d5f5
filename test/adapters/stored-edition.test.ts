import { expect, test } from 'vitest';
import { storedEdition } from '../../shared/adapters/stored-edition.ts';

/** What the version that issued months alone noted of one (commit 82f705e), but for some figures. */
const noted = {
  month: '2026-01',
  number: 1,
  digest: 'fa10db45e9b7fa15252f65375d7cf31dbd69d336ac9a0e115e43d12439a5fa63',
  corrections: null,
  figures: [
    { label: '確認を求めた事案', value: '2件' },
    { label: 'ログの完全性', value: '99.2％' },
  ],
  isTold: false,
};

test('an edition of a month that an earlier version noted is read as that of its period', () => {
  const { month, ...rest } = noted;
  expect(storedEdition.parse(noted)).toEqual({ period: month, ...rest });
});

test('an edition of both or neither is refused', () => {
  const { month, ...rest } = noted;
  for (const broken of [rest, { ...noted, period: month }, { ...rest, month: '2026-W01' }]) {
    expect(storedEdition.safeParse(broken).success).toBe(false);
  }
});
