import { patience } from '../calibration/patience.ts';
import { yearDays } from '../calibration/year-total.ts';
import { plural } from '../catalogue/en/plural.ts';
import type { Text } from '../language.ts';
import { logDayFromNumber } from '../log-day.ts';
import type { Sight } from './channel.ts';
import type { JudgedEvent, LocalWords } from './detector.ts';
import { amount, grouped, systemsOf, when } from './wording.ts';

/** Figures that are watched over weeks. */
export const accumulatedFigures = ['unexplainedPeople', 'peopleSeen', 'unapprovedPeople'] as const;
export type AccumulatedFigure = (typeof accumulatedFigures)[number];

const names = {
  unexplainedPeople: {
    ja: '業務の記録で説明できない閲覧',
    en: 'residents viewed without recorded work',
  },
  peopleSeen: { ja: '閲覧した住民', en: 'residents viewed' },
  unapprovedPeople: { ja: '承認のない出力', en: 'people exported without approval' },
} as const satisfies Record<AccumulatedFigure, Text>;

/** What there was in the last 20 working days, and what the level before leads to expect. */
export function totalsSentence(
  observed: number,
  expected: number,
  figure: AccumulatedFigure,
): Text {
  const times = (observed / Math.max(1, expected)).toFixed(1);
  const usual = grouped(Math.round(expected));
  const gap = patience.gapWorkingDays;
  return {
    ja: `この日までの20営業日で、${names[figure].ja}がのべ${grouped(observed)}人あります。${gap}営業日より前の水準では${usual}人ほどで、その${times}倍です。`,
    en: `In the 20 working days up to this one there were ${grouped(observed)} ${names[figure].en} (repeats counted); at the level of more than ${gap} working days before, about ${usual}, so ${times} times as many.`,
  };
}

/** What there was in the year up to this day, and in the middle of the section's others. */
export function yearSentence({ norms, today }: Sight, figure: AccumulatedFigure): Text {
  const { since, days, people, others: known } = norms.year(figure);
  const others = today.tenure?.kind === 'person' ? known : null;
  const from = logDayFromNumber(since);
  const total = grouped(people);
  const middle = others === null ? '' : grouped(Math.round(others.median));
  const isWhole = days === yearDays;
  return {
    ja: `${isWhole ? 'この日までの' : '記録のある'}${days}日間（${from}から）では、${names[figure].ja}がのべ${total}人あり${others === null ? 'ます' : `、同じ所属のほかの${others.accounts}人の中央値はのべ${middle}人です`}。`,
    en: `In the ${days} days ${isWhole ? 'up to this one' : 'with records'} (since ${from}) there were ${total} ${names[figure].en} (repeats counted)${others === null ? '' : `; the median of the ${others.accounts} others in the section is ${middle}`}.`,
  };
}

/** What there was on the day itself. */
export function todaySentence(
  { today: { vector }, norms }: Sight,
  figure: AccumulatedFigure,
  events: readonly JudgedEvent[],
  words: LocalWords,
): Text {
  const time = when(events, words);
  const systems = systemsOf(events, words);
  // A day that is bulk work for this account stands out by itself: nobody must read the opposite.
  const isEveryday = vector[figure] <= norms.habit(figure, 0).threshold;
  const people = amount(vector[figure], vector.estimated);
  return {
    ja: `この日は${time.ja}${systems.ja}で${people.ja}人です。${isEveryday ? '1日だけを見れば目立つ量ではありません。' : ''}`,
    en: `On this day: ${time.en} ${plural(people.en, 'person', 'people')} in ${systems.en}.${isEveryday ? ' That does not stand out by itself.' : ''}`,
  };
}
