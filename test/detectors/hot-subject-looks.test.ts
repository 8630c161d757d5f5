import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HistoryDay } from '../../shared/calibration/staff-history.ts';
import { exampleHistories } from '../../shared/detectors/example-sight.ts';
import { looksWindow, subjectScores } from '../../shared/detectors/hot-subject-looks.ts';

const sample = exampleHistories(['S0001'], 9n, [0]).histories[0]?.days[0];
if (sample === undefined) throw new RangeError('The example has no day.');
const daysMax = 150;
const actors = ['S0001', 'S0002', 'S0003', 'S0004', 'S0005'];

const anyDay = fc.record({
  actor: fc.constantFrom(...actors),
  day: fc.nat(daysMax - 1),
  subjects: fc.uniqueArray(fc.bigInt({ min: 1n, max: 4n }), { minLength: 1 }),
  kind: fc.constantFrom('person' as const, 'person' as const, 'service' as const),
  section: fc.constantFrom('住民課', '税務課'),
  /** From the day on which this comes after it, it is no part of the past. */
  leftOutAfter: fc.option(fc.nat(daysMax), { freq: 10 }),
});

it('says the same of day after day as of each day by itself, whatever is left out of the past', () => {
  const anyDays = fc.uniqueArray(anyDay, { selector: ({ actor, day }) => `${actor} ${day}` });
  const cases = fc.array(anyDays, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(cases, (parts) => {
      const all = parts.flat().filter(isFirst);
      const left = new Map(all.map((one) => [`${one.actor} ${one.day}`, one.leftOutAfter]));
      const looks = looksWindow();
      for (let day = 0; day < daysMax; day += 1) {
        const holds = (actor: string, of: number): boolean =>
          (left.get(`${actor} ${of}`) ?? daysMax) >= day - of;
        const today = all.filter((one) => one.day === day);
        for (const one of today) looks.add(one.actor, placed(one));
        const date = { day, workingDays: day };
        const histories = actors.map((actor) => {
          const own = all.filter((one) => one.actor === actor && one.day <= day);
          const days = own.filter((one) => holds(actor, one.day)).map(placed);
          return { actor, days, happened: days, kept: days };
        });
        expect(looks.scoresOn(date, holds)).toEqual(subjectScores(date, histories));
      }
    }),
    { numRuns: 30 },
  );
});

it('counts three who look within a week, of two sections, and forgets them after', () => {
  const looks = looksWindow();
  for (const [place, actor] of ['S0001', 'S0002', 'S0003'].entries())
    looks.add(
      actor,
      placed({ day: place, subjects: [9n], kind: 'person', section: `${place % 2}課` }),
    );
  const [found] = looks.scoresOn({ day: 2, workingDays: 2 });
  expect(found).toMatchObject({ subject: 9n, actors: ['S0001', 'S0002', 'S0003'] });
  // Three windows' worth of one look at one resident: a rate of 4 · (1 / (60 / 7)) / (60 / 7 + 4).
  const rate = (4 * (7 / 60)) / (60 / 7 + 4);
  const fewer = Math.exp(-rate) * (1 + rate + rate ** 2 / 2);
  expect(found?.score).toBeCloseTo(-Math.log10(1 - fewer) + Math.log10(2) / 2, 6);
  looks.add('S0004', placed({ day: 40, subjects: [9n], kind: 'person', section: '住民課' }));
  expect(looks.scoresOn({ day: 40, workingDays: 40 })).toEqual([]);
});

function placed(one: {
  readonly day: number;
  readonly subjects: readonly bigint[];
  readonly kind: 'person' | 'service';
  readonly section: string;
}): HistoryDay {
  if (sample?.tenure == null) throw new RangeError('The example has no tenure.');
  const tenure = { ...sample.tenure, kind: one.kind, section: one.section };
  return { ...sample, day: one.day, workingDays: one.day, tenure, unexplained: one.subjects };
}

function isFirst(
  one: { readonly actor: string; readonly day: number },
  place: number,
  all: readonly { readonly actor: string; readonly day: number }[],
): boolean {
  return all.findIndex(({ actor, day }) => actor === one.actor && day === one.day) === place;
}
