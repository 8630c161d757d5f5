import { channels, defineBaseline } from './baseline.ts';

/** So many people or lines a day, the same for everybody: what most offices begin with. */
export const staticThreshold = defineBaseline({
  id: 'static-threshold',
  title: { ja: '固定の件数', en: 'static threshold per day' },
  score: (days) => channels.map((channel) => Float64Array.from(days, channel)),
});
