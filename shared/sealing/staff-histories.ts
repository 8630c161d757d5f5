import { lookbackWorkingDays } from '../calibration/lookback.ts';
import type { HistoryDay, KeptDay, StaffHistory } from '../calibration/staff-history.ts';
import type { LookedDay } from '../detectors/hot-subject-looks.ts';
import type { StoredDay } from '../history/contribution.ts';
import type { Judge } from '../judging.ts';
import { historyDayOf, keptDayOf } from './loaded-history.ts';

/** Everybody's days, as far as they have come. */
export interface StaffHistories {
  /** Days of one actor come in order. */
  add(day: StoredDay, looked: LookedDay): void;
  /** By actor: sums over all must not depend on who came first. */
  sorted(): readonly StaffHistory[];
}

interface GrowingHistory extends StaffHistory {
  readonly days: HistoryDay[];
  readonly kept: KeptDay[];
}

function newHistory(actor: string): GrowingHistory {
  const days: HistoryDay[] = [];
  return { actor, days, happened: days, kept: [] };
}

/**
 * Histories for days to be scored from a working day on: of days that none of their lookbacks
 * reaches, little is kept.
 */
export function staffHistories(
  fromWorkingDay: number,
  judge: Judge,
  workingDaysUpTo: (day: number) => number,
): StaffHistories {
  const byActor = new Map<string, GrowingHistory>();
  let sorted: readonly GrowingHistory[] = [];
  return {
    add(stored, looked) {
      const own = byActor.get(stored.actor) ?? newHistory(stored.actor);
      byActor.set(stored.actor, own);
      if (workingDaysUpTo(looked.day) < fromWorkingDay - lookbackWorkingDays) {
        own.kept.push(keptDayOf(stored));
        return;
      }
      const placed = historyDayOf(stored, looked, judge, workingDaysUpTo);
      own.days.push(placed);
      own.kept.push(placed);
    },
    sorted() {
      if (sorted.length < byActor.size)
        sorted = [...byActor.values()].sort((one, other) => (one.actor < other.actor ? -1 : 1));
      return sorted;
    },
  };
}
