import { instantOfLocal, type ZoneShift } from '../log-day.ts';

/** Until then the seal of a night has time: it begins at half past five, offices open later. */
const doneByHour = 6;
/** Where log days are cut: what was sealed before it cannot have held the day that ended. */
const cutHour = 4;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Whether the seal of the last night is late at `now` (ms since 1970): at 06:00 local time it must
 * have ended since the log day was cut at 04:00. It stays late until it is done. `doneAt` is when a
 * seal last came to its end, also one that found nothing to seal; null: none ever did.
 */
export function sealIsLate(doneAt: number | null, now: number, shift: ZoneShift): boolean {
  const localDay = Math.floor((now + shift(now) - doneByHour * hourMs) / dayMs);
  const cut = instantOfLocal(localDay * dayMs + cutHour * hourMs, shift);
  return doneAt === null || doneAt < cut;
}
