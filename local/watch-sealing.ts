import type { Text } from '../shared/language.ts';
import { type LogDay, zoneShift } from '../shared/log-day.ts';
import type { Pipeline } from '../shared/pipeline.ts';
import { sealableThrough } from '../shared/sealing/sealable-through.ts';
import { say } from '../shared/whole-language.ts';
import { sealAndTend } from './seal-and-tend.ts';
import { createSealTimes } from './seal-times.ts';
import type { Turns } from './turns.ts';
import { pause } from './watch-pause.ts';

/** How often it is asked whether it is time; logs that come within so long belong together. */
const lookMs = 5_000;
/** After trouble it is tried again so much later. */
const retryMs = 60_000;

/** Seals what can be sealed, until `stop`; never while a file is being taken in. */
export async function keepSealing(
  pipeline: Pipeline,
  turns: Turns,
  tell: (text: Text) => void,
  stop: AbortSignal,
): Promise<void> {
  const times = createSealTimes(zoneShift(pipeline.settings.organisation.timeZone));
  let sealed: LogDay | null = null;
  while (!stop.aborted) {
    const occasion = times.look(pipeline.now(), turns.ended());
    try {
      if (occasion !== null) {
        // What came late for days that are sealed waits for the daily hour.
        const already: LogDay | null = occasion === 'daily' ? null : sealed;
        sealed = await turns.take(() => sealWhatCan(already, pipeline, tell));
        times.done(pipeline.now(), turns.ended());
      }
      await pause(lookMs, stop);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      tell(say((c) => c.command.stateTrouble(message)));
      await pause(retryMs, stop);
    }
  }
}

/** Up to which day is sealed now; nothing is done where that was so already. */
async function sealWhatCan(
  already: LogDay | null,
  service: Pipeline,
  tell: (text: Text) => void,
): Promise<LogDay | null> {
  // The settings may be read again meanwhile: one seal goes by the same ones.
  const pipeline: Pipeline = { ...service };
  const through = await sealableThrough(pipeline, pipeline.now());
  if (through === null || (already !== null && through <= already)) return already;
  const { logDays, cases } = await sealAndTend(through, pipeline);
  const [from] = logDays;
  if (from !== undefined)
    tell(say((c) => c.command.daysSealed(from, through, logDays.length, cases.length)));
  return through;
}
