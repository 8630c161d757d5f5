import { describe, expect, it } from 'vitest';
import type { DatedFinding } from '../../shared/cases/assemble.ts';
import { listSuppressed, suppressionOf } from '../../shared/cases/suppressed.ts';
import type { Suppression } from '../../shared/settings/suppressions.ts';

const suppression = (changes: Partial<Suppression> = {}): Suppression => ({
  id: 'S-1',
  detectors: ['after-hours'],
  actors: ['S0001'],
  sections: [],
  sources: [],
  reason: '庁舎移転の準備',
  from: '2026-05-01',
  until: '2026-05-31',
  people: ['S0900', 'S0901'],
  ...changes,
});

const finding = (changes: Partial<DatedFinding> = {}): DatedFinding => ({
  logDay: '2026-05-11',
  finding: {
    detector: 'after-hours',
    severity: 'medium',
    why: [{ ja: '理由', en: 'reason' }],
    events: [],
  },
  sections: ['住民課'],
  notified: true,
  p: null,
  actors: ['S0001'],
  ...changes,
});

describe('a suppression', () => {
  it('lists what it covers instead of notifying, says so, and drops nothing', () => {
    const given = [finding(), finding({ actors: ['S0002'] })];
    const [covered, other] = listSuppressed(given, [suppression()]);
    expect(covered?.notified).toBe(false);
    expect(covered?.finding.why.map(({ ja }) => ja)).toEqual([
      '理由',
      '設定の抑止「S-1」により、通知せず一覧にだけ載せています（2026-05-31 まで）。',
    ]);
    expect(other).toEqual(given[1]);
  });

  it('holds on its first and last day, and ends by itself', () => {
    const notified = (logDay: string) => listSuppressed([finding({ logDay })], [suppression()])[0];
    const days = ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'];
    expect(days.map((day) => notified(day)?.notified)).toEqual([true, false, false, true]);
  });

  it('covers its detectors only, and of several accounts all or nothing', () => {
    const isCovered = (given: DatedFinding, by: Suppression) =>
      !listSuppressed([given], [by])[0]?.notified;
    expect(isCovered(finding(), suppression({ detectors: ['mass-viewing'] }))).toBe(false);
    const both = finding({ actors: ['S0001', 'S0002'] });
    expect(isCovered(both, suppression())).toBe(false);
    expect(isCovered(both, suppression({ actors: ['S0001', 'S0002', 'S0003'] }))).toBe(true);
    expect(isCovered(finding(), suppression({ actors: [], sections: ['住民課'] }))).toBe(true);
    expect(isCovered(finding(), suppression({ actors: [], sections: ['税務課'] }))).toBe(false);
  });

  it('covers the logs of a source', () => {
    const about = { actors: [], sections: [], source: 'juki', logDay: '2026-05-11' };
    const by = suppression({ detectors: ['log-integrity'], actors: [], sources: ['juki'] });
    expect(suppressionOf({ ...about, detector: 'log-integrity' }, [by])?.id).toBe('S-1');
    expect(suppressionOf({ ...about, detector: 'log-integrity', source: 'tax' }, [by])).toBeNull();
  });
});
