import type { Severity } from '../cases/case.ts';
import { plural } from '../catalogue/en/plural.ts';
import type { Text } from '../language.ts';
import { median } from '../statistics/median.ts';
import type { Sight } from './channel.ts';
import type { JudgedEvent, LocalWords, Report } from './detector.ts';
import { loadSentence, unexplainedSentence } from './volume-sentences.ts';
import { amount, grouped, systemsOf, when } from './wording.ts';

/** From what on a pattern is spoken of and a case is grave, and the past that is spoken of. */
export const viewingBounds = {
  neighbourRunMin: 10,
  pacedViewsMin: 30,
  updatesMin: 20,
  highPeopleMin: 101,
  pastWorkingDays: 60,
} as const;

/** How grave mass viewing is, and the sentences about it. */
export function reportMassViewing(
  sight: Sight,
  events: readonly JudgedEvent[],
  words: LocalWords,
): Report {
  const { vector } = sight.today;
  const people = amount(vector.peopleSeen, vector.estimated);
  const time = when(events, words);
  const systems = systemsOf(events, words);
  const observed = {
    ja: `${time.ja}${systems.ja}で、この日は${people.ja}人の記録を閲覧しました（証明書を含む）。`,
    en: `${time.en} in ${systems.en}: the records of ${plural(people.en, 'person', 'people')} were viewed that day (certificates included).`,
  };
  return {
    severity: severityOf(vector.unexplainedPeople),
    why: [
      observed,
      unexplainedSentence(vector),
      pastSentence(sight),
      ...updatesSentence(sight),
      ...patternSentences(sight),
      ...loadSentence(sight),
    ],
  };
}

function severityOf(unexplained: number): Severity {
  return unexplained >= viewingBounds.highPeopleMin ? 'high' : 'medium';
}

/** What the account usually has that nothing explains, and the most of the last 60 working days. */
function pastSentence(sight: Sight): Text {
  const { usual, most } = pastOf(sight, 'unexplainedPeople');
  const days = viewingBounds.pastWorkingDays;
  return {
    ja: `説明できない閲覧は、このアカウントではこの日までの${days}営業日にふだん1日${grouped(usual)}人ほど、最も多い日でも${grouped(most)}人です。`,
    en: `In the ${days} working days before, this account usually had about ${grouped(usual)} without explanation a day, and ${grouped(most)} on the day with most.`,
  };
}

/** How many records the account changed, where they are more than it ever has. */
function updatesSentence(sight: Sight): readonly Text[] {
  const { updates, estimated } = sight.today.vector;
  const { usual, most } = pastOf(sight, 'updates');
  if (updates < viewingBounds.updatesMin || updates <= most) return [];
  const days = viewingBounds.pastWorkingDays;
  const observed = amount(updates, estimated);
  return [
    {
      ja: `同じ日に${observed.ja}件の更新をしています。この日までの${days}営業日ではふだん1日${grouped(usual)}件ほど、最も多い日でも${grouped(most)}件です。`,
      en: `The account made ${plural(observed.en, 'update', 'updates')} on that day; in the ${days} working days before, usually about ${grouped(usual)} a day, and ${grouped(most)} on the day with most.`,
    },
  ];
}

/** The median and the most of a figure over the last 60 working days. */
function pastOf(
  { norms, today }: Sight,
  figure: 'unexplainedPeople' | 'updates',
): { readonly usual: number; readonly most: number } {
  const values = norms.past
    .filter(({ workingDays }) => today.workingDays - workingDays <= viewingBounds.pastWorkingDays)
    .map(({ vector }) => vector[figure]);
  return { usual: median(values) ?? 0, most: Math.max(0, ...values) };
}

function patternSentences({ today: { vector } }: Sight): readonly Text[] {
  const sentences: Text[] = [];
  if (vector.neighbourRun >= viewingBounds.neighbourRunMin)
    sentences.push({
      ja: `隣り合う番号の住民を続けて${grouped(vector.neighbourRun)}人見ています（世帯はまとめて1人と数えています）。`,
      en: `${grouped(vector.neighbourRun)} residents with neighbouring numbers were viewed in a row (a household counts once).`,
    });
  if (vector.pacedViews >= viewingBounds.pacedViewsMin)
    sentences.push({
      ja: `${grouped(vector.pacedViews)}回の閲覧が、ほぼ一定の短い間隔で続いています。`,
      en: `${grouped(vector.pacedViews)} views follow each other at nearly the same short interval.`,
    });
  return sentences;
}
