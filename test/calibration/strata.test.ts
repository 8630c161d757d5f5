import { describe, expect, it } from 'vitest';
import { kindDaysMin, roleDaysMin, strataOf } from '../../shared/calibration/strata.ts';
import type { Tenure } from '../../shared/settings/settings.ts';
import { drawnDays, tenureOf } from './account-days.ts';

const [template] = drawnDays({ seed: 1, accounts: 1, days: 1, scores: () => ({}) });

/** So many account-days of one tenure. */
function daysOf(times: number, changes: Partial<Tenure>) {
  if (template === undefined) throw new Error('There is no day.');
  const tenure = tenureOf('S0001', changes);
  return Array.from({ length: times }, () => ({ ...template, tenure }));
}

describe('strata', () => {
  const clerks = { tenure: tenureOf('S0001', { role: '主事' }) };
  const heads = { tenure: tenureOf('S0002', { role: '課長' }) };
  const services = { tenure: tenureOf('B0001', { kind: 'service', role: '連携' }) };
  const strata = strataOf([
    ...daysOf(roleDaysMin, { role: '主事' }),
    ...daysOf(kindDaysMin - 1, { role: '課長' }),
    ...daysOf(kindDaysMin - 1, { kind: 'service', role: '連携' }),
  ]);

  it('are roles where enough account-days stand in the reference, else kinds, else all', () => {
    expect(strata.size(strata.of(clerks))).toBe(roleDaysMin);
    expect(strata.size(strata.of(heads))).toBe(roleDaysMin + kindDaysMin - 1);
    expect(strata.size(strata.of(services))).toBe(roleDaysMin + 2 * (kindDaysMin - 1));
  });

  it('hold every account-day that a wider one is made of', () => {
    expect(strata.holding(clerks)).toContain(strata.of(heads));
    expect(strata.holding(clerks)).toContain(strata.of(services));
    expect(strata.holding(services)).toEqual([strata.of(services)]);
  });

  it('pool a small town altogether, and accounts without tenure with it', () => {
    const town = strataOf(daysOf(10, {}));
    expect(town.of(clerks)).toBe(town.of({ tenure: null }));
    expect(town.size(town.of(clerks))).toBe(10);
  });
});
