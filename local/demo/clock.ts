import type { Settings } from '../../shared/settings/settings.ts';
import { type CityDate, instantOf } from './operation.ts';

/** The demo's own time: it stands still until it is moved on, so that weeks pass in seconds. */
export interface DemoClock {
  now(): number;
  /** On to an instant, ms since 1970; never back. */
  moveTo(at: number): void;
  /** `10/13(火) 06:45` */
  print(): string;
  /** `06:45` */
  printTime(): string;
}

export function startClock(date: CityDate, time: string, settings: Settings): DemoClock {
  let now = instantOf(date, time);
  const format = new Intl.DateTimeFormat('ja-JP', {
    timeZone: settings.organisation.timeZone,
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return {
    now: () => now,
    moveTo(at) {
      now = Math.max(now, at);
    },
    print: () => format.format(now),
    printTime: () => format.format(now).slice(-5),
  };
}
