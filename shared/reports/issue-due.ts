import { logDayFromNumber, logDayNumber, zoneShift } from '../log-day.ts';
import { compileCalendar } from '../working-time.ts';
import { editionOf, type Issued, type IssuePorts, putOnShelf, tellOf } from './issue.ts';
import { issuedAfter, type Period } from './period.ts';
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
  const { timeZone } = ports.settings.organisation;
  const today = logDayFromNumber(logDayNumber(now, zoneShift(timeZone)));
  const all: IssuedNow[] = [];
  for (const report of periodicReports) {
    const period = periodDueOn(today, report);
    const issued = period === null ? null : await issueOne(report, period, ports, now);
    if (issued !== null) all.push(issued);
  }
  return all;
}

/**
 * Issues the report of one period now, whenever it was due: with the same records nothing changes,
 * and nobody is told twice. Empty: the period is not over, or came before the first log, or nothing
 * has changed. Throws `RangeError` for words that name no period. `now` in ms since 1970.
 */
export async function issueAgain(
  period: Period,
  ports: IssuePorts,
  now: number,
): Promise<readonly IssuedNow[]> {
  const report = periodicReports.find(({ isPeriod }) => isPeriod(period));
  if (report === undefined) throw new RangeError('No report has such a period.');
  const issued = await issueOne(report, period, ports, now);
  return issued === null ? [] : [issued];
}

async function issueOne(
  report: PeriodicReport,
  period: Period,
  ports: IssuePorts,
  now: number,
): Promise<IssuedNow | null> {
  const { organisation, calendar } = ports.settings;
  const { timeZone } = organisation;
  const last = report.lastDayOf(period);
  if (now < issuedAfter(last, compileCalendar(calendar, timeZone), timeZone)) return null;
  const issued = await editionOf(report, period, ports, now);
  if (!issued.hasBegun || (!issued.isNew && issued.edition.isTold)) return null;
  await putOnShelf(issued, ports);
  return { ...issued, isHeard: await tellOf(issued, ports) };
}
