import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { ConsolePorts } from '../shared/console/console-ports.ts';
import type { Text } from '../shared/language.ts';
import type { Pipeline } from '../shared/pipeline.ts';
import { say } from '../shared/whole-language.ts';
import { createTurns } from './turns.ts';
import { keepClock } from './watch-clock.ts';
import { watchFolder } from './watch-folder.ts';
import { keepReporting, type ReportingPorts } from './watch-reports.ts';
import { keepSealing } from './watch-sealing.ts';
import type { FollowedSettings } from './watch-settings.ts';

/** What the one-machine service works with. */
export interface WatchService {
  /** Where the logs arrive. */
  readonly folder: string;
  /** Port of the console on loopback; 0: any free one. */
  readonly port: number;
  readonly state: Pipeline;
  readonly settings: FollowedSettings;
  /** Where summaries stand, and what they need beside the state. */
  readonly reports: Pick<ReportingPorts, 'shelf' | 'fonts' | 'settingsChanges'>;
  /** Tries again what one channel has delivered and another has not. */
  deliverWaiting(): Promise<void>;
  tell(text: Text): void;
}

/** Runs the one-machine service until the process is told to stop. */
export async function runWatchService(service: WatchService): Promise<void> {
  const { folder, port, state, settings, reports, deliverWaiting, tell } = service;
  const pipeline: Pipeline & ConsolePorts & ReportingPorts = {
    ...state,
    ...reports,
    get settings() {
      return settings.current();
    },
    onFailure: ({ message }) => tell(say((c) => c.command.pageTrouble(message))),
  };
  // Loaded here, because the console brings a compiler for its pages with it.
  const { serveConsole } = await import('./console-server.ts');
  const served = await serveConsole(pipeline, port);
  const stop = stopSignal(() => tell(say((c) => c.command.watchStopping)));
  tell(say((c) => c.command.watching(folder, served.url)));
  const turns = createTurns();
  await Promise.all([
    watchFolder(folder, pipeline, turns, tell, stop),
    keepSealing(pipeline, turns, tell, stop),
    keepClock(pipeline, deliverWaiting, tell, stop),
    keepReporting(pipeline, turns, tell, stop),
    settings.follow(tell, stop),
  ]);
  await served.close();
  tell(say((c) => c.command.watchStopped));
}

/**
 * The first signal lets the file in hand be finished; another one, once a second has passed, ends
 * the program at once. Ctrl+C reaches the program twice where npm passes it on.
 */
function stopSignal(stopping: () => void): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  const onSignal = () => {
    if (!controller.signal.aborted) {
      first = performance.now();
      stopping();
      controller.abort();
    } else if (performance.now() - first > 1_000) process.exit(1);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
}
