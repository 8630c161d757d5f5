import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import type { Pending } from '../../shared/console/pending.ts';
import { pressingOf } from '../../shared/console/pressing.ts';
import { pressingCases } from '../../shared/console/pressing-cases.ts';
import { limits } from '../../shared/limits.ts';
import { zoneShift } from '../../shared/log-day.ts';
import { kisaragi } from './kisaragi-settings.ts';
import { exportCase, now, seedCases } from './sample-cases.ts';
import { handledCase, seedHandled } from './sample-handled.ts';

const shift = zoneShift('Asia/Tokyo');
const hourMs = 3_600_000;

function taskDue(at: number): Pending {
  return { kind: 'task', at, task: { id: 'a', title: null, owner: null, dueAt: at, doneAt: null } };
}

describe('what of a case waits for people', () => {
  it('is overdue, due today or neither, each thing once, by the local date', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 })), (hours) => {
        const pending = hours.map((hour) => taskDue(now + hour * hourMs));
        const { overdue, today, decisions } = pressingOf(pending, now, shift);
        // The pages are looked at at 09:00 in Tokyo: 14 hours later it is still today, 15 not.
        expect(overdue).toEqual(pending.filter((_, index) => (hours[index] ?? 0) <= 0));
        const isToday = (hour: number) => hour > 0 && hour < 15;
        expect(today).toEqual(pending.filter((_, index) => isToday(hours[index] ?? 0)));
        expect(decisions).toEqual([]);
      }),
    );
  });

  it('counts a report as due today on its last day, whose end is tomorrow', () => {
    const report: Pending = {
      kind: 'report',
      at: now + 15 * hourMs,
      report: 'final',
      lastDay: '2026-10-23',
      asked: null,
    };
    expect(pressingOf([report], now, shift).today).toEqual([report]);
    expect(pressingOf([report], now - 24 * hourMs, shift).today).toEqual([]);
    expect(pressingOf([report], now + 15 * hourMs, shift).overdue).toEqual([report]);
  });
});

describe('looking for cases in which something waits', () => {
  it('is bounded, and says how many cases were looked at', async () => {
    const { cases } = openSqliteStore(':memory:');
    await seedCases(cases);
    await seedHandled(cases);
    expect((await pressingCases(cases, kisaragi, now)).looked).toBeNull();
    const sample = await cases.read(exportCase);
    if (sample === null) throw new Error('There is no sample case.');
    const { facts } = sample.record;
    for (let n = 0; n < limits.pressingCasesMax; n += 1) {
      const id = `C-f${n.toString(16).padStart(15, '0')}`;
      const record = { ...sample.record, facts: { ...facts, id, openedOn: '2026-10-23' } };
      await cases.write({ ...record, revision: 1 });
    }
    const found = await pressingCases(cases, kisaragi, now);
    expect(found.looked).toBe(limits.pressingCasesMax);
    expect(found.cases.map(({ record }) => record.facts.id)).not.toContain(handledCase);
  });
});
