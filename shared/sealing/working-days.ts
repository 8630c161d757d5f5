import { type LogDay, logDayFromNumber, numberOfLogDay } from '../log-day.ts';
import type { Calendar } from '../working-time.ts';

/** Counts the organisation's working days from `first` on: 1 on the first open day. */
export function workingDayCounter(calendar: Calendar, first: LogDay): (day: number) => number {
  const start = numberOfLogDay(first);
  const counts: number[] = [];
  return (day) => {
    for (let next = counts.length; next <= day - start; next += 1) {
      const isOpen = calendar.isOpenDay(logDayFromNumber(start + next), null);
      counts.push((counts[next - 1] ?? 0) + (isOpen ? 1 : 0));
    }
    return counts[day - start] ?? 0;
  };
}
