import { channels, defineBaseline } from './baseline.ts';
import { againstOwnHistory, standardised } from './own-history.ts';

/** The z-score against one's own last 30 staff-days. */
export const threeSigma = defineBaseline({
  id: 'three-sigma',
  title: { ja: '本人の30日のz値（3σ）', en: '3-sigma of own 30 days' },
  score: (days) =>
    channels.map((channel) =>
      againstOwnHistory(days, channel, { days: 30, gapDays: 0 }, standardised),
    ),
});
