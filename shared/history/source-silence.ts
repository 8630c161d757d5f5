import { grouped } from '../detectors/wording.ts';
import type { Source } from '../settings/settings.ts';
import {
  isWarm,
  type SourceDeviation,
  type SourceRecord,
  sourceParameters,
  speaksEveryDay,
} from './source-record.ts';

const silentWorkingDaysMin: Readonly<Record<Source['cadence'], number>> = {
  hourly: sourceParameters.silentHourlyWorkingDays,
  daily: sourceParameters.silentDailyWorkingDays,
  weekly: sourceParameters.silentWeeklyWorkingDays,
  monthly: sourceParameters.silentMonthlyWorkingDays,
  irregular: Infinity,
};

/**
 * No lines on a working day, or on several in a row. An hourly or daily source must have spoken on
 * nearly every working day before the silence; a weekly or monthly one may be silent in between.
 */
export function silence(record: SourceRecord): SourceDeviation | null {
  const { source, logDay, isWorkingDay, today, past } = record;
  if (!isWorkingDay || today !== null || !isWarm(record)) return null;
  const lastSpoken = past.findLastIndex(({ figures }) => figures !== null);
  const silentDays = past.length - lastSpoken;
  if (silentDays < silentWorkingDaysMin[source.cadence]) return null;
  const before = past.slice(0, lastSpoken + 1);
  const spoken = before.filter(({ figures }) => figures !== null).length;
  const isEveryDay = source.cadence === 'hourly' || source.cadence === 'daily';
  if (isEveryDay && !speaksEveryDay(before)) return null;
  const from = past[lastSpoken + 1]?.logDay ?? logDay;
  const { ja, en } = source.title;
  const days = silentDays === 1 ? 'There is' : `For ${grouped(silentDays)} working days there is`;
  const span = from === logDay ? logDay : `${from} – ${logDay}`;
  return {
    kind: silentDays === 1 ? 'missing-day' : 'silence',
    severity: silentDays === 1 ? 'medium' : 'high',
    from,
    until: logDay,
    figures: { silentWorkingDays: silentDays, spokenDays: spoken, pastWorkingDays: before.length },
    why: [
      {
        ja: `${ja}のログが${span}（開庁日${grouped(silentDays)}日分）に1行もありません。それまでの開庁日${grouped(before.length)}日のうち${grouped(spoken)}日には記録がありました。`,
        en: `${days} no line of ${en} (${span}). It had lines on ${grouped(spoken)} of the ${grouped(before.length)} working days before.`,
      },
    ],
  };
}
