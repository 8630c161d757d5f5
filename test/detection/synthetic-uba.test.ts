import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseFacts } from '../../shared/cases/case.ts';
import { isAbsent, type Replayed, replayed } from './replayed.ts';
import { folder, officeConfiguration, officeLogs, officeUsers } from './synthetic-office.ts';

const absent = isAbsent(folder);
const title = `an office that others invented${absent ? ` (left out: ${folder} is not there)` : ''}`;

describe.skipIf(absent)(title, () => {
  const users = absent ? [] : officeUsers();
  let office: Replayed;
  const notifiedOf = (user: string): readonly CaseFacts[] =>
    office.cases.filter(({ actor, notified }) => notified && actor === user);
  beforeAll(async () => {
    office = await replayed(officeConfiguration(users), officeLogs());
  }, 120_000);

  test('all 60,344 lines are read, of 50 users of whom 48 are not marked', () => {
    expect(office).toMatchObject({ accepted: 60_344, rejected: 0 });
    expect([users.length, users.filter(({ isMarked }) => !isMarked).length]).toEqual([50, 48]);
  });

  test('U105, who copies to removable media from 29 January on, is found, and not before', () => {
    const opened = notifiedOf('U105').map(({ openedOn }) => openedOn);
    expect(opened.length).toBeGreaterThan(0);
    const [first = ''] = opened.toSorted();
    expect(first >= '2024-01-26').toBe(true);
    // The first copies at night are those of 3 February, a Saturday by log day; six working days.
    expect(first <= '2024-02-05').toBe(true);
  });

  test('nobody of the 48 unmarked users is alerted', () => {
    const unmarked = users.filter(({ isMarked }) => !isMarked).map(({ user }) => user);
    expect(unmarked.flatMap(notifiedOf)).toEqual([]);
  });

  test('13 February, the first day with more than 100 copies, is found as bulk', () => {
    const bulk = notifiedOf('U105').filter(({ family }) => family === 'bulk-export');
    expect(bulk.map(({ openedOn }) => openedOn).toSorted()[0]).toBe('2024-02-13');
  });
});
