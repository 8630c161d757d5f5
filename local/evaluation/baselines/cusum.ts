import { channels, defineBaseline } from './baseline.ts';
import { againstOwnHistory, runningOn, standardised } from './own-history.ts';

/** What a day adds at most, so that one day cannot fill the sum for months. */
const stepMost = 4;
/** Half a standard deviation of slack, made for shifts of one. */
const slack = 0.5;

/**
 * The cumulative sum (E. S. Page 1954, Biometrika 41) of standardised counts against one's own 60
 * staff-days before the last 15.
 */
export const cusum = defineBaseline({
  id: 'cusum',
  title: { ja: '累積和（CUSUM）', en: 'CUSUM' },
  score: (days) =>
    channels.map((channel) => {
      const scores = againstOwnHistory(days, channel, { days: 60, gapDays: 15 }, standardised);
      return runningOn(days, scores, (before, score) =>
        Math.max(0, before + Math.min(score, stepMost) - slack),
      );
    }),
});
