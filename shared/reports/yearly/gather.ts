import type { BelievedDays } from '../../history/source-ahead.ts';
import { addDays } from '../../log-day.ts';
import type { StoredCase } from '../../ports.ts';
import type { Settings } from '../../settings/settings.ts';
import { compileCalendar } from '../../working-time.ts';
import {
  type FileFigures,
  filesOf,
  liveCasesOf,
  type ReportPorts,
  sourcesOf,
  staffDaysOn,
} from '../gather.ts';
import { addMonths, daysOf, type Month } from '../monthly/month.ts';
import { type Cutoff, cutoffOf } from '../period.ts';
import { type FiscalYear, lastDayOfYear, monthsOf } from './fiscal-year.ts';

/** All that the figures of a year are made of: what is stored, and nothing else. */
export interface YearlyMaterial extends Cutoff {
  readonly year: FiscalYear;
  readonly settings: Settings;
  /** Every case that has not gone on under another id. */
  readonly cases: readonly StoredCase[];
  readonly sources: readonly BelievedDays[];
  readonly files: FileFigures;
  /** By month, how many accounts of people had events on each log day, summed. */
  readonly staffDays: ReadonlyMap<Month, number>;
  /** Months whose summary was issued. */
  readonly issued: ReadonlySet<Month>;
}

/** Reads all that the figures of a year are made of. `now` in ms since 1970. */
export async function gatherYear(
  year: FiscalYear,
  ports: ReportPorts,
  now: number,
): Promise<YearlyMaterial> {
  const { settings, shelf } = ports;
  const { timeZone } = settings.organisation;
  const months = monthsOf(year);
  const first = `${months[0]}-01`;
  const last = lastDayOfYear(year);
  const staffDays = new Map<Month, number>();
  const issued = new Set<Month>();
  for (const month of months) {
    staffDays.set(month, await staffDaysOn(daysOf(month), ports));
    if ((await shelf.last(month)) !== null) issued.add(month);
  }
  return {
    year,
    ...cutoffOf(last, compileCalendar(settings.calendar, timeZone), timeZone, now),
    settings,
    cases: await liveCasesOf(ports.cases),
    sources: await sourcesOf(`${addMonths(`${months[0]}`, -1)}-01`, addDays(last, 31), ports),
    files: await filesOf(first, last, ports.manifests),
    staffDays,
    issued,
  };
}
