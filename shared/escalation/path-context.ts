import type { Settings } from '../settings/settings.ts';
import { compileCalendar } from '../working-time.ts';
import type { PathContext } from './due.ts';
import type { PathSettings } from './facts.ts';

/** What the path needs to know beside the case: the settings, and the organisation's calendar. */
export function pathContext(settings: PathSettings & Pick<Settings, 'calendar'>): PathContext {
  const calendar = compileCalendar(settings.calendar, settings.organisation.timeZone);
  return {
    settings,
    isDay: (at, section) => calendar.periodOf(at, section) === 'office',
    isOpenDay: calendar.isOpenDay,
  };
}
