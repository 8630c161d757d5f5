import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import type { CaseFacts } from '../../shared/cases/case.ts';
import {
  changesBySection,
  compareAlerts,
  type LogDays,
  lastSealed,
  stillStands,
} from '../../shared/sealing/what-if.ts';
import { caseFacts, caseId, sealedDay, storedDay } from '../adapters/store-samples.ts';

const may: LogDays = { from: '2026-05-01', until: '2026-05-31' };

/** A case of one log day. */
function caseOn(day: string, changes: Partial<CaseFacts> = {}): CaseFacts {
  const number = Number(day.replaceAll('-', ''));
  return caseFacts({ id: caseId(number), from: day, until: day, openedOn: day, ...changes });
}

const compared = (before: readonly CaseFacts[], after: readonly CaseFacts[]) =>
  compareAlerts(before, after, may).map(({ change, facts }) => `${change} ${facts.openedOn}`);

describe('alerts with other settings', () => {
  const [one, two, three] = [caseOn('2026-05-11'), caseOn('2026-05-12'), caseOn('2026-05-13')];

  it('are gained, lost or the same, in this order', () => {
    expect(compared([one, two], [two, three])).toEqual([
      'gained 2026-05-13',
      'lost 2026-05-11',
      'same 2026-05-12',
    ]);
  });

  it('are the same where only the first day of the case has moved', () => {
    const longer = caseOn('2026-05-10', { until: '2026-05-12' });
    expect(compared([one], [longer])).toEqual(['same 2026-05-10']);
    expect(compared([one], [{ ...longer, family: 'viewing' }])).toEqual([
      'gained 2026-05-10',
      'lost 2026-05-11',
    ]);
    expect(compared([one], [{ ...longer, actor: 'S0002' }])).toHaveLength(2);
  });

  it('about logs are the same by their id alone', () => {
    const about = { actor: null, subject: null, actors: [], family: 'log-integrity' as const };
    const silent = { ...one, ...about };
    expect(compared([silent], [silent])).toEqual(['same 2026-05-11']);
    expect(compared([silent], [{ ...silent, id: caseId(1) }])).toHaveLength(2);
  });

  it('count only where the case is notified', () => {
    const waiting = { ...one, notified: false };
    expect(compared([waiting], [one])).toEqual(['gained 2026-05-11']);
    expect(compared([one], [waiting])).toEqual(['lost 2026-05-11']);
    expect(compared([waiting], [waiting])).toEqual([]);
  });

  it('are compared only on days that both cover', () => {
    const [april, june] = [caseOn('2026-04-30'), caseOn('2026-06-01')];
    expect(compared([april], [june])).toEqual([]);
    // Opened within the days with the other settings, and just before them without.
    const began = caseOn('2026-04-30', { until: '2026-05-02' });
    expect(compared([began], [{ ...began, openedOn: '2026-05-01' }])).toEqual(['same 2026-05-01']);
  });

  it('count in each section that they are about', () => {
    const changes = compareAlerts(
      [caseOn('2026-05-11', { sections: ['税務課', '住民課'] })],
      [caseOn('2026-05-20', { sections: ['住民課'] }), caseOn('2026-05-21', { sections: [] })],
      may,
    );
    expect(changesBySection(changes)).toEqual([
      { section: null, counts: { gained: 1, lost: 0, same: 0 } },
      { section: '住民課', counts: { gained: 1, lost: 1, same: 0 } },
      { section: '税務課', counts: { gained: 0, lost: 1, same: 0 } },
    ]);
  });
});

describe('an alert in operation', () => {
  it('stands as long as a day of it still has what it was about', async () => {
    const { history } = openSqliteStore(':memory:');
    const put = (logDay: string, fired: readonly string[]) =>
      history.putDay(storedDay({ logDay, fired, sealed: null }), null);
    await put('2026-05-11', ['after-hours']);
    await put('2026-05-12', ['bulk-export']);
    const detectors = ['bulk-export'];
    const onBoth = caseOn('2026-05-11', { until: '2026-05-12', detectors });
    expect(await stillStands(onBoth, history)).toBe(true);
    expect(await stillStands(caseOn('2026-05-11', { detectors }), history)).toBe(false);
    expect(await stillStands(caseOn('2026-05-13', { detectors }), history)).toBe(false);
  });

  it('about a resident stands as long as several look at him or her', async () => {
    const { history } = openSqliteStore(':memory:');
    await history.putDay(storedDay({ fired: [], sealed: sealedDay({ warmUp: [] }) }), null);
    const about = (subject: string) =>
      caseOn('2026-05-11', { actor: null, subject, detectors: ['hot-subject'] });
    expect(await stillStands(about('00ff00ff00ff00ff'), history)).toBe(true);
    expect(await stillStands(about('00ff00ff00ff00fe'), history)).toBe(false);
  });
});

describe('the newest sealed log day', () => {
  it('is the last on which any staff-day is sealed', async () => {
    const { history } = openSqliteStore(':memory:');
    expect(await lastSealed(may, history)).toBeNull();
    const day = (actor: string, logDay: string, isSealed: boolean) =>
      history.putDay(
        storedDay({ actor, logDay, sealed: isSealed ? sealedDay({ warmUp: [] }) : null }),
        null,
      );
    await day('S0001', '2026-05-12', false);
    expect(await lastSealed(may, history)).toBeNull();
    await day('S0001', '2026-05-11', false);
    await day('S0002', '2026-05-11', true);
    await day('S0002', '2026-05-08', true);
    expect(await lastSealed(may, history)).toBe('2026-05-11');
  });
});
