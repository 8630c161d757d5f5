import type { DayFigures } from '../staff-day.ts';
import { channels, defineBaseline } from './baseline.ts';
import { againstOwnHistory } from './own-history.ts';

const windowDays = 30;

/**
 * What search rules of log platforms do: a deed, screen or terminal that the account has not used in
 * its last 30 staff-days, and a count above the 99th percentile of these days (their highest).
 */
export const newTerms = defineBaseline({
  id: 'new-terms',
  title: { ja: '新しい操作・端末と急増', en: 'new terms plus spike' },
  score: (days) => [
    newTermsOf(days),
    ...channels.map((channel) =>
      againstOwnHistory(days, channel, { days: windowDays, gapDays: 0 }, spike),
    ),
  ],
});

function spike(count: number, history: readonly number[]): number {
  return Math.log((count + 1) / (Math.max(...history) + 1));
}

/** How many of the day's terms are new to the account; 0 on its first day, when all of them are. */
function newTermsOf(days: readonly DayFigures[]): Float64Array {
  let lastUse = new Map<number, number>();
  return Float64Array.from(days, ({ actor, terms }, index) => {
    const isFirst = actor !== days[index - 1]?.actor;
    if (isFirst) lastUse = new Map();
    const fresh = terms.filter(
      (term) => index - (lastUse.get(term) ?? -windowDays - 1) > windowDays,
    );
    for (const term of terms) lastUse.set(term, index);
    return isFirst ? 0 : fresh.length;
  });
}
