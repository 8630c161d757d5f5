import type { ZoneShift } from '../log-day.ts';
import { legalDayOf } from '../statutory/legal-days.ts';
import { goesByItself, type Pending } from './pending.ts';

/** What of a case waits for people now. */
export interface Pressing {
  /** Tasks, reports and reviews whose time has passed. */
  readonly overdue: readonly Pending[];
  /** Those whose time ends today, in the organisation's zone. */
  readonly today: readonly Pending[];
  /** Steps beyond the second gate that wait for a named person. */
  readonly decisions: readonly Pending[];
}

/** Sorts out what waits for people at `now` (ms since 1970); notices go out by themselves. Pure. */
export function pressingOf(pending: readonly Pending[], now: number, shift: ZoneShift): Pressing {
  const dated = pending.filter((one) => !goesByItself(one) && one.kind !== 'decision');
  const today = legalDayOf(now, shift);
  return {
    overdue: dated.filter(({ at }) => at <= now),
    today: dated.filter((one) => one.at > now && dayOf(one, shift) === today),
    decisions: pending.filter(({ kind }) => kind === 'decision'),
  };
}

/** Whether anything of a case waits for people now. */
export function isPressing({ overdue, today, decisions }: Pressing): boolean {
  return overdue.length + today.length + decisions.length > 0;
}

/** A report's last day, which ends where its time does. */
function dayOf(pending: Pending, shift: ZoneShift): string {
  return pending.kind === 'report' ? pending.lastDay : legalDayOf(pending.at, shift);
}
