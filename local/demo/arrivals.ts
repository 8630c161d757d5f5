import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { type IngestReport, ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import type { DemoClock } from './clock.ts';
import { padded } from './columns.ts';
import type { Growth } from './growth.ts';
import type { Stage } from './stage.ts';
import { arrivalTime, type LogInInbox } from './write-logs.ts';

/** What became of one file of the inbox. */
export interface Arrival {
  readonly log: LogInInbox;
  readonly report: IngestReport;
}

/** What the systems of the city deliver while the demo's time passes. */
export interface Arrivals {
  /** What has been ingested so far, in its order. */
  readonly done: readonly Arrival[];
  /** Lets the time pass up to the next delivery and ingests it; false: there is none. */
  takeNext(): Promise<boolean>;
  /** Ingests, each at its time, what is delivered up to an instant (ms since 1970). */
  takeUntil(at: number): Promise<void>;
}

/** Ingests each file when it arrives, as the Lambda function and the command line do. */
export function openArrivals(
  logs: readonly LogInInbox[],
  pipeline: Pipeline,
  growth: Growth,
  clock: DemoClock,
  stage: Stage,
): Arrivals {
  const coming = logs.toSorted((a, b) => a.arrivesAt - b.arrivesAt);
  const done: Arrival[] = [];
  let shown = 0;
  const ingest = async (log: LogInInbox): Promise<void> => {
    const report = await ingestFile(logFileAt(log.path, log.name), pipeline);
    done.push({ log, report });
    for (const id of report.cases) await growth.show(id);
  };
  /** Once a day one line for all that has come since the morning before. */
  const showDay = (tonight: readonly LogInInbox[]): void => {
    const logsOfDay = [...done.slice(shown).map(({ log }) => log), ...tonight];
    const lines = padded(sum(logsOfDay, (log) => log.lines).toLocaleString('en-US'), 6, 'right');
    const files = padded(String(logsOfDay.length), 2, 'right');
    stage.line(`  ${clock.print()}  ${files} ファイル files  ${lines} 行 lines`);
  };
  const showRejected = (): void => {
    for (const { log, report } of done.slice(shown)) {
      const { rejected } = report.manifest;
      if (rejected > 0)
        stage.line(`${' '.repeat(19)}読み取れない rejected ${rejected} 行 line  ${log.name}`);
    }
    shown = done.length;
  };
  const takeNext = async (): Promise<boolean> => {
    const at = coming[done.length]?.arrivesAt;
    if (at === undefined) return false;
    clock.moveTo(at);
    const delivery = coming.slice(done.length).filter(({ arrivesAt }) => arrivesAt === at);
    const isOfNight = clock.printTime() === arrivalTime;
    if (isOfNight) showDay(delivery);
    for (const log of delivery) await ingest(log);
    if (isOfNight) showRejected();
    return true;
  };
  const isComing = (at: number): boolean => (coming[done.length]?.arrivesAt ?? at + 1) <= at;
  return {
    done,
    takeNext,
    async takeUntil(at) {
      while (isComing(at)) await takeNext();
    },
  };
}

/** A figure summed over a list. */
export function sum<Item>(items: readonly Item[], figure: (item: Item) => number): number {
  return items.reduce((total, item) => total + figure(item), 0);
}
