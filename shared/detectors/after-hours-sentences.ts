import type { Severity } from '../cases/case.ts';
import { isEstimated, linesIn } from '../history/stands-for.ts';
import type { Text } from '../language.ts';
import { peopleIn } from '../people.ts';
import type { Sight } from './channel.ts';
import type { JudgedEvent, LocalWords, Report } from './detector.ts';
import { amount, grouped, peopleReached, remarks, systemsOf, timesOf, when } from './wording.ts';

/** From so many people on it is grave. */
export const highPeopleMin = 101;

/** The past that is spoken of, in working days. */
const pastWorkingDays = 60;

/** How grave use after hours is, and the sentences about it; without `sight` the past is unknown. */
export function reportAfterHours(
  events: readonly JudgedEvent[],
  words: LocalWords,
  sight: Sight | null = null,
): Report {
  return {
    severity: severityOf(events),
    why: [
      observed(events, words),
      unexplained(events),
      ...(sight === null ? [] : pastSentence(sight)),
      ...remarks(events),
    ],
  };
}

function severityOf(events: readonly JudgedEvent[]): Severity {
  const leaves = events.some((event) => event.action === 'export');
  return leaves || peopleIn(events) >= highPeopleMin ? 'high' : 'medium';
}

function observed(events: readonly JudgedEvent[], words: LocalWords): Text {
  const people = peopleReached(events);
  const times = timesOf(events);
  const systems = systemsOf(events, words);
  const time = when(events, words);
  const hours = periodNames[periodOf(events)];
  return {
    ja: `${time.ja}${systems.ja}で${people.ja}の個人情報を扱いました（${hours.ja}の利用、${times.ja}）。`,
    en: `${time.en} ${hours.en}, the ${people.en} were used in ${systems.en} (${times.en}).`,
  };
}

function unexplained(events: readonly JudgedEvent[]): Text {
  const isEstimate = isEstimated(events);
  const lines = amount(isEstimate ? linesIn(events) : events.length, isEstimate);
  return {
    ja: `この利用（ログ${lines.ja}行）を説明する時間外勤務命令、当番表、承認は、登録されていません。`,
    en: `No overtime order, duty roster or approval on record explains ${events.length === 1 ? 'this line' : `these ${lines.en} lines`}.`,
  };
}

/** On how many days of the past, this one included, the account had such use. */
function pastSentence({ norms, today }: Sight): readonly Text[] {
  if (today.vector.afterHoursPeople === 0) return [];
  const before = norms.happened.filter(
    ({ workingDays, vector }) =>
      today.workingDays - workingDays <= pastWorkingDays && vector.afterHoursPeople > 0,
  ).length;
  const span = `この日までの${pastWorkingDays}営業日で`;
  return [
    {
      ja: `このアカウントの夜間・閉庁日の説明できない利用は、${span}${before === 0 ? 'この日が初めて' : `${grouped(before + 1)}日目`}です。`,
      en:
        before === 0
          ? `In the ${pastWorkingDays} working days up to it, this is the account's first unexplained use at night or on a closed day.`
          : `In the ${pastWorkingDays} working days up to it, the account had unexplained use at night or on a closed day on ${grouped(before + 1)} days, this one included.`,
    },
  ];
}

const periodNames = {
  'closed-day': { ja: '閉庁日', en: 'on a closed day' },
  night: { ja: '夜間', en: 'at night' },
  evening: { ja: '開庁時間外', en: 'outside opening hours' },
} as const;

function periodOf(events: readonly JudgedEvent[]): keyof typeof periodNames {
  const periods = new Set(events.map(({ period }) => period));
  if (periods.has('closed-day')) return 'closed-day';
  return periods.has('night') ? 'night' : 'evening';
}
