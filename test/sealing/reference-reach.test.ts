import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surelyKeptDays } from '../../shared/calibration/kept-days.ts';
import { referenceWorkingDaysMax } from '../../shared/calibration/warm-up.ts';
import { exampleCalendar } from '../../shared/history/source-example.ts';
import { addDays, type LogDay, logDayFromNumber, numberOfLogDay } from '../../shared/log-day.ts';
import { explainedDays, judgedAgainFrom } from '../../shared/sealing/kept-past.ts';
import {
  referenceReach,
  referenceWindow,
  type SealedScores,
} from '../../shared/sealing/reference-window.ts';

const begin = numberOfLogDay('2025-01-06');
const history = 420;
const nights = 8;

/** How many accounts did something on each day of a history, weekends and gaps included. */
const anyCounts = fc
  .tuple(fc.constantFrom(3, 60, 250, 900), fc.infiniteStream(fc.integer({ min: 0, max: 9 })))
  .map(([most, dice]) =>
    Array.from({ length: history + nights }, (_, place) => {
      const die = dice.next().value ?? 0;
      return place % 7 > 4 ? Math.max(0, die - 8) : Math.floor((most * die) / 9);
    }),
  );

/** Five days of a week are working days. */
function workingDaysOf(logDay: LogDay): number {
  const place = numberOfLogDay(logDay) - begin;
  return 5 * Math.floor(place / 7) + Math.min(5, (place % 7) + 1);
}

function scoresOn(logDay: LogDay, accounts: number): SealedScores {
  const workingDays = workingDaysOf(logDay);
  const one = { logDay, workingDays, tenure: null, scores: [], standing: [] };
  const days = Array.from({ length: accounts }, (_, number) => ({ ...one, actor: `S${number}` }));
  return { workingDays, daysWithLogs: workingDays, days, subjects: [] };
}

describe('how far back scores are loaded', () => {
  it('leaves out nothing that a reference holds', () => {
    fc.assert(
      fc.property(anyCounts, fc.integer({ min: 1, max: history }), (counts, place) => {
        const dated = counts.map(
          (accounts, at) => [logDayFromNumber(begin + at), accounts] as const,
        );
        const held = new Map(dated.filter(([, accounts]) => accounts > 0));
        const from = logDayFromNumber(begin + place);
        const reach = referenceReach(held, from, workingDaysOf, 0);
        const all = [...held].map(([logDay, accounts]) => ({
          logDay,
          scores: scoresOn(logDay, accounts),
        }));
        for (let night = 0; night < nights; night += 1) {
          const judged = addDays(from, night);
          const sizeSince = (first: LogDay) => {
            const sealed = all.filter(({ logDay }) => logDay >= first && logDay < judged);
            return referenceWindow(
              sealed.map(({ scores }) => scores),
              workingDaysOf(judged),
            ).days.length;
          };
          expect(sizeSince(reach)).toBe(sizeSince(''));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('how far back days are judged again', () => {
  it('is everything where nothing can have expired', () => {
    const first = '2026-01-05';
    expect(judgedAgainFrom(first, addDays(first, surelyKeptDays), exampleCalendar)).toBe(first);
  });

  it('is what has its whole past, work of the week before included', () => {
    for (let at = 0; at < 400; at += 1) {
      const through = addDays('2026-01-05', at);
      const day = addDays(judgedAgainFrom('2024-04-01', through, exampleCalendar), -explainedDays);
      const kept = addDays(through, -surelyKeptDays);
      expect(
        exampleCalendar.workingDaysBetween(addDays(kept, -1), day, null),
      ).toBeGreaterThanOrEqual(referenceWorkingDaysMax);
      expect(numberOfLogDay(through) - numberOfLogDay(day)).toBeGreaterThan(90);
    }
  });
});
