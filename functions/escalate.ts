import { runClock } from '../shared/escalation/clock.ts';
import { noteSettings } from '../shared/watching/note-settings.ts';
import { composeClock } from './composition.ts';
import { logger, onSchedule, withoutWords } from './middleware.ts';

const { ports, now } = await composeClock(process.env);

/** The settings stand beside the bundle: they are held against the last ones once a process. */
let areSettingsNoted = false;

/** Every minute: the steps that are due go out. Failures ring an alarm and are tried again. */
export const handler = onSchedule(async () => {
  const { tended, sent, failures } = await runClock(ports, now());
  logger.info('Clock', { tended, sent, failed: failures.length });
  for (const { caseId, error } of failures) {
    logger.error('A case could not be tended', { case: caseId, ...withoutWords(error) });
  }
  if (!areSettingsNoted) await noteSettings(ports, 'deployment', now());
  areSettingsNoted = true;
  if (failures.length > 0) throw new Error(`${failures.length} cases could not be tended`);
});
