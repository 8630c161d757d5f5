import { logDayFromNumber, logDayNumber, zoneShift } from '../log-day.ts';
import { compileCalendar } from '../working-time.ts';
import { editionOf, type Issued, type IssuePorts, putOnShelf, tellOf } from './issue.ts';
import { addMonths, issuedAt, monthOf } from './monthly/month.ts';

/** What a look at the calendar came to; null: nothing was due, or nothing has changed. */
export interface IssuedNow extends Issued {
  /** The settings have the role that is to be told. */
  readonly isHeard: boolean;
}

/**
 * Issues the summary of the month before, from the first working day of the month on; and its next
 * edition, as long as the month lasts, where logs that came late have changed it. Asked once a day;
 * a crash on the way means that it is done again, with the same bytes. A month before the first log
 * has nothing to be summarised. `now` in ms since 1970.
 */
export async function issueDue(ports: IssuePorts, now: number): Promise<IssuedNow | null> {
  const { settings } = ports;
  const { timeZone } = settings.organisation;
  const today = logDayFromNumber(logDayNumber(now, zoneShift(timeZone)));
  const month = addMonths(monthOf(today), -1);
  if (now < issuedAt(month, compileCalendar(settings.calendar, timeZone), timeZone)) return null;
  const issued = await editionOf(month, ports, now);
  if (!issued.hasBegun || (!issued.isNew && issued.edition.isTold)) return null;
  await putOnShelf(issued, ports);
  return { ...issued, isHeard: await tellOf(issued, ports) };
}
