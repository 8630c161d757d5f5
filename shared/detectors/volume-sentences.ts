import { expectedAtMost, type VolumeReading } from '../calibration/volume.ts';
import { plural } from '../catalogue/en/plural.ts';
import type { DayVector } from '../history/day-vector.ts';
import type { Text } from '../language.ts';
import type { Sight } from './channel.ts';
import { amount, grouped } from './wording.ts';

/** `多くても` means: reached less often than once in so many days like this. */
const daysOnce = 1_000;

/** What an account usually has in a window, and what it reaches once in a thousand of them. */
export function usualSentence(reading: VolumeReading, windowWorkingDays: number): Text {
  const usual = rounded(reading.expectation.mean);
  const most = grouped(expectedAtMost(reading.expectation, daysOnce));
  const inJapanese = windowWorkingDays === 1 ? '1日' : `${windowWorkingDays}営業日`;
  const inEnglish = windowWorkingDays === 1 ? 'a day' : `in ${windowWorkingDays} working days`;
  return {
    ja: `このアカウントのふだんは${inJapanese}${usual}人ほどで、多くても${most}人です（これを超えるのは1,000回に1回）。`,
    en: `This account usually has about ${usual} ${inEnglish}, and at most ${most} (more than that once in 1,000).`,
  };
}

/**
 * How busy the section was on that day, against what its members usually have: the fewer they are,
 * the more the whole organisation counts. Nothing where there is nobody to compare with.
 */
export function loadSentence({ norms, today }: Sight): readonly Text[] {
  const factor = norms.factors('peopleSeen').today;
  if (factor === 1 || today.tenure?.kind !== 'person') return [];
  const percent = Math.round(factor * 100);
  return [
    {
      ja: `同じ所属のほかの職員（少人数のときは庁内全体も考慮）のこの日の利用は、ふだんの${percent}%でした。`,
      en: `Others of the same section (where they are few, of the whole organisation too) were at ${percent} % of their usual use that day.`,
    },
  ];
}

/** How many of the people seen on a day nothing on record explains. */
export function unexplainedSentence({
  unexplainedPeople,
  peopleSeen,
  estimated,
}: Pick<DayVector, 'unexplainedPeople' | 'peopleSeen' | 'estimated'>): Text {
  const seen = amount(peopleSeen, estimated);
  const unexplained = amount(unexplainedPeople, estimated);
  const inEnglish = plural(seen.en, 'person', 'people');
  if (unexplainedPeople === 0)
    return {
      ja: `${seen.ja}人全員について、業務の記録があります。`,
      en: `There is recorded work on each of the ${inEnglish}.`,
    };
  return {
    ja: `${seen.ja}人のうち${unexplained.ja}人については、担当業務・承認・記録された手続きのいずれでも説明できません。`,
    en: `Of ${inEnglish}, no assignment, approval or recorded work explains ${unexplained.en}.`,
  };
}

/** Small expectations keep one decimal. */
function rounded(mean: number): string {
  return mean < 10 ? mean.toFixed(1) : grouped(Math.round(mean));
}
