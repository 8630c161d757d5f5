import type { Settings } from '../settings/settings.ts';
import { compileCalendar } from '../working-time.ts';

/**
 * Whether the day contacts are in at an instant (ms since 1970): within the opening hours of the
 * section that a post serves, or of the organisation where the post serves all of it.
 */
export function dayContacts(
  settings: Pick<Settings, 'calendar' | 'organisation'>,
): (at: number, section: string | null) => boolean {
  const calendar = compileCalendar(settings.calendar, settings.organisation.timeZone);
  return (at, section) => calendar.periodOf(at, section) === 'office';
}
