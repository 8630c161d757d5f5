import type { Counts } from './counting-edge.ts';
import { added, combined, times } from './counts.ts';
import type { Measured } from './measured.ts';
import { type Age, looks, month } from './month.ts';
import { countsOfReports } from './report-requests.ts';
import { countsOfSeals } from './seal-requests.ts';
import type { Workload } from './workload.ts';

/** What functions ask other services for, by what makes them ask. */
export type Requests = ReturnType<typeof requestsOf>;

/** All that functions ask other services for, by what makes them ask. */
export function requestsOf(workload: Workload, measured: Measured, age: Age) {
  const files = filesOf(workload);
  return {
    ingest: countsOfFiles(measured, 'ingest', files),
    archive: countsOfFiles(measured, 'archive', files),
    fold: countsOfSeals(measured, 'fold', workload, age),
    score: countsOfSeals(measured, 'score', workload, age),
    clock: times(measured.tick, month.minutes),
    settings: times(measured.settingsLook, looks),
    report: countsOfReports(measured, workload, age),
    alerts: countsOfAlerts(measured, workload.alerts),
  };
}

/** What ingest and the archive have to do with. */
export interface Files {
  readonly files: number;
  readonly contributions: number;
  readonly events: number;
  /** Contributions that are read again because a further file of the same staff-day came. */
  readonly readAgain: number;
}

/** The files of a month. */
export function filesOf({ staff, workingDays, files, events, filesOfStaffDay }: Workload): Files {
  const staffDays = staff * workingDays;
  return {
    files,
    contributions: staffDays * filesOfStaffDay,
    events,
    readAgain: (staffDays * filesOfStaffDay * (filesOfStaffDay + 1)) / 2,
  };
}

/** Everything that one function asked for, for these files; each count on its own is linear. */
export function countsOfFiles(measured: Measured, name: 'ingest' | 'archive', of: Files): Counts {
  return combined(
    measured.loads.map((load) => [load, load[name]] as const),
    of,
    driversOf,
  );
}

function driversOf(count: string, of: Files): readonly number[] {
  const { files, contributions, events, readAgain } = of;
  if (/(queries|puts) A/.test(count)) return [contributions];
  const lines = events / contributions;
  if (/put bytes A D/.test(count)) return [contributions, events];
  if (/bytes A D/.test(count)) return [readAgain, readAgain * lines];
  // The staff-day as it stands is found from its second file on.
  const later = contributions - contributions ** 2 / (2 * readAgain - contributions);
  if (/put bytes A V/.test(count)) return [contributions, readAgain * lines];
  if (/bytes A V/.test(count)) return [later, (readAgain - contributions) * lines];
  return [files, contributions, events];
}

/** What alerts ask for beyond their files, and on the clock afterwards. */
function countsOfAlerts(measured: Measured, alerts: number): Counts {
  const { alertFile, calmFile, afterAlerts, tick } = measured;
  const atOnce = less(alertFile, calmFile);
  const later = less(afterAlerts.clock, times(tick, afterAlerts.ticks));
  return times(added(atOnce, times(later, 1 / afterAlerts.alerts)), alerts);
}

/** Never below nothing: a schedule may have called in between. */
function less(more: Counts, fewer: Counts): Counts {
  return Object.fromEntries(
    Object.entries(more).map(([name, one]) => [name, Math.max(0, one - (fewer[name] ?? 0))]),
  );
}
