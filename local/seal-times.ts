import type { ZoneShift } from '../shared/log-day.ts';

/** Why it is time to seal: the daily hour has come, or logs have come and others do not follow. */
export type SealOccasion = 'daily' | 'arrivals';

export interface SealTimes {
  /**
   * Asked every few seconds; `work` counts what was taken in so far (null: it goes on). null: it is
   * not time.
   */
  look(now: number, work: number | null): SealOccasion | null;
  /** Sealing is done, or there was nothing to seal. */
  done(now: number, work: number | null): void;
}

/** 05:00: an hour after the log day was cut. */
const dailyMinutes = 5 * 60;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * When the one-machine service seals: once a day from 05:00 local time on, and whenever the inbox
 * has fallen silent after something came; so, too, shortly after the start.
 */
export function createSealTimes(shift: ZoneShift): SealTimes {
  const dayOf = (now: number) => Math.floor((now + shift(now) - dailyMinutes * minuteMs) / dayMs);
  let sealedOn: number | null = null;
  let sealedAfter: number | null = null;
  let seen: number | null = null;
  return {
    look(now, work) {
      const isQuiet = work !== null && work === seen;
      seen = work;
      if (sealedOn !== null && dayOf(now) !== sealedOn) return 'daily';
      return isQuiet && work !== sealedAfter ? 'arrivals' : null;
    },
    done(now, work) {
      sealedOn = dayOf(now);
      sealedAfter = work;
    },
  };
}
