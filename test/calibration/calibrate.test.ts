import { describe, expect, it } from 'vitest';
import type { Random } from '../../local/simulation/random.ts';
import { budgetOf } from '../../shared/calibration/budget.ts';
import { type Calibration, calibrate } from '../../shared/calibration/calibrate.ts';
import type { DayScores } from '../../shared/calibration/day-scores.ts';
import { limits } from '../../shared/limits.ts';
import { drawnDays, exponential, ofSubjects, threeDetectors } from './account-days.ts';

/** Scores that are exchangeable between accounts and days: heavy-tailed, discrete, or rare. */
function exchangeable(random: Random): Readonly<Record<string, number>> {
  const heavy = exponential(random) ** 2;
  const counted = Math.floor(4 * exponential(random)) / 2;
  return {
    'one.a': heavy,
    'two.a': counted,
    // Correlated with the first: detectors share events.
    'two.b': random.chance(0.3) ? heavy + exponential(random) : 0,
    'three.a': random.chance(0.02) ? 1 + exponential(random) : 0,
  };
}

function calibrated(days: readonly DayScores[]): Calibration {
  return calibrate({ days, subjects: [] }, threeDetectors, ofSubjects);
}

/** Reference days 1 to 60, judged days 61 to 100 of 200 accounts. */
const all = drawnDays({ seed: 1, accounts: 200, days: 100, scores: exchangeable });
const reference = all.filter(({ workingDays }) => workingDays <= 60);
const judged = all.filter(({ workingDays }) => workingDays > 60);
const calibration = calibrated(reference);
const readings = judged.map((day) => ({ day, detectors: calibration.read(day) }));

/** Six standard deviations of a share of independent trials: a test that fails once in a lifetime. */
function within(share: number, trials: number): number {
  return 6 * Math.sqrt((share * (1 - share)) / trials);
}

describe('calibrated p-values of days like those of the reference', () => {
  for (const share of [0.1, 0.01])
    for (const [place, { id }] of threeDetectors.entries())
      it(`of detector ${id} are at or below ${share} not more often than that`, () => {
        const hits = readings.filter(({ detectors }) => (detectors[place]?.p ?? 1) <= share).length;
        expect(hits / judged.length).toBeLessThan(share + within(share, judged.length));
      });

  it('are at or below 0.1 and 0.01 just as often where scores are continuous', () => {
    for (const share of [0.1, 0.01]) {
      const hits = readings.filter(({ detectors }) => (detectors[0]?.p ?? 1) <= share).length;
      const deviation = within(share, judged.length) + within(share, reference.length);
      expect(Math.abs(hits / judged.length - share)).toBeLessThan(deviation);
    }
  });
});

/** Episodes that begin within a share, an account and family being quiet for some days before. */
function beginnings(given: typeof readings, shareMax: number): number {
  const last = new Map<string, number>();
  let begun = 0;
  for (const { day, detectors } of given)
    for (const { family, alertShare } of detectors) {
      if (alertShare > shareMax) continue;
      const key = `${day.actor} ${family}`;
      const before = last.get(key);
      const goesOn =
        before !== undefined && day.workingDays - before <= limits.episodeQuietWorkingDays;
      if (!goesOn) begun += 1;
      last.set(key, day.workingDays);
    }
  return begun;
}

describe('the budget of false alerts', () => {
  for (const perThousand of [1, 5, 20])
    it(`of ${perThousand} in 1,000 account-days is not overrun on exchangeable days`, () => {
      const { notifiedShareMax } = budgetOf(perThousand);
      const begun = beginnings(readings, notifiedShareMax);
      // What is drawn of the reference varies as much as what is judged; the bound of a reference
      // that may hold misuse which nobody assessed lets half as many more pass.
      const deviation =
        within(notifiedShareMax, judged.length) + within(notifiedShareMax, reference.length);
      expect(begun / judged.length).toBeLessThan(1.5 * notifiedShareMax + deviation);
    });

  it('lists ten times as many at the most as it notifies, and never more than all', () => {
    expect(budgetOf(1)).toEqual({ notifiedShareMax: 0.001, listedShareMax: 0.01 });
    expect(budgetOf(300).listedShareMax).toBe(1);
  });
});

describe('calibration', () => {
  it('depends neither on the order of detectors nor on that of accounts within a day', () => {
    const other = calibrate(
      {
        days: reference.toSorted(
          (a, b) => a.workingDays - b.workingDays || (a.actor < b.actor ? 1 : -1),
        ),
        subjects: [],
      },
      threeDetectors.toReversed(),
      ofSubjects,
    );
    for (const { day, detectors } of readings.slice(0, 400))
      for (const reading of detectors) {
        const same = other.read(day).find(({ detector }) => detector === reading.detector);
        expect(same?.p).toBe(reading.p);
        expect(same?.score).toBeCloseTo(reading.score, 9);
        expect(same?.alertShare).toBeCloseTo(reading.alertShare, 9);
      }
  });

  it('finds nothing in a day without scores', () => {
    const [day] = judged;
    if (day === undefined) throw new Error('There is no day.');
    for (const reading of calibration.read({ ...day, scores: [] }))
      expect(reading).toMatchObject({ score: 0, p: 1 });
  });

  it('ranks a day by day higher, the higher it scores', () => {
    const [day] = judged;
    if (day === undefined) throw new Error('There is no day.');
    const readAt = (score: number) =>
      calibration.read({ ...day, scores: [{ channel: 'one.a', score }] })[0];
    const steps = [0.5, 2, 6, 12, 20, 40].map(readAt);
    for (const [place, step] of steps.entries()) {
      const before = steps[place - 1];
      expect(step?.alertShare).toBeLessThanOrEqual(before?.alertShare ?? 1);
      expect(step?.score).toBeGreaterThanOrEqual(before?.score ?? 0);
    }
  });

  it('does not let one incident of forty days hide another', () => {
    // One account scores far beyond everybody on forty days of the reference.
    const spoilt = reference.map((day) =>
      day.actor === 'S0007' && day.workingDays > 20
        ? { ...day, scores: [{ channel: 'one.a', score: 30 }] }
        : day,
    );
    const [someone] = judged.filter(({ actor }) => actor === 'S0011');
    if (someone === undefined) throw new Error('There is no day.');
    const alike = { ...someone, scores: [{ channel: 'one.a', score: 30 }] };
    const share = calibrated(spoilt).read(alike)[0]?.alertShare ?? 1;
    expect(share).toBeLessThanOrEqual(budgetOf(1).notifiedShareMax);
  });

  it('counts findings of standing rules in the budget: what alerts leaves less to the others', () => {
    const [day] = judged;
    if (day === undefined) throw new Error('There is no day.');
    const asked = { ...day, scores: [{ channel: 'one.a', score: 8 }] };
    const busy = reference.map((one) =>
      one.workingDays % 10 === 0 && Number(one.actor.slice(1)) % 20 === 0
        ? { ...one, standing: ['three'] }
        : one,
    );
    const before = calibration.read(asked)[0]?.alertShare ?? 1;
    expect(calibrated(busy).read(asked)[0]?.alertShare).toBeGreaterThanOrEqual(before);
  });
});
