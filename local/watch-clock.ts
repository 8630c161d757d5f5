import { runClock } from '../shared/escalation/clock.ts';
import type { Text } from '../shared/language.ts';
import type { Pipeline } from '../shared/pipeline.ts';
import { say } from '../shared/whole-language.ts';
import { pause } from './watch-pause.ts';

const minuteMs = 60_000;

/**
 * Walks the cases up the path, every minute until `stop`. What fails is tried again; an alert that
 * could not be sent has been told by the messenger.
 */
export async function keepClock(
  pipeline: Pipeline,
  deliverWaiting: () => Promise<void>,
  tell: (text: Text) => void,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    try {
      await deliverWaiting();
      await runClock(pipeline, pipeline.now());
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      tell(say((c) => c.command.stateTrouble(message)));
    }
    await pause(minuteMs, stop);
  }
}
