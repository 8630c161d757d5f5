import { logDayFromNumber, logDayNumber, zoneShift } from '../log-day.ts';
import { compileCalendar } from '../working-time.ts';
import { editionOf, type Issued, type IssuePorts, putOnShelf, tellOf } from './issue.ts';
import { issuedAfter } from './period.ts';
import { type PeriodicReport, periodDueOn } from './periodic.ts';
import { periodicReports } from './registry.ts';

/** A report that was due. */
export interface IssuedNow extends Issued {
  /** The settings have the role that is to be told. */
  readonly isHeard: boolean;
}

/**
 * Issues every report of a period that is over, from the first working day after it on; and its next
 * edition where logs that came late have changed it. Asked once a day; a crash on the way means that
 * it is done again, with the same bytes. A period before the first log has nothing to report. Empty:
 * nothing was due, or nothing has changed. `now` in ms since 1970.
 */
export async function issueDue(ports: IssuePorts, now: number): Promise<readonly IssuedNow[]> {
  const all: IssuedNow[] = [];
  for (const report of periodicReports) {
    const issued = await issueOne(report, ports, now);
    if (issued !== null) all.push(issued);
  }
  return all;
}

async function issueOne(
  report: PeriodicReport,
  ports: IssuePorts,
  now: number,
): Promise<IssuedNow | null> {
  const { organisation, calendar } = ports.settings;
  const { timeZone } = organisation;
  const today = logDayFromNumber(logDayNumber(now, zoneShift(timeZone)));
  const period = periodDueOn(today, report);
  if (period === null) return null;
  const last = report.lastDayOf(period);
  if (now < issuedAfter(last, compileCalendar(calendar, timeZone), timeZone)) return null;
  const issued = await editionOf(report, period, ports, now);
  if (!issued.hasBegun || (!issued.isNew && issued.edition.isTold)) return null;
  await putOnShelf(issued, ports);
  return { ...issued, isHeard: await tellOf(issued, ports) };
}
