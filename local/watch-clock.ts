import { runClock } from '../shared/escalation/clock.ts';
import { say, type Text } from '../shared/language.ts';
import type { Pipeline } from '../shared/pipeline.ts';
import { pause } from './watch-pause.ts';

const minuteMs = 60_000;

/** Walks the cases up the path, every minute until `stop`. What fails is tried again. */
export async function keepClock(
  pipeline: Pipeline,
  tell: (text: Text) => void,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    try {
      const { failures } = await runClock(pipeline, pipeline.now());
      for (const { caseId, error } of failures) {
        tell(say((c) => c.command.alertTrouble(caseId, messageOf(error))));
      }
    } catch (error) {
      tell(say((c) => c.command.stateTrouble(messageOf(error))));
    }
    await pause(minuteMs, stop);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
