import { median } from '../quantile.ts';
import { channels, defineBaseline } from './baseline.ts';
import { againstOwnHistory } from './own-history.ts';

/**
 * The modified z-score, whose usual limit is 3.5, against one's own last 30 staff-days
 * (B. Iglewicz and D. Hoaglin 1993, How to Detect and Handle Outliers).
 */
export const medianDeviation = defineBaseline({
  id: 'median-deviation',
  title: { ja: '中央絶対偏差（MAD 3.5）', en: 'MAD 3.5 of own 30 days' },
  score: (days) =>
    channels.map((channel) =>
      againstOwnHistory(days, channel, { days: 30, gapDays: 0 }, modifiedScore),
    ),
});

/** A deviation of less than 1 counts as 1. */
function modifiedScore(count: number, history: readonly number[]): number {
  const middle = median(history) ?? 0;
  const deviation = median(history.map((one) => Math.abs(one - middle))) ?? 0;
  return (0.6745 * (count - middle)) / Math.max(1, deviation);
}
