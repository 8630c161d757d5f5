import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { addDays } from '../../shared/log-day.ts';
import { type IngestReport, ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import type { DemoClock } from './clock.ts';
import { padded } from './columns.ts';
import type { CityDate } from './operation.ts';
import type { Stage } from './stage.ts';
import type { LogInInbox } from './write-logs.ts';

/** What became of one file of the inbox. */
export interface Arrival {
  readonly log: LogInInbox;
  readonly report: IngestReport;
}

/** Each system writes its log in the night; at 06:30 the files of the day before arrive. */
export const arrivalTime = '06:30';

/** Ingests the files of one date, as the Lambda function and the command line do. */
export async function ingestDate(
  date: CityDate,
  logs: readonly LogInInbox[],
  pipeline: Pipeline,
  clock: DemoClock,
  stage: Stage,
): Promise<readonly Arrival[]> {
  clock.setTo(addDays(date, 1), arrivalTime);
  const arrivals: Arrival[] = [];
  for (const log of logs.filter((one) => one.date === date))
    arrivals.push({ log, report: await ingestFile(logFileAt(log.path, log.name), pipeline) });
  const accepted = sum(arrivals, ({ report }) => report.manifest.accepted);
  const rejected = sum(arrivals, ({ report }) => report.manifest.rejected);
  const lines = padded(accepted.toLocaleString('en-US'), 6, 'right');
  const rejects = rejected === 0 ? '' : `  却下 rejected ${rejected}`;
  stage.line(`  ${clock.print()}  ${arrivals.length} ファイル files  ${lines} 行 lines${rejects}`);
  return arrivals;
}

/** A figure summed over a list. */
export function sum<Item>(items: readonly Item[], figure: (item: Item) => number): number {
  return items.reduce((total, item) => total + figure(item), 0);
}
