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
  const arrived = logs.filter((one) => one.date === date);
  clock.setTo(addDays(date, 1), arrivalTime);
  const lines = padded(sum(arrived, (log) => log.lines).toLocaleString('en-US'), 6, 'right');
  stage.line(`  ${clock.print()}  ${arrived.length} ファイル files  ${lines} 行 lines`);
  const arrivals: Arrival[] = [];
  for (const log of arrived) {
    const report = await ingestFile(logFileAt(log.path, log.name), pipeline);
    const { rejected } = report.manifest;
    if (rejected > 0)
      stage.line(`${' '.repeat(19)}読み取れない rejected ${rejected} 行 line  ${log.name}`);
    arrivals.push({ log, report });
  }
  return arrivals;
}

/** A figure summed over a list. */
export function sum<Item>(items: readonly Item[], figure: (item: Item) => number): number {
  return items.reduce((total, item) => total + figure(item), 0);
}
