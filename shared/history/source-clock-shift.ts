import { slotMinutes } from './source-day.ts';
import type { SourceFigures } from './source-day-union.ts';
import {
  isWarm,
  type SourceDeviation,
  type SourceRecord,
  sourceParameters,
  spokenDays,
} from './source-record.ts';

const slotsOfDay = (24 * 60) / slotMinutes;

/**
 * A working day whose lines lie in other hours than always and fit the usual hours well when they
 * are moved: a clock or a time zone (UTC for Japanese time) is set wrongly. A source that speaks
 * around the clock has no such shape, and stays quiet.
 */
export function clockShift(record: SourceRecord): SourceDeviation | null {
  const { source, logDay, isWorkingDay, today } = record;
  if (!isWorkingDay || today === null || !isWarm(record)) return null;
  const usual = usualSlots(spokenDays(record));
  if (usual.size < sourceParameters.usualSlotsMin) return null;
  const spoken = new Set(today.slots.map(({ slot }) => slot));
  const unmoved = overlap(usual, spoken, 0);
  const best = bestShift(usual, spoken);
  const minutes = best.slots * slotMinutes;
  const isMoved =
    unmoved <= sourceParameters.fitUnmovedMax &&
    best.overlap >= sourceParameters.fitMovedMin &&
    Math.abs(minutes) >= sourceParameters.shiftMinutesMin;
  if (!isMoved) return null;
  const { ja, en } = source.title;
  const time = hoursAndMinutes(Math.abs(minutes));
  const [now, then] = [Math.round(unmoved * 100), Math.round(best.overlap * 100)];
  return {
    kind: 'clock-shift',
    severity: 'medium',
    from: logDay,
    until: logDay,
    figures: { shiftMinutes: minutes, fitUnmovedPercent: now, fitMovedPercent: then },
    why: [
      {
        ja: `${ja}の${logDay}の時刻は、いつもより約${time}（時:分）${minutes > 0 ? '遅く' : '早く'}なっています。記録のある10分枠は、そのままでは過去の開庁日と${now}%、その分ずらすと${then}%一致します。時計または時間帯（UTCと日本時間）の設定を確かめてください。`,
        en: `The times of ${en} on ${logDay} lie about ${time} hours ${minutes > 0 ? 'later' : 'earlier'} than always: the ten minutes with lines agree with those of past working days to ${now} % as they are, and to ${then} % when moved by that. Check the clock and the time zone (UTC or Japanese time).`,
      },
    ],
  };
}

/** The slots in which the source speaks on at least half of the days. */
function usualSlots(days: readonly SourceFigures[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { slots } of days)
    for (const { slot } of slots) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 2 >= days.length).map(([slot]) => slot));
}

/** Jaccard's coefficient of the spoken slots and the usual ones moved around the clock. */
function overlap(usual: ReadonlySet<number>, spoken: ReadonlySet<number>, shift: number): number {
  let both = 0;
  for (const slot of usual) {
    if (spoken.has((slot + shift + slotsOfDay) % slotsOfDay)) both += 1;
  }
  return both / (usual.size + spoken.size - both);
}

/** The move of at most twelve hours that fits best; of equals the smallest. */
function bestShift(usual: ReadonlySet<number>, spoken: ReadonlySet<number>) {
  let best = { slots: 0, overlap: overlap(usual, spoken, 0) };
  for (let size = 1; size <= slotsOfDay / 2; size += 1) {
    for (const slots of [size, -size]) {
      const moved = overlap(usual, spoken, slots);
      if (moved > best.overlap) best = { slots, overlap: moved };
    }
  }
  return best;
}

/** `9:00` for 540 minutes. */
function hoursAndMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
