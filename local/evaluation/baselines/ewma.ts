import { channels, defineBaseline } from './baseline.ts';
import { againstOwnHistory, runningOn, standardised } from './own-history.ts';

const weight = 0.1;

/**
 * The exponentially weighted mean (S. W. Roberts 1959, Technometrics 1) of standardised counts
 * against one's own 60 staff-days before the last 15.
 */
export const ewma = defineBaseline({
  id: 'ewma',
  title: { ja: '指数加重移動平均（EWMA）', en: 'EWMA' },
  score: (days) =>
    channels.map((channel) => {
      const scores = againstOwnHistory(days, channel, { days: 60, gapDays: 15 }, standardised);
      return runningOn(days, scores, (before, score) => (1 - weight) * before + weight * score);
    }),
});
