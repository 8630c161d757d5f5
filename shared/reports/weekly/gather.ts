import type { BelievedDays } from '../../history/source-ahead.ts';
import { addDays } from '../../log-day.ts';
import type { StoredCase } from '../../ports.ts';
import type { Settings } from '../../settings/settings.ts';
import { compileCalendar } from '../../working-time.ts';
import { liveCasesOf, type ReportPorts, sourcesOf } from '../gather.ts';
import { type Cutoff, cutoffOf } from '../period.ts';
import { mondayOf, type Week } from './week.ts';

/** All that a weekly digest is made of: what is stored, and nothing else. */
export interface WeeklyMaterial extends Cutoff {
  readonly week: Week;
  readonly settings: Settings;
  /** Every case that has not gone on under another id. */
  readonly cases: readonly StoredCase[];
  readonly sources: readonly BelievedDays[];
}

/** Sources are looked at from so many days before a week on: its jumps are judged by them. */
const daysBefore = 91;

/** Reads all that the digest of a week is made of. `now` in ms since 1970. */
export async function gatherWeek(
  week: Week,
  ports: Omit<ReportPorts, 'shelf'>,
  now: number,
): Promise<WeeklyMaterial> {
  const { settings } = ports;
  const { timeZone } = settings.organisation;
  const calendar = compileCalendar(settings.calendar, timeZone);
  const monday = mondayOf(week);
  return {
    week,
    ...cutoffOf(addDays(monday, 6), calendar, timeZone, now),
    settings,
    cases: await liveCasesOf(ports.cases),
    sources: await sourcesOf(addDays(monday, -daysBefore), addDays(monday, 13), ports),
  };
}
