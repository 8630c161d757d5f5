import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addDays } from '../../shared/log-day.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { type Calendar, compileCalendar } from '../../shared/working-time.ts';
import { automaticWork } from './automatic-work.ts';
import { type FilledPart, partsOf } from './log-parts.ts';
import { documents } from './logs/documents.ts';
import { insurance } from './logs/insurance.ts';
import { juki } from './logs/juki.ts';
import type { SystemLog } from './logs/log-format.ts';
import { reporting } from './logs/reporting.ts';
import { tax } from './logs/tax.ts';
import { welfare } from './logs/welfare.ts';
import { officeDay } from './office-work.ts';
import { datesBetween, firstDate, inOffice, lastDate, openingHours } from './opening.ts';
import { type CityDate, instantOf, type Operation } from './operation.ts';
import { type Random, seededRandom } from './random.ts';
import { counterWork, documentWork, reportingWork } from './shared-work.ts';
import { storyWork } from './story.ts';

/** How each records system of the sample city logs. One line an entry. */
const systemLogs: readonly SystemLog[] = [juki, tax, welfare, insurance, reporting, documents];

/** A log file of the sample city, as it lies in the inbox. */
export interface LogInInbox {
  readonly date: CityDate;
  readonly source: string;
  /** Relative to the inbox, with `/`. */
  readonly name: string;
  readonly path: string;
  /** Records in it, readable or not. */
  readonly lines: number;
  /** When it arrives, ms since 1970. */
  readonly arrivesAt: number;
}

/** The local time at which the files of the day before arrive. */
export const arrivalTime = '06:30';

/** Writes 30 days of the sample city's logs; the same seed writes the same bytes. */
export async function writeLogs(
  inbox: string,
  settings: Settings,
  seed: number,
): Promise<readonly LogInInbox[]> {
  const random = seededRandom(seed);
  const calendar = compileCalendar(settings.calendar, settings.organisation.timeZone);
  const written: LogInInbox[] = [];
  for (const date of datesBetween(firstDate, lastDate)) {
    const operations = workOf(settings, calendar, date, random);
    for (const log of systemLogs) {
      const own = operations.filter((one) => one.system === log.system);
      for (const part of partsOf(date, own, log))
        written.push(await writePart(log, date, part, inbox));
    }
  }
  return written;
}

async function writePart(
  log: SystemLog,
  date: CityDate,
  { part, operations }: FilledPart,
  inbox: string,
): Promise<LogInInbox> {
  const { bytes, lines } = log.write(date, operations, part);
  const name = log.fileName(date, part);
  const path = join(inbox, ...name.split('/'));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  const arrivesAt =
    part.until === null ? instantOf(addDays(date, 1), arrivalTime) : instantOf(date, part.until);
  return { date, source: log.source, name, path, lines, arrivesAt };
}

/** Everything that happens in the city on a date, by time. */
function workOf(
  settings: Settings,
  calendar: Calendar,
  date: CityDate,
  random: Random,
): readonly Operation[] {
  const work = [
    ...automaticWork(settings, date, random),
    ...storyWork(settings, date, random),
    ...peoplesWork(settings, calendar, date, random),
  ];
  return work.sort((a, b) => a.at - b.at);
}

function peoplesWork(
  settings: Settings,
  calendar: Calendar,
  date: CityDate,
  random: Random,
): readonly Operation[] {
  return inOffice(settings, date).flatMap((tenure) => {
    const hours = openingHours(settings, calendar, date, tenure.section);
    if (hours === null || tenure.kind === 'service') return [];
    if (tenure.kind === 'shared') return counterWork(settings, date, tenure.actor, random);
    const isOnLeave = random.chance(0.09);
    if (isOnLeave) return [];
    return [
      ...officeDay(tenure, date, hours, random),
      ...documentWork(tenure, date, random),
      ...reportingWork(tenure, date, random),
    ];
  });
}
